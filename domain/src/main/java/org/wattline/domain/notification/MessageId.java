package org.wattline.domain.notification;

import java.util.UUID;

/** Identity of a message; the provider gets it as the sender's own reference. */
public record MessageId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
