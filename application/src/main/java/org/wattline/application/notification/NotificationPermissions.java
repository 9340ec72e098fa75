package org.wattline.application.notification;

import org.wattline.domain.access.Permission;

/** What one may do with messages. */
public final class NotificationPermissions {
    /** See which messages were sent. */
    public static final Permission READ = new Permission("notification:read");
    /** Say where a customer wants to be told. */
    public static final Permission SUBSCRIBE = new Permission("notification:subscribe");

    private NotificationPermissions() {}
}
