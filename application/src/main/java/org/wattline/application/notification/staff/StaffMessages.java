package org.wattline.application.notification.staff;

import java.time.Instant;
import org.wattline.application.platform.Page;
import org.wattline.domain.notification.staff.StaffMessage;

/** What the company's own people were told. */
public interface StaffMessages {
    /** Adds a message unless its cause already led to one of this notice for the person. */
    void addOnce(StaffMessage message);

    /** Somebody's messages, the newest first. @param unread only those that the person has not read */
    Page<StaffMessage> of(String login, boolean unread, Page.Request page);

    /** Notes that somebody has read what was told until an instant. @return how many messages were new to the person */
    int read(String login, Instant until, Instant now);

    /** The position of a message in the list: its time in milliseconds, in fixed width, and its id. */
    static String position(StaffMessage message) {
        return "%013d.%s".formatted(message.at().toEpochMilli(), message.id());
    }
}
