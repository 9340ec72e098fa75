package org.wattline.domain.billing.adjustment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * A credit or debit note (退补单): a correction on its way to becoming money. It is drafted with its lines as a bill of kind ADJUSTMENT, approved, and
 * then issued like any bill; or withdrawn. Above the limit of the policy of corrections somebody else than who drafted it approves.
 *
 * @param no of its bill
 * @param corrects the bill that was wrong, where there is one
 * @param facts what it is reckoned from, to the letter: with the prices and policies known when it was drafted they give the same lines for ever
 * @param total what is recovered; negative for a refund
 * @param second whether another person has to approve
 */
public record Adjustment(
        BillNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Optional<BillNo> corrects,
        String reason,
        String facts,
        Money total,
        boolean second,
        String draftedBy,
        Instant draftedAt,
        Stage stage,
        Version version)
        implements Versioned<Adjustment> {
    /** A note with its bill. */
    public record Drafted(Change<Adjustment> note, Bill bill) {}

    /** @param wrong the bill that was wrong, where there is one: issued, and of the account */
    public static Outcome<Drafted> drafted(
            BillNo no,
            Account account,
            Optional<Bill> wrong,
            String reason,
            String facts,
            Reckoned corrected,
            String by,
            Instant now) {
        if (corrected.total().isZero()) return Outcome.refused(AdjustmentRefusal.NOTHING_TO_ADJUST);
        if (wrong.filter(bill -> !bill.isIssued() || !bill.account().equals(account.no()))
                .isPresent()) return Outcome.refused(AdjustmentRefusal.OTHER_BILL);
        Optional<BillNo> corrects = wrong.map(Bill::no);
        Adjustment note = new Adjustment(
                no,
                account.no(),
                account.customer(),
                account.unit(),
                corrects,
                reason,
                facts,
                corrected.total(),
                corrected.second(),
                by,
                now,
                new Stage.Drafted(),
                Version.NEW);
        Bill bill = NoteLines.bill(no, account, wrong, corrected, now);
        return Outcome.done(new Drafted(Change.of(note, new AdjustmentEvent.Drafted(note)), bill));
    }

    /** It may be issued. */
    public Outcome<Change<Adjustment>> approved(String by, Instant now) {
        if (!(stage instanceof Stage.Drafted)) return Outcome.refused(AdjustmentRefusal.NOT_DRAFTED);
        if (second && by.equals(draftedBy)) return Outcome.refused(AdjustmentRefusal.OWN_ADJUSTMENT);
        Adjustment next = in(new Stage.Approved(by, now));
        return Outcome.done(Change.of(next, new AdjustmentEvent.Approved(next)));
    }

    /** It will never be issued. */
    public Outcome<Change<Adjustment>> withdrawn(String by, String why, Instant now) {
        if (!(stage instanceof Stage.Drafted)) return Outcome.refused(AdjustmentRefusal.NOT_DRAFTED);
        Adjustment next = in(new Stage.Withdrawn(by, now, why));
        return Outcome.done(Change.of(next, new AdjustmentEvent.Withdrawn(next)));
    }

    private Adjustment in(Stage next) {
        return new Adjustment(
                no, account, customer, unit, corrects, reason, facts, total, second, draftedBy, draftedAt, next,
                version);
    }

    /**
     * Its bill as its facts give it (复算).
     *
     * @param account as it is now
     * @param wrong the bill that was wrong, where there is one
     * @param corrected what its facts come to by what was known when it was drafted
     */
    public Bill recomputed(Account account, Optional<Bill> wrong, Reckoned corrected) {
        return NoteLines.bill(no, account, wrong, corrected, draftedAt);
    }

    @Override
    public Adjustment at(Version next) {
        return new Adjustment(
                no, account, customer, unit, corrects, reason, facts, total, second, draftedBy, draftedAt, stage, next);
    }

    /** How far it has come; from its approval on its bill tells. */
    public sealed interface Stage {
        record Drafted() implements Stage {}

        record Approved(String by, Instant at) implements Stage {}

        record Withdrawn(String by, Instant at, String why) implements Stage {}

        /** As they are stored and shown. */
        List<String> LABELS = List.of("DRAFTED", "APPROVED", "WITHDRAWN");

        default String label() {
            return switch (this) {
                case Drafted() -> "DRAFTED";
                case Approved unused -> "APPROVED";
                case Withdrawn unused -> "WITHDRAWN";
            };
        }
    }
}
