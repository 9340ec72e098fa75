package org.wattline.domain.access;

import java.util.Map;
import java.util.UUID;
import org.wattline.domain.kernel.Event;

/** What happens to logins of customers. */
public sealed interface CustomerLoginEvent extends Event {
    AccountId id();

    @Override
    default String subject() {
        return id().toString();
    }

    /** A login exists. */
    record Opened(AccountId id, UnitPath unit) implements CustomerLoginEvent {
        @Override
        public String type() {
            return "access.customer-login-opened";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "unit", unit.path());
        }
    }

    /** A login acts for a customer. */
    record Bound(AccountId id, UUID customer, CustomerRole role) implements CustomerLoginEvent {
        @Override
        public String type() {
            return "access.customer-bound";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "customer", customer.toString(), "role", role.name());
        }
    }

    /** A login no longer acts for a customer. */
    record Released(AccountId id, UUID customer) implements CustomerLoginEvent {
        @Override
        public String type() {
            return "access.customer-released";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "customer", customer.toString());
        }
    }
}
