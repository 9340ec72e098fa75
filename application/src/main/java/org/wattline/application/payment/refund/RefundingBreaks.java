package org.wattline.application.payment.refund;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakRefusal;
import org.wattline.domain.payment.reconciliation.BreakResolved;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundMoved;
import org.wattline.domain.payment.refund.RefundNo;
import org.wattline.domain.payment.refund.StrayMoney;

/**
 * Gives money back that a channel took and that is nobody's (无主款退回): asked for here, decided on and sent as every refund, and the break is cleared up when
 * the payer has the money; until then it stays put aside.
 */
public final class RefundingBreaks implements Subscriber {
    private final UnitOfWork work;
    private final Breaks breaks;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public RefundingBreaks(
            UnitOfWork work,
            Breaks breaks,
            Refunds refunds,
            Ledger ledger,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.breaks = breaks;
        this.refunds = refunds;
        this.ledger = ledger;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<Refund> handle(Caller who, OfBreak command) {
        return work.perform(Act.of(who, "payment.request-break-refund").because(command.reason), () -> {
            Optional<Break> found = breaks.find(command.id);
            if (found.isEmpty()) return Outcome.refused(BreakRefusal.UNKNOWN_BREAK);
            return found.get()
                    .refunding(command.reason, who.login(), clock.now())
                    .then(cleared -> StrayMoney.requested(
                                    RefundNo.of(numbers.next("refund")),
                                    found.get(),
                                    command.reason,
                                    who.login(),
                                    clock.now())
                            .map(asked -> store(cleared, asked)));
        });
    }

    private Refund store(Break.Cleared cleared, Change<Refund> asked) {
        ledger.append(cleared.entries());
        outbox.publish(cleared.fact());
        outbox.publish(asked.facts());
        Break held = breaks.save(cleared.next());
        if (held.state() != Break.State.REFUNDING) throw new IllegalStateException(held.id() + " is not put aside");
        return refunds.add(asked.state());
    }

    @Override
    public String name() {
        return "payment.refunding-breaks";
    }

    @Override
    public Set<String> types() {
        return Set.of(RefundMoved.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        Optional<String> of = Optional.ofNullable(event.facts().get("break"));
        Refund.State state = Refund.State.valueOf(event.fact("state"));
        boolean paid = state == Refund.State.PAID;
        if (of.isEmpty() || !paid && state != Refund.State.REJECTED && state != Refund.State.FAILED) return;
        Break held = breaks.find(new BreakId(UUID.fromString(of.get()))).orElseThrow();
        Break next = held.refunded(paid, clock.now());
        if (next.equals(held)) return;
        Break stored = breaks.save(next);
        if (stored.stage() instanceof Break.Resolved resolved)
            outbox.publish(new BreakResolved(stored.id(), stored.statement(), resolved.how()));
    }

    /** Give back the money of a break. */
    public record OfBreak(BreakId id, String reason) {}
}
