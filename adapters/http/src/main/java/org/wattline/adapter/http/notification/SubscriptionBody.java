package org.wattline.adapter.http.notification;

import java.time.Instant;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Subscription;

/** A subscription as clients see it. */
public record SubscriptionBody(MessageChannel channel, String recipient, Instant since, Version version) {
    static final SubscriptionBody EXAMPLE = new SubscriptionBody(
            MessageChannel.WECHAT_SUBSCRIBE,
            "oAB********************ijkl",
            Instant.parse("2026-02-03T02:00:00Z"),
            new Version(1));

    static SubscriptionBody of(Subscription subscription, Exchange<?> x) {
        return new SubscriptionBody(
                subscription.channel(),
                x.reveal(subscription.recipient()),
                subscription.since(),
                subscription.version());
    }
}
