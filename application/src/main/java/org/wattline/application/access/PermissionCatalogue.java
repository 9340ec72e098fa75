package org.wattline.application.access;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;

/** Every permission that some route asks for (权限目录). Positions may name no other. */
public record PermissionCatalogue(SortedSet<Permission> known) {
    public PermissionCatalogue {
        known = Collections.unmodifiableSortedSet(new TreeSet<>(known));
    }

    public static PermissionCatalogue of(Collection<Permission> known) {
        return new PermissionCatalogue(new TreeSet<>(known));
    }

    public boolean knows(Collection<Permission> permissions) {
        return known.containsAll(permissions);
    }

    /** @throws IllegalStateException naming every position that names a permission that there is not */
    public void check(Collection<Position> positions) {
        StringBuilder faults = new StringBuilder();
        for (Position position : positions)
            for (Permission permission : position.permissions())
                if (!known.contains(permission))
                    faults.append("\n  ")
                            .append(position.code())
                            .append(" names ")
                            .append(permission);
        if (!faults.isEmpty())
            throw new IllegalStateException("positions name permissions that no route asks for:" + faults);
    }
}
