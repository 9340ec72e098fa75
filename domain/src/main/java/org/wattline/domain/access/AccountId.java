package org.wattline.domain.access;

import java.util.UUID;

/** Identity of whoever can sign in (账号): a member of staff or a customer's login. It never changes, even when the login does. */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
