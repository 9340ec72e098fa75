package org.wattline.domain.collection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * Something that holds up the collection from an account (催费暂缓): a pause, a promise to pay, a bill in dispute, a protected customer. It ends on its
 * day, or when somebody ends it; its reason stays on file.
 *
 * @param bill the bill in dispute; of disputes only
 * @param during days on which it holds, unless it is ended before
 * @param reason why, in words
 * @param by login of who put it on file
 * @param ended the day from which it holds no more, and who ended it
 */
public record CollectionHold(
        HoldId id,
        HoldKind kind,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Optional<BillNo> bill,
        Span during,
        String reason,
        String by,
        Optional<Ended> ended,
        Version version)
        implements Versioned<CollectionHold> {
    public CollectionHold {
        if ((kind == HoldKind.DISPUTE) != bill.isPresent())
            throw new IllegalArgumentException("a dispute, and nothing else, is about a bill");
    }

    /** Puts it on file. Pauses and promises end, and not later than the ladder allows. */
    public static Outcome<Change<CollectionHold>> place(CollectionHold wanted, DunningLadder ladder, LocalDate today) {
        if (wanted.during.from().isBefore(today)) return Outcome.refused(CollectionRefusal.HOLD_IN_THE_PAST);
        if (wanted.kind.ends()) {
            int longest = wanted.kind == HoldKind.PAUSE ? ladder.longestPauseDays() : ladder.longestPromiseDays();
            if (wanted.during
                    .to()
                    .filter(end -> !end.isAfter(today.plusDays(longest)))
                    .isEmpty()) return Outcome.refused(CollectionRefusal.HOLD_TOO_LONG);
        }
        return Outcome.done(wanted.placed());
    }

    /** That it holds from now on, for as long as it says. */
    public Change<CollectionHold> placed() {
        return Change.of(this, fact("collection.hold-placed"));
    }

    /** Ends it before its time, or settles a dispute. */
    public Outcome<Change<CollectionHold>> end(LocalDate today, String login, String words) {
        if (ended.isPresent() || during.to().filter(end -> !end.isAfter(today)).isPresent())
            return Outcome.refused(CollectionRefusal.HOLD_OVER);
        CollectionHold next = new CollectionHold(
                id,
                kind,
                account,
                customer,
                unit,
                bill,
                during,
                reason,
                by,
                Optional.of(new Ended(today, login, words)),
                version);
        return Outcome.done(Change.of(next, next.fact("collection.hold-ended")));
    }

    public boolean standsOn(LocalDate day) {
        return during.contains(day) && ended.map(end -> day.isBefore(end.on)).orElse(true);
    }

    private CollectionEvent fact(String type) {
        return new CollectionEvent(
                type,
                id.toString(),
                Map.of(
                        "hold",
                        id.toString(),
                        "kind",
                        kind.name(),
                        "account",
                        account.value(),
                        "customer",
                        customer.toString()));
    }

    @Override
    public CollectionHold at(Version next) {
        return new CollectionHold(id, kind, account, customer, unit, bill, during, reason, by, ended, next);
    }

    /** That somebody ended it. @param on first day on which it holds no more */
    public record Ended(LocalDate on, String by, String words) {}
}
