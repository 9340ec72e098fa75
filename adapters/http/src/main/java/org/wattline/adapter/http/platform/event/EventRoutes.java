package org.wattline.adapter.http.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.platform.EventFeed;
import org.wattline.domain.access.Permission;

/**
 * {@code /v1/events}: every fact, from the first, in order. The feed names the numbers of all customers, so it needs a permission that only
 * other systems and few members of staff hold; what concerns a single resource is offered by that resource.
 */
public final class EventRoutes implements Routes {
    public static final Permission READ = new Permission("events:read");

    private static final int SCANNED_AT_MOST = 20_000;

    private final EventFeed feed;
    private final EventStream stream;

    public EventRoutes(EventFeed feed) {
        this.feed = feed;
        this.stream = new EventStream(feed);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/events")
                .tag("platform")
                .summary("事件流", "Read the event feed")
                .description(
                        "CloudEvents 1.0，按顺序、可从头重放。Accept: text/event-stream 时持续推送，断线后用 Last-Event-ID 续读。",
                        "CloudEvents 1.0 in order, replayable from the first. With Accept: text/event-stream it goes on for ever;"
                                + " come back with Last-Event-ID.")
                .permission(READ)
                .unowned("the feed is for other systems, which see the whole company")
                .query("after", "从此游标之后读", "cursor after which to read", "0")
                .query("type", "事件类型", "type of the events wanted", "org.wattline.billing.bill-issued.v1")
                .query("subject", "事件主体编号", "number of the thing they are about", "5000000000017")
                .query("limit", "最多条数，1–500", "how many at most, 1 … 500", "50")
                .answers(200, EventPage.class, EventPage.EXAMPLE)
                .answersMedia(200, EventStream.TYPE, "id: 42\nevent: org.wattline.billing.bill-issued.v1\ndata: {}\n\n")
                .handle(this::read));
    }

    private Reply read(Exchange<Void> x) {
        Optional<String> type = x.query("type");
        Optional<String> subject = x.query("subject");
        Predicate<EventFeed.Recorded> wanted =
                event -> type.map(t -> CloudEvent.isType(event, t)).orElse(true)
                        && subject.map(event.subject()::equals).orElse(true);
        if (EventStream.wanted(x)) return stream.follow(x, wanted);
        int limit = x.query("limit", Integer::parseInt).orElse(50);
        if (limit < 1 || limit > 500)
            throw Rejected.malformed(Fault.of("query:limit", "out-of-range", "取值 1 到 500", "1 … 500"));
        return x.ok(page(stream.from(x), limit, wanted));
    }

    private EventPage page(String from, int limit, Predicate<EventFeed.Recorded> wanted) {
        List<CloudEvent> found = new ArrayList<>();
        String cursor = from;
        for (int scanned = 0; scanned < SCANNED_AT_MOST; ) {
            List<EventFeed.Recorded> batch = feed.after(cursor, 500);
            for (EventFeed.Recorded event : batch) {
                if (found.size() == limit) return new EventPage(found, cursor);
                cursor = event.cursor();
                if (wanted.test(event)) found.add(CloudEvent.of(event));
            }
            scanned += batch.size();
            if (batch.size() < 500) break;
        }
        return new EventPage(found, cursor);
    }
}
