package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Event;

/** What happens to change applications. */
public sealed interface ChangeEvent extends Event {
    ApplicationNo application();

    UnitPath unit();

    AccountNo account();

    /** Code of its type. */
    String change();

    @Override
    default String subject() {
        return application().value();
    }

    private static Map<String, String> facts(ChangeEvent event, String... more) {
        Map<String, String> facts = new HashMap<>();
        facts.put("application", event.application().value());
        facts.put("unit", event.unit().path());
        facts.put("account", event.account().value());
        facts.put("change", event.change());
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return Map.copyOf(facts);
    }

    /** It came in. */
    record Submitted(ApplicationNo application, UnitPath unit, AccountNo account, String change, LocalDate from)
            implements ChangeEvent {
        @Override
        public String type() {
            return "connection.change-submitted";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(this, "from", from.toString());
        }
    }

    /** It was carried out, all of it. @param lines what is other now */
    record CarriedOut(
            ApplicationNo application,
            UnitPath unit,
            AccountNo account,
            String change,
            LocalDate on,
            List<Deed.Line> lines)
            implements ChangeEvent {
        public CarriedOut {
            lines = List.copyOf(lines);
        }

        @Override
        public String type() {
            return "connection.change-carried-out";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(
                    this,
                    "on",
                    on.toString(),
                    "changes",
                    lines.stream()
                            .map(line ->
                                    line.what() + " " + line.about() + ": " + line.before() + " -> " + line.after())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** What was agreed for a time is over, although nobody asked. */
    record Expired(ApplicationNo application, UnitPath unit, AccountNo account, String change, LocalDate on)
            implements ChangeEvent {
        @Override
        public String type() {
            return "connection.change-expired";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(this, "on", on.toString());
        }
    }

    /** What was agreed for a time is about to be over. @param until the first day after it */
    record Ending(ApplicationNo application, UnitPath unit, AccountNo account, String change, LocalDate until)
            implements ChangeEvent {
        @Override
        public String type() {
            return "connection.change-ending";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(this, "until", until.toString());
        }
    }

    /** Everything is filed. */
    record Completed(ApplicationNo application, UnitPath unit, AccountNo account, String change)
            implements ChangeEvent {
        @Override
        public String type() {
            return "connection.change-completed";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(this);
        }
    }

    /** It was given up. */
    record Cancelled(ApplicationNo application, UnitPath unit, AccountNo account, String change)
            implements ChangeEvent {
        @Override
        public String type() {
            return "connection.change-cancelled";
        }

        @Override
        public Map<String, String> facts() {
            return ChangeEvent.facts(this);
        }
    }
}
