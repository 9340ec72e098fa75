package org.wattline.adapter.payment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.domain.quantity.Money;

/** Wallets of a simulated channel whose owners agreed that money is taken from them, by the number of the agreement, and what is in them. */
public final class SimulatedWallets {
    private final Map<String, Money> wallets = new ConcurrentHashMap<>();

    /** Somebody agrees. */
    public void agree(String agreement, Money balance) {
        wallets.put(agreement, balance);
    }

    public boolean agreed(String agreement) {
        return wallets.containsKey(agreement);
    }

    public Optional<Money> balance(String agreement) {
        return Optional.ofNullable(wallets.get(agreement));
    }

    public void end(String agreement) {
        wallets.remove(agreement);
    }

    /** Takes money if there is enough. @return whether there was */
    public synchronized boolean take(String agreement, Money amount) {
        Money left = balance(agreement).orElse(Money.ZERO).minus(amount);
        if (left.isNegative()) return false;
        wallets.put(agreement, left);
        return true;
    }
}
