package org.wattline.application.collection.prepaid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.billing.BillIssued;
import org.wattline.domain.billing.BillReversed;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.PaymentReversed;
import org.wattline.domain.payment.PaymentSettled;
import org.wattline.domain.payment.ReceivableChanged;
import org.wattline.domain.payment.refund.RefundMoved;

/**
 * Takes into the balance of an account under prepaid control at once whatever moves its money. A bill that is issued or taken back moves its use as well:
 * what it holds is owed then and unbilled no more, or the other way about, so that both are reckoned anew.
 */
public final class NotingCredits implements Subscriber {
    private static final Set<String> BILLED = Set.of(BillIssued.TYPE, BillReversed.TYPE);
    /** Netting moves the money of two accounts. */
    private static final List<String> ACCOUNTS = List.of("account", "from");

    private static final Set<String> NETTED = Set.of("payment.netted", "payment.netting-undone");

    private final PrepaidControls controls;
    private final ReckoningAnew reckoning;

    public NotingCredits(PrepaidControls controls, ReckoningAnew reckoning) {
        this.controls = controls;
        this.reckoning = reckoning;
    }

    @Override
    public String name() {
        return "collection.noting-credits";
    }

    @Override
    public Set<String> types() {
        Set<String> types = new HashSet<>(BILLED);
        types.addAll(NETTED);
        types.addAll(Set.of(
                PaymentSettled.TYPE,
                PaymentReversed.TYPE,
                ReceivableChanged.TYPE,
                RefundMoved.TYPE,
                "payment.deposit-applied",
                "payment.deposit-given-back"));
        return Set.copyOf(types);
    }

    @Override
    public void on(EventFeed.Recorded event) {
        note(List.of(event));
    }

    /** All of them at once: a run issues the bills of many such accounts. */
    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        note(events);
        return event -> {};
    }

    private void note(List<EventFeed.Recorded> events) {
        Set<AccountNo> billed = new HashSet<>();
        Set<AccountNo> moved = new HashSet<>();
        for (EventFeed.Recorded event : events)
            accounts(event).forEach(BILLED.contains(event.type()) ? billed::add : moved::add);
        moved.addAll(billed);
        List<PrepaidControl> anew = new ArrayList<>();
        List<PrepaidControl> credited = new ArrayList<>();
        for (PrepaidControl each : controls.holding(moved))
            (billed.contains(each.account()) ? anew : credited).add(each);
        if (!anew.isEmpty()) reckoning.reckon(anew);
        if (!credited.isEmpty()) reckoning.credit(credited);
    }

    private static Stream<AccountNo> accounts(EventFeed.Recorded event) {
        return (NETTED.contains(event.type()) ? ACCOUNTS.stream() : Stream.of("account"))
                .map(event::fact)
                .map(AccountNo::new);
    }
}
