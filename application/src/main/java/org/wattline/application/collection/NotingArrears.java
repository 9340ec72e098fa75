package org.wattline.application.collection;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.ReceivableChanged;
import org.wattline.domain.quantity.Money;

/** Closes a case as soon as the money is there: a customer who has paid is not called the next morning. */
public final class NotingArrears implements Subscriber {
    private final FollowingArrears following;

    public NotingArrears(FollowingArrears following) {
        this.following = following;
    }

    @Override
    public String name() {
        return "collection.noting-arrears";
    }

    @Override
    public Set<String> types() {
        return Set.of(ReceivableChanged.TYPE, "collection.hold-placed");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Set<AccountNo> settled = events.stream()
                .filter(NotingArrears::lessens)
                .map(event -> new AccountNo(event.fact("account")))
                .collect(Collectors.toSet());
        return event -> {
            AccountNo account = new AccountNo(event.fact("account"));
            if (settled.contains(account)) following.closeSettled(Set.of(account));
        };
    }

    private static boolean lessens(EventFeed.Recorded event) {
        if (event.type().equals(ReceivableChanged.TYPE))
            return !Money.yuan(event.fact("open")).isPositive();
        return event.fact("kind").equals("DISPUTE");
    }
}
