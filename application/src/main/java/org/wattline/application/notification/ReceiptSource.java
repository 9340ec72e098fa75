package org.wattline.application.notification;

import java.time.Instant;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;

/** A provider that tells whether messages arrived when it is asked (发送回执). */
public interface ReceiptSource {
    MessageChannel channel();

    /** What became of a message that was sent; never throws for what a provider or a network does. */
    Receipt ask(Message sent);

    /** What the provider says. */
    sealed interface Receipt {
        /** The telephone got it. */
        record Arrived(Instant at) implements Receipt {}

        /** It never will. */
        record Lost(String why) implements Receipt {}

        /** Not known yet. */
        record Unknown() implements Receipt {}
    }
}
