package org.wattline.application.payment.agency;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.reconciliation.Breaks;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.Payment;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.PaymentReversed;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakResolved;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementSettled;
import org.wattline.domain.quantity.Money;

/** Frees an agency's float as it hands a day's money over, and lets it follow what reconciliation finds out (备付额度随清算恢复). */
public final class KeepingFloats implements Subscriber {
    private final Agencies agencies;
    private final Payments payments;
    private final Breaks breaks;
    private final Outbox outbox;

    public KeepingFloats(Agencies agencies, Payments payments, Breaks breaks, Outbox outbox) {
        this.agencies = agencies;
        this.payments = payments;
        this.breaks = breaks;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "payment.keeping-floats";
    }

    @Override
    public Set<String> types() {
        return Set.of(StatementSettled.TYPE, BreakResolved.TYPE, PaymentReversed.TYPE);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        switch (event.type()) {
            case StatementSettled.TYPE ->
                holds(event, Money.yuan(event.fact("gross")).negated());
            case BreakResolved.TYPE -> holds(event, found(event));
            default -> reversed(event);
        }
    }

    private void holds(EventFeed.Recorded event, Money more) {
        StatementId.parse(event.fact("statement")).agency().ifPresent(agency -> holds(agency, more));
    }

    /** By the agency itself or by staff. */
    private void reversed(EventFeed.Recorded event) {
        Payment payment = payments.find(new PaymentNo(event.fact("payment"))).orElseThrow();
        if (payment.channel() != Channel.AGENCY) return;
        payment.reference()
                .flatMap(AgencyCode::of)
                .ifPresent(agency -> holds(agency, payment.amount().negated()));
    }

    private void holds(AgencyCode code, Money more) {
        Optional<Agency> held = more.isZero() ? Optional.empty() : agencies.hold(code);
        if (held.isEmpty()) return;
        Change<Agency> change = held.get().holding(more);
        outbox.publish(change.facts());
        Agency stored = agencies.save(change.state());
        if (!stored.code().equals(code)) throw new IllegalStateException(stored.code() + " was stored");
    }

    /** What is booked after all, or borne by the company, was handed over or was not, whatever the receipts say. */
    private Money found(EventFeed.Recorded event) {
        Resolution how = Resolution.valueOf(event.fact("resolution"));
        if (how != Resolution.BOOK && how != Resolution.ACCEPT) return Money.ZERO;
        return breaks.find(new BreakId(UUID.fromString(event.fact("break"))))
                .map(Break::delta)
                .orElse(Money.ZERO);
    }
}
