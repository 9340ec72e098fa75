package org.wattline.application.connection.idle;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.idle.IdleAccount;
import org.wattline.domain.customer.AccountNo;

/** Notes that an account at which nothing was used is closed, or that its closing was given up and is proposed again. */
public final class FollowingIdleAccounts implements Subscriber {
    private final IdleAccounts accounts;
    private final BusinessClock clock;

    public FollowingIdleAccounts(IdleAccounts accounts, BusinessClock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "connection.idle-accounts";
    }

    @Override
    public Set<String> types() {
        return Set.of("customer.account-closed", "connection.change-cancelled");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        AccountNo account = new AccountNo(event.fact("account"));
        change(
                account,
                event.type().equals("customer.account-closed")
                        ? held -> held.over(clock.today())
                        : held -> held.without(new ApplicationNo(event.fact("application"))));
    }

    private void change(AccountNo account, UnaryOperator<IdleAccount> decision) {
        accounts.find(account).ifPresent(held -> {
            IdleAccount next = decision.apply(held);
            if (!next.equals(held)) accounts.save(next);
        });
    }
}
