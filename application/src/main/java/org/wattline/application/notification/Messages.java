package org.wattline.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageId;

/** The messages that were or will be sent. */
public interface Messages {
    Optional<Message> find(MessageId id);

    /** Adds a message unless its cause already led to one of its notice over the same channel. @return whether it was added */
    boolean addOnce(Message message);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since */
    Message save(Message message);

    /** Messages of some notices that were sent since an instant and of which nobody knows whether they arrived, the newest first. */
    List<Message> unconfirmed(Set<String> notices, Instant since, int limit);

    /** Queued messages that are due, the oldest first. */
    List<Message> due(Instant now, int limit);
}
