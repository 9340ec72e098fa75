package org.wattline.adapter.http.platform.event;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param next cursor from which to go on, also when there is nothing more yet
 */
public record EventPage(List<CloudEvent> items, String next) {
    static final EventPage EXAMPLE = new EventPage(List.of(CloudEvent.EXAMPLE), CloudEvent.EXAMPLE.cursor());
}
