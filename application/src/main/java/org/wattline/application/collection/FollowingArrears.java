package org.wattline.application.collection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.payment.Books;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.collection.DunningLadder;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/**
 * Follows overdue accounts up the ladder (催费), a portion of them at a time, with a handful of queries each; closes cases of those that owe nothing
 * overdue any more. Whoever does it twice a day does nothing the second time.
 */
public final class FollowingArrears {
    private final UnitOfWork work;
    private final ArrearsViews arrears;
    private final CollectionCases cases;
    private final CollectionHolds holds;
    private final Books books;
    private final DunningLadders ladders;
    private final Ids ids;
    private final BusinessClock clock;
    private final Outbox outbox;

    public FollowingArrears(
            UnitOfWork work,
            ArrearsViews arrears,
            CollectionCases cases,
            CollectionHolds holds,
            Books books,
            DunningLadders ladders,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.arrears = arrears;
        this.cases = cases;
        this.holds = holds;
        this.books = books;
        this.ladders = ladders;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Some accounts. @param after the account after which they begin */
    public record Portion(Optional<AccountNo> after, int limit) {}

    /** How many there were, and the last of them. */
    public record Followed(int count, Optional<AccountNo> last) {}

    /** Takes the steps that are due. */
    public Followed climb(Caller who, Portion portion) {
        LocalDate today = clock.today();
        List<Arrears> overdue = arrears.overdue(today, portion.after, portion.limit);
        List<Arrears> due =
                settled(who, overdue, today) ? arrears.overdue(today, portion.after, portion.limit) : overdue;
        perform(Act.of(who, "collection.dun"), () -> climb(due, today));
        return followed(due.stream().map(Arrears::account).toList());
    }

    /** Nobody is dunned for what money that lies ahead can settle, since a dispute has come to its day (PAY-170). */
    private boolean settled(Caller who, List<Arrears> overdue, LocalDate today) {
        Set<AccountNo> accounts = overdue.stream().map(Arrears::account).collect(toSet());
        int[] settled = {0};
        perform(
                Act.of(who, "collection.settle-ahead"),
                () -> settled[0] = books.settleAll(accounts, "dunning " + today, clock.now()));
        return settled[0] > 0;
    }

    private void climb(List<Arrears> due, LocalDate today) {
        DunningLadder ladder = ladders.inForce(today);
        List<AccountNo> accounts = due.stream().map(Arrears::account).toList();
        Map<AccountNo, CollectionCase> open =
                cases.open(accounts).stream().collect(toMap(CollectionCase::account, Function.identity()));
        Map<AccountNo, List<CollectionHold>> held =
                holds.standing(accounts, today).stream().collect(groupingBy(CollectionHold::account));
        List<Change<CollectionCase>> changes = new ArrayList<>();
        for (Arrears each : due) {
            if (held.getOrDefault(each.account(), List.of()).stream()
                    .anyMatch(hold -> hold.kind().stopsLadder())) continue;
            CollectionCase known = Optional.ofNullable(open.get(each.account()))
                    .orElseGet(() -> CollectionCase.open(new CaseId(ids.next()), each, today));
            known.climb(each, ladder, today).ifPresent(changes::add);
        }
        keep(changes);
    }

    /** Closes the cases of accounts that have nothing overdue. */
    public Followed close(Caller who, Portion portion) {
        List<CollectionCase> open = cases.open(portion.after, portion.limit);
        perform(Act.of(who, "collection.close-settled"), () -> close(open));
        return followed(open.stream().map(CollectionCase::account).toList());
    }

    /** Closes the cases of some accounts if they have nothing overdue; joins the unit of work of whoever asks. */
    public void closeSettled(Set<AccountNo> accounts) {
        close(cases.open(accounts));
    }

    private void close(List<CollectionCase> open) {
        LocalDate today = clock.today();
        Set<AccountNo> owing = new HashSet<>();
        for (Arrears each :
                arrears.of(open.stream().map(CollectionCase::account).toList(), today)) owing.add(each.account());
        List<Change<CollectionCase>> changes = new ArrayList<>();
        for (CollectionCase each : open)
            if (!owing.contains(each.account())) each.close(today).ifPresent(changes::add);
        keep(changes);
    }

    private void keep(List<Change<CollectionCase>> changes) {
        List<CollectionCase> fresh = new ArrayList<>();
        List<CollectionCase> known = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        for (Change<CollectionCase> change : changes) {
            (change.state().version().equals(Version.NEW) ? fresh : known).add(change.state());
            facts.addAll(change.facts());
        }
        if (!fresh.isEmpty()) cases.addAll(fresh);
        if (!known.isEmpty()) cases.saveAll(known);
        outbox.publish(facts);
    }

    private void perform(Act act, Runnable part) {
        Outcome<Boolean> done = work.perform(act, () -> {
            part.run();
            return Outcome.done(true);
        });
        if (done instanceof Outcome.Refused<Boolean>(var why))
            throw new IllegalStateException("a portion is never refused as a whole: " + why.code());
    }

    private static Followed followed(List<AccountNo> accounts) {
        return new Followed(accounts.size(), accounts.isEmpty() ? Optional.empty() : Optional.of(accounts.getLast()));
    }
}
