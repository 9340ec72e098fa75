package org.wattline.application.platform;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;

/**
 * Who asks for something: a member of staff, a customer through an own login, or the system itself.
 *
 * @param login name that the trail shows
 * @param kind what the caller is
 * @param unit the unit whose data, with all units below it, a member of staff may see; the company for the system
 * @param customers the customers whose data a customer's login may see; empty for all others
 * @param permissions what the caller may do
 * @param origin from where the request came
 */
public record Caller(
        String login, Kind kind, UnitPath unit, Set<UUID> customers, Set<Permission> permissions, Origin origin) {
    public Caller {
        customers = Set.copyOf(customers);
        permissions = Set.copyOf(permissions);
    }

    /** The system acting by itself: a job, or a subscriber to the event feed. Every permission is implied. */
    public static Caller system(String name) {
        return new Caller(name, Kind.SYSTEM, UnitPath.COMPANY, Set.of(), Set.of(), Origin.INTERNAL);
    }

    public boolean may(Permission permission) {
        return kind == Kind.SYSTEM || permissions.contains(permission);
    }

    /** The rows that the caller may know of. */
    public Scope scope() {
        return switch (kind) {
            case SYSTEM -> Scope.EVERYTHING;
            case STAFF -> new Scope(Optional.of(unit), Optional.empty());
            case CUSTOMER -> new Scope(Optional.empty(), Optional.of(customers));
        };
    }

    /** Kinds of callers. */
    public enum Kind {
        STAFF,
        CUSTOMER,
        SYSTEM
    }

    /**
     * From where a request came.
     *
     * @param address network address, or {@code internal}
     * @param requestId the id that the client finds in {@code X-Request-Id}
     */
    public record Origin(String address, String requestId) {
        public static final Origin INTERNAL = new Origin("internal", "-");
    }
}
