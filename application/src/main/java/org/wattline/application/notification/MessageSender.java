package org.wattline.application.notification;

import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;

/** Hands messages to a provider (短信、微信). */
public interface MessageSender {
    MessageChannel channel();

    /** Sends; never throws for what a provider or a network does. */
    Answer send(Message message);

    /** What the provider said. */
    sealed interface Answer {
        /** It took the message over. */
        record Accepted(String providerId) implements Answer {}

        /**
         * It did not.
         *
         * @param again whether another try may help
         */
        record Rejected(String reason, boolean again) implements Answer {}
    }
}
