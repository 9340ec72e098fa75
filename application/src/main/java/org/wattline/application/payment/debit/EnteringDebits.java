package org.wattline.application.payment.debit;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.payment.TakingPayments;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;
import org.wattline.domain.payment.debit.DebitPolicy;
import org.wattline.domain.payment.debit.DebitRefusal;
import org.wattline.domain.payment.debit.Mandate;

/** Enters what became of debits: the payment and the debit in one unit, so that none is there without the other. */
public final class EnteringDebits {
    private final UnitOfWork work;
    private final Debits debits;
    private final Mandates mandates;
    private final TakingPayments taking;
    private final DebitPolicies policies;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public EnteringDebits(
            UnitOfWork work,
            Debits debits,
            Mandates mandates,
            TakingPayments taking,
            DebitPolicies policies,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.debits = debits;
        this.mandates = mandates;
        this.taking = taking;
        this.policies = policies;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The money is there. @param transaction the number by which bank or channel knows it */
    public Outcome<Debit> taken(Caller who, DebitNo no, ChannelReference transaction) {
        return work.perform(Act.of(who, "payment.enter-debit"), () -> {
            Optional<Debit> found = debits.find(no);
            if (found.isEmpty()) return Outcome.refused(DebitRefusal.UNKNOWN_DEBIT);
            Debit debit = found.get();
            if (!(debit.stage() instanceof Debit.Sent)) return Outcome.refused(DebitRefusal.NOT_SENT);
            return taking.handle(
                            who,
                            new TakingPayments.Take(
                                    debit.account(), debit.channel(), Optional.of(transaction), debit.amount()))
                    .then(payment -> debit.taken(payment.no(), clock.now()))
                    .map(this::store);
        });
    }

    /** The money was not taken; the policy says whether it is tried again, or the mandate is of no use any more. */
    public Outcome<Debit> failed(Caller who, DebitNo no, String code) {
        return work.perform(Act.of(who, "payment.enter-debit").because(code), () -> {
            Optional<Debit> found = debits.find(no);
            if (found.isEmpty()) return Outcome.refused(DebitRefusal.UNKNOWN_DEBIT);
            return found.get().failed(code, clock.now()).map(this::store).then(failed -> follow(who, failed, code));
        });
    }

    private Outcome<Debit> follow(Caller who, Debit failed, String code) {
        LocalDate today = Zone.day(clock.now());
        DebitPolicy policy = policies.inForce(today);
        Mandate mandate = mandates.find(failed.mandate()).orElseThrow();
        if (policy.endsMandate(code) && mandate.stage() instanceof Mandate.Active)
            return mandate.end(code, who.login(), clock.now()).map(this::save).map(ended -> failed);
        return Outcome.done(policy.again(code, failed.attempt(), today)
                .map(day -> Debit.announced(
                        DebitNo.of(numbers.next("debit")),
                        mandate,
                        failed.bill(),
                        failed.attempt() + 1,
                        failed.amount(),
                        day))
                .map(this::add)
                .map(next -> failed)
                .orElse(failed));
    }

    private Mandate save(Change<Mandate> change) {
        outbox.publish(change.facts());
        return mandates.save(change.state());
    }

    private Debit add(Change<Debit> change) {
        outbox.publish(change.facts());
        return debits.add(change.state());
    }

    private Debit store(Change<Debit> change) {
        outbox.publish(change.facts());
        return debits.save(change.state());
    }
}
