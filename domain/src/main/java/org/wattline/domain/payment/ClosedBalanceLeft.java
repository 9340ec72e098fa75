package org.wattline.domain.payment;

import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.quantity.Money;

/** A closed account has money that can go back only to a bank account, which somebody has to ask its holder for. */
public record ClosedBalanceLeft(AccountBalance balance, Money amount) implements Event {
    @Override
    public String type() {
        return "payment.closed-balance-left";
    }

    @Override
    public String subject() {
        return balance.account().value();
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "account", balance.account().value(),
                "customer", balance.customer().toString(),
                "unit", balance.unit().path(),
                "amount", amount.toString());
    }
}
