package org.wattline.adapter.http.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.wattline.application.platform.EventFeed;

/**
 * A fact as CloudEvents 1.0 writes it.
 *
 * @param cursor its place in the feed; an extension attribute
 * @param actor whose command it came from; an extension attribute
 */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Map<String, String> data,
        String cursor,
        String actor) {
    private static final String PREFIX = "org.wattline.";

    public static final CloudEvent EXAMPLE = of(new EventFeed.Recorded(
            "42",
            UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
            "billing.bill-issued",
            1,
            "5000000000017",
            Instant.parse("2026-03-15T00:30:00Z"),
            "clerk.li",
            Map.of("billNo", "5000000000017")));

    public static CloudEvent of(EventFeed.Recorded event) {
        return new CloudEvent(
                "1.0",
                event.id(),
                "/wattline",
                PREFIX + event.type() + ".v" + event.shape(),
                event.subject(),
                event.at(),
                "application/json",
                event.facts(),
                event.cursor(),
                event.actor());
    }

    /** Whether a type, as clients write it, is that of the event. */
    static boolean isType(EventFeed.Recorded event, String wanted) {
        return wanted.equals(event.type()) || wanted.equals(PREFIX + event.type() + ".v" + event.shape());
    }
}
