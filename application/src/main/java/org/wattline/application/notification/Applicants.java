package org.wattline.application.notification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.MessageChannel;

/** How those can be reached whom applications concern. */
public interface Applicants {
    /**
     * Contacts by application, with addresses on the given channels: the applicant or, once a customer has come from the application or where it
     * changes an account, that customer. What is no application is left out.
     */
    Map<ApplicationNumber, Contacts.Contact> of(Set<ApplicationNumber> applications, Set<MessageChannel> channels);

    /** A link to the progress of an application that holds now, the last one that was opened. */
    Optional<UUID> link(ApplicationNumber application);

    /** What opens a link: known to nobody but those who are given it, hence stored nowhere. Empty if there is no such link. */
    Optional<String> opening(UUID link);
}
