package org.wattline.domain.connection.temporary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Event;

/** What happens to temporary supplies. */
public sealed interface TemporaryEvent extends Event {
    AccountNo account();

    CustomerId customer();

    UnitPath unit();

    /** The first day without supply. */
    LocalDate until();

    @Override
    default String subject() {
        return account().value();
    }

    @Override
    default Map<String, String> facts() {
        return about(this);
    }

    /** Supply for a time began. */
    record Begun(AccountNo account, CustomerId customer, UnitPath unit, LocalDate until) implements TemporaryEvent {
        @Override
        public String type() {
            return "connection.temporary-supply-begun";
        }
    }

    /** It lasts longer. */
    record Extended(AccountNo account, CustomerId customer, UnitPath unit, LocalDate until) implements TemporaryEvent {
        @Override
        public String type() {
            return "connection.temporary-supply-extended";
        }
    }

    /** Its day is near. */
    record Ending(AccountNo account, CustomerId customer, UnitPath unit, LocalDate until) implements TemporaryEvent {
        @Override
        public String type() {
            return "connection.temporary-supply-ending";
        }
    }

    /** Its day has come; the account is being closed. */
    record Ended(AccountNo account, CustomerId customer, UnitPath unit, LocalDate until, ApplicationNo closing)
            implements TemporaryEvent {
        @Override
        public String type() {
            return "connection.temporary-supply-ended";
        }

        @Override
        public Map<String, String> facts() {
            return with(this, "application", closing.value());
        }
    }

    /** Its day has come, but the account cannot be closed yet. @param why code of the refusal */
    record Overrun(AccountNo account, CustomerId customer, UnitPath unit, LocalDate until, String why)
            implements TemporaryEvent {
        @Override
        public String type() {
            return "connection.temporary-supply-overrun";
        }

        @Override
        public Map<String, String> facts() {
            return with(this, "why", why);
        }
    }

    private static Map<String, String> about(TemporaryEvent event) {
        return Map.of(
                "account", event.account().value(),
                "customer", event.customer().toString(),
                "unit", event.unit().path(),
                "until", event.until().toString());
    }

    private static Map<String, String> with(TemporaryEvent event, String name, String value) {
        Map<String, String> facts = new HashMap<>(about(event));
        facts.put(name, value);
        return Map.copyOf(facts);
    }
}
