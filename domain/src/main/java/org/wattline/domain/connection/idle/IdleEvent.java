package org.wattline.domain.connection.idle;

import java.util.Map;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** What happens to an account at which nothing is used; the type says which. */
public record IdleEvent(String type, AccountNo account, Map<String, String> facts) implements Event {
    public IdleEvent {
        facts = Map.copyOf(facts);
    }

    @Override
    public String subject() {
        return account.value();
    }
}
