package org.wattline.adapter.http.platform.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.platform.EventFeed;

/**
 * Follows the feed as server-sent events: what is there already, then what comes, until the client goes away. The event's id is its
 * cursor, so that a client that comes back with {@code Last-Event-ID} misses nothing.
 */
public final class EventStream {
    /** Content type of such a stream. */
    public static final String TYPE = "text/event-stream";

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int BATCH = 200;

    private final EventFeed feed;
    private final Shapes shapes = new Shapes();

    public EventStream(EventFeed feed) {
        this.feed = feed;
    }

    /** Whether the client asks for a stream. */
    public static boolean wanted(Exchange<?> x) {
        return x.request()
                .header("Accept")
                .filter(accept -> accept.contains(TYPE))
                .isPresent();
    }

    /** Where the client left off: {@code Last-Event-ID}, {@code after}, or the beginning. */
    public String from(Exchange<?> x) {
        Optional<String> header = x.request().header("Last-Event-ID");
        String cursor = header.or(() -> x.query("after")).orElse(EventFeed.BEGINNING);
        try {
            feed.after(cursor, 1);
            return cursor;
        } catch (IllegalArgumentException noCursor) {
            throw Rejected.malformed(
                    Fault.invalid(header.isPresent() ? "header:Last-Event-ID" : "query:after", noCursor));
        }
    }

    /** The events from where the client left off that are wanted, and all that follow. */
    public Reply follow(Exchange<?> x, Predicate<EventFeed.Recorded> wanted) {
        return follow(x, wanted, CloudEvent::of);
    }

    /** The same, told in other words than the feed's. @param words what a client is told of an event: a record */
    public Reply follow(
            Exchange<?> x, Predicate<EventFeed.Recorded> wanted, Function<EventFeed.Recorded, Object> words) {
        String from = from(x);
        return new Reply.Stream(200, TYPE, out -> write(out, from, wanted, words));
    }

    private void write(
            OutputStream out,
            String from,
            Predicate<EventFeed.Recorded> wanted,
            Function<EventFeed.Recorded, Object> words)
            throws IOException, InterruptedException {
        out.write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        String cursor = from;
        while (true) {
            List<EventFeed.Recorded> batch = feed.after(cursor, BATCH);
            for (EventFeed.Recorded event : batch) {
                cursor = event.cursor();
                if (wanted.test(event)) write(out, event, words.apply(event));
            }
            if (!batch.isEmpty()) continue;
            out.flush();
            feed.await(cursor, HEARTBEAT);
            out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(OutputStream out, EventFeed.Recorded event, Object words) throws IOException {
        String type = CloudEvent.of(event).type();
        out.write(("id: " + event.cursor() + "\nevent: " + type + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        out.write(shapes.write(words));
        out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    }
}
