package org.wattline.application.collection.prepaid;

import java.util.List;
import java.util.Set;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.payment.PaymentSettled;
import org.wattline.domain.quantity.Money;

/** Takes money that came in or was given back into the balance of an account under prepaid control at once. */
public final class NotingCredits implements Subscriber {
    private final PrepaidControls controls;
    private final PrepaidPolicies policies;
    private final BusinessClock clock;
    private final Outbox outbox;

    public NotingCredits(PrepaidControls controls, PrepaidPolicies policies, BusinessClock clock, Outbox outbox) {
        this.controls = controls;
        this.policies = policies;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "collection.noting-credits";
    }

    @Override
    public Set<String> types() {
        return Set.of(PaymentSettled.TYPE, "payment.payment-reversed");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        AccountNo account = new AccountNo(event.fact("account"));
        controls.find(account).filter(PrepaidControl::holds).ifPresent(this::note);
    }

    private void note(PrepaidControl held) {
        Money credit = controls.credits(List.of(held.account())).getOrDefault(held.account(), Money.ZERO);
        Change<PrepaidControl> change = held.credit(credit, policies.inForce(clock.today()), clock.now());
        if (change.state().equals(held)) return;
        outbox.publish(change.facts());
        controls.save(change.state());
    }
}
