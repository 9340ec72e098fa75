package org.wattline.domain.access;

import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Event;

/** What happens to positions. */
public sealed interface PositionEvent extends Event {
    PositionCode code();

    SortedSet<Permission> permissions();

    @Override
    default String subject() {
        return code().value();
    }

    @Override
    default Map<String, String> facts() {
        return Map.of(
                "position",
                code().value(),
                "permissions",
                permissions().stream().map(Permission::code).collect(Collectors.joining(" ")));
    }

    /** A position exists. */
    record Defined(PositionCode code, SortedSet<Permission> permissions) implements PositionEvent {
        @Override
        public String type() {
            return "access.position-defined";
        }
    }

    /** A position has other permissions, another name or other limits. */
    record Redefined(PositionCode code, SortedSet<Permission> permissions) implements PositionEvent {
        @Override
        public String type() {
            return "access.position-redefined";
        }
    }
}
