package org.wattline.application.access;

import java.util.Set;
import java.util.UUID;

/** Tells which customers stand for those to whom a login is bound: they themselves, and those that were merged into them. */
public interface JoinedCustomers {
    Set<UUID> of(Set<UUID> customers);
}
