package org.wattline.application.payment.bank;

import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.BankFile;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptId;
import org.wattline.domain.payment.bank.StrayReceiptRefusal;

/** Puts money aside that a bank took for nobody we know, and books it when somebody finds out whose it is (无主款项). */
public final class KeepingStrayReceipts {
    private final UnitOfWork work;
    private final StrayReceipts receipts;
    private final TakingPayments taking;
    private final Ledger ledger;
    private final Ids ids;
    private final BusinessClock clock;

    public KeepingStrayReceipts(
            UnitOfWork work,
            StrayReceipts receipts,
            TakingPayments taking,
            Ledger ledger,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.receipts = receipts;
        this.taking = taking;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a line of a file; the same line again is the one that is kept. */
    public Outcome<StrayReceipt> keep(Caller who, Channel channel, BankFile.Attempt line) {
        return work.perform(Act.of(who, "payment.keep-stray-receipt"), () -> {
            Optional<StrayReceipt> known = receipts.find(channel, line.reference());
            if (known.isPresent()) return Outcome.done(known.get());
            StrayReceipt.Kept kept =
                    StrayReceipt.found(new StrayReceiptId(ids.next()), channel, line, who.unit(), clock.now());
            ledger.append(List.of(kept.entry()));
            return Outcome.done(receipts.add(kept.receipt()));
        });
    }

    /** What is kept under a number of a channel. */
    Optional<StrayReceipt> of(Channel channel, ChannelReference reference) {
        return receipts.find(channel, reference);
    }

    public Outcome<StrayReceipt> handle(Caller who, Assign command) {
        return work.perform(Act.of(who, "payment.assign-stray-receipt").because(command.note), () -> {
            Optional<StrayReceipt> found = receipts.find(command.receipt);
            if (found.isEmpty()) return Outcome.refused(StrayReceiptRefusal.UNKNOWN_RECEIPT);
            StrayReceipt held = found.get().at(command.seen);
            if (held.assigned().isPresent()) return Outcome.refused(StrayReceiptRefusal.ASSIGNED_ALREADY);
            return taking.handle(
                            who,
                            new TakingPayments.Take(
                                    command.account, held.channel(), Optional.of(held.reference()), held.amount()))
                    .then(payment -> held.assign(command.account, payment.no(), who.login(), clock.now()))
                    .map(kept -> {
                        ledger.append(List.of(kept.entry()));
                        return receipts.save(kept.receipt());
                    });
        });
    }

    /** It is that account's. @param note how it was found out @param seen the version that the caller decided upon */
    public record Assign(StrayReceiptId receipt, AccountNo account, String note, Version seen) {}
}
