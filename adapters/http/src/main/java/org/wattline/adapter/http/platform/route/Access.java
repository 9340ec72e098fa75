package org.wattline.adapter.http.platform.route;

import org.wattline.domain.access.Permission;

/** Who may call a route. */
public sealed interface Access {
    /** Whoever holds the permission. */
    record Needs(Permission permission) implements Access {}

    /** Everybody who is signed in. */
    record SignedIn(String why) implements Access {}

    /** Everybody, without a token. */
    record Open(String why) implements Access {}
}
