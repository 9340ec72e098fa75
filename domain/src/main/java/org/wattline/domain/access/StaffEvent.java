package org.wattline.domain.access;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Span;

/** What happens to accounts of staff. */
public sealed interface StaffEvent extends Event {
    AccountId id();

    Login login();

    @Override
    default String subject() {
        return login().masked();
    }

    /** An account exists. */
    record Opened(AccountId id, Login login, UnitPath unit) implements StaffEvent {
        @Override
        public String type() {
            return "access.staff-account-opened";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "login", login.masked(), "unit", unit.path());
        }
    }

    /** The person has another name. */
    record Renamed(AccountId id, Login login) implements StaffEvent {
        @Override
        public String type() {
            return "access.staff-account-renamed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("account", id.toString(), "login", login.masked());
        }
    }

    /** A person holds a position within some days. */
    record Assigned(AccountId id, Login login, PositionCode position, UnitPath unit, Span validity)
            implements StaffEvent {
        @Override
        public String type() {
            return "access.position-assigned";
        }

        @Override
        public Map<String, String> facts() {
            Map<String, String> facts = new TreeMap<>(Map.of(
                    "account",
                    id.toString(),
                    "login",
                    login.masked(),
                    "position",
                    position.value(),
                    "unit",
                    unit.path(),
                    "from",
                    validity.from().toString()));
            validity.to().ifPresent(day -> facts.put("to", day.toString()));
            return facts;
        }
    }

    /** A person no longer holds a position from a day on. */
    record Unassigned(AccountId id, Login login, PositionCode position, UnitPath unit, LocalDate day)
            implements StaffEvent {
        @Override
        public String type() {
            return "access.position-unassigned";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "account",
                    id.toString(),
                    "login",
                    login.masked(),
                    "position",
                    position.value(),
                    "unit",
                    unit.path(),
                    "day",
                    day.toString());
        }
    }
}
