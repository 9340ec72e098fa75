package org.wattline.application.billing.adjustment;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.billing.Bills;
import org.wattline.application.correction.ReckoningFacts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.billing.adjustment.AdjustmentRefusal;
import org.wattline.domain.billing.adjustment.Reckoned;
import org.wattline.domain.correction.Corrected;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Makes corrections into credit and debit notes (退补): drafted from their facts, approved or withdrawn; then their bills are issued as others are. */
public final class AdjustingBills {
    private final UnitOfWork work;
    private final Adjustments adjustments;
    private final Bills bills;
    private final Accounts accounts;
    private final ReckoningFacts reckoning;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AdjustingBills(
            UnitOfWork work,
            Adjustments adjustments,
            Bills bills,
            Accounts accounts,
            ReckoningFacts reckoning,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.adjustments = adjustments;
        this.bills = bills;
        this.accounts = accounts;
        this.reckoning = reckoning;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Adjustment> handle(Caller who, Draft command) {
        return work.perform(Act.of(who, "billing.draft-adjustment").because(command.reason), () -> {
            Optional<Account> account = accounts.find(command.account);
            if (account.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
            Optional<Bill> wrong = command.corrects.flatMap(bills::find);
            if (command.corrects.isPresent() && wrong.isEmpty()) return Outcome.refused(AdjustmentRefusal.OTHER_BILL);
            Instant now = clock.now();
            return reckoning
                    .handle(command.facts, () -> now)
                    .then(corrected -> Adjustment.drafted(
                            BillNo.of(numbers.next("bill")),
                            account.get(),
                            wrong,
                            command.reason,
                            command.facts,
                            reckoned(corrected),
                            who.login(),
                            now))
                    .map(drafted -> {
                        bills.add(drafted.bill());
                        outbox.publish(drafted.note().facts());
                        return adjustments.add(drafted.note().state());
                    });
        });
    }

    /** What was reckoned, as a note takes it. */
    public static Reckoned reckoned(Corrected corrected) {
        return new Reckoned(
                corrected.lines(),
                corrected.energy(),
                corrected.total(),
                corrected.approval().isPresent());
    }

    public Outcome<Adjustment> handle(Caller who, Approve command) {
        return decide(
                Act.of(who, "billing.approve-adjustment"),
                command.note,
                command.seen,
                held -> held.approved(who.login(), clock.now())
                        .then(change -> release(command.note).map(bill -> change)));
    }

    private Outcome<Bill> release(BillNo no) {
        return bills.find(no)
                .map(bill -> bill.approved().map(bills::save))
                .orElse(Outcome.refused(AdjustmentRefusal.UNKNOWN));
    }

    public Outcome<Adjustment> handle(Caller who, Withdraw command) {
        return decide(
                Act.of(who, "billing.withdraw-adjustment").because(command.why),
                command.note,
                command.seen,
                held -> held.withdrawn(who.login(), command.why, clock.now()));
    }

    private Outcome<Adjustment> decide(
            Act act, BillNo no, Version seen, Function<Adjustment, Outcome<Change<Adjustment>>> decision) {
        return work.perform(act, () -> {
            Optional<Adjustment> held = adjustments.find(no);
            if (held.isEmpty()) return Outcome.refused(AdjustmentRefusal.UNKNOWN);
            if (!held.get().version().equals(seen)) throw new StaleState("bill-adjustment", no.value(), seen);
            return decision.apply(held.get()).map(change -> {
                outbox.publish(change.facts());
                return adjustments.save(change.state());
            });
        });
    }

    /** Asks for a note. @param corrects the bill that was wrong, where there is one @param facts as {@code CorrectionDocuments} reads them */
    public record Draft(AccountNo account, Optional<BillNo> corrects, String reason, String facts) {}

    /** @param seen the version on which it was decided */
    public record Approve(BillNo note, Version seen) {}

    /** @param seen the version on which it was decided */
    public record Withdraw(BillNo note, Version seen, String why) {}
}
