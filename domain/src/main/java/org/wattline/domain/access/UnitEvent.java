package org.wattline.domain.access;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Text;

/** What happens to units. */
public sealed interface UnitEvent extends Event {
    UnitPath path();

    @Override
    default String subject() {
        return path().path();
    }

    /** A unit exists from a day on. */
    record Founded(UnitPath path, UnitLevel level, Text name, LocalDate from) implements UnitEvent {
        @Override
        public String type() {
            return "access.unit-founded";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "unit", path.path(),
                    "level", level.name(),
                    "nameZh", name.zh(),
                    "nameEn", name.en(),
                    "from", from.toString());
        }
    }

    /** A unit has another name from a day on. */
    record Renamed(UnitPath path, Text name, LocalDate from) implements UnitEvent {
        @Override
        public String type() {
            return "access.unit-renamed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("unit", path.path(), "nameZh", name.zh(), "nameEn", name.en(), "from", from.toString());
        }
    }

    /** A unit no longer exists from a day on. */
    record Closed(UnitPath path, LocalDate day) implements UnitEvent {
        @Override
        public String type() {
            return "access.unit-closed";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("unit", path.path(), "day", day.toString());
        }
    }
}
