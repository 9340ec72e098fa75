package org.wattline.domain.payment.deposit;

import java.util.Map;
import org.wattline.domain.kernel.Event;

/** A deposit was demanded, paid in, set against debts or given back; the type says which. */
public record DepositMoved(String type, SecurityDeposit deposit) implements Event {
    static DepositMoved demanded(SecurityDeposit deposit) {
        return new DepositMoved("payment.deposit-demanded", deposit);
    }

    static DepositMoved of(SecurityDeposit deposit) {
        return new DepositMoved(
                switch (deposit.movements().getLast().kind()) {
                    case RECEIVED -> "payment.deposit-received";
                    case APPLIED -> "payment.deposit-applied";
                    case GIVEN_BACK -> "payment.deposit-given-back";
                },
                deposit);
    }

    @Override
    public String subject() {
        return deposit.id().toString();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "deposit", deposit.id().toString(),
                "account", deposit.account().value(),
                "customer", deposit.customer().toString(),
                "demanded", deposit.demanded().toString(),
                "held", deposit.held().toString(),
                "dueOn", deposit.dueOn().toString());
    }
}
