package org.wattline.adapter.postgres.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.EventFeed;

/**
 * Events in the order of their transaction ids, read only as far as no transaction with a lower id is still under way. A unit that runs for
 * long therefore holds back the feed (not the units) until it ends.
 */
final class PostgresFeed implements EventFeed {
    /** Units of other servers give no signal here, so one looks again after this time. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(200).toNanos();

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,4})-(\\d{1,19})-(\\d{1,9})");
    private static final String SETTLED = "(epoch < :current or xid < pg_snapshot_xmin(pg_current_snapshot()))";

    /** Events of which one look takes in the types. */
    private static final int ONE_LOOK = 5_000;

    private final Sessions sessions;
    private final int epoch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final AtomicLong commits = new AtomicLong();

    PostgresFeed(Jdbi jdbi, int epoch) {
        this.sessions = new Sessions(jdbi);
        this.epoch = epoch;
    }

    /** Wakes those who wait. */
    void grown() {
        commits.incrementAndGet();
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Recorded> after(String cursor, int limit) {
        return after(cursor, "", Map.of(), limit);
    }

    @Override
    public List<Recorded> after(String cursor, Set<String> types, int limit) {
        return after(cursor, "and type = any(:types)", Map.of("types", types.toArray(String[]::new)), limit);
    }

    private List<Recorded> after(String cursor, String condition, Map<String, ?> named, int limit) {
        Place place = Place.parse(cursor);
        return sessions.withHandle(handle -> handle.createQuery("""
                        select epoch, cast(xid as text) as xid_text, seq, id, type, shape, subject, at, actor, facts from event
                        where (epoch, xid, seq) > (cast(:epoch as smallint), cast(:xid as xid8), :seq) and %s %s
                        order by epoch, xid, seq limit :limit""".formatted(SETTLED, condition))
                .bind("epoch", place.epoch)
                .bind("xid", place.xid)
                .bind("seq", place.seq)
                .bind("current", epoch)
                .bind("limit", limit)
                .bindMap(named)
                .map((row, context) -> recorded(row))
                .list());
    }

    @Override
    public String end() {
        return sessions.withHandle(handle -> handle.createQuery("""
                        select epoch, cast(xid as text) as xid_text, seq from event where %s
                        order by epoch desc, xid desc, seq desc limit 1""".formatted(SETTLED))
                .bind("current", epoch)
                .map((row, context) -> cursor(row))
                .findOne()
                .orElse(BEGINNING));
    }

    @Override
    public boolean before(String cursor, String other) {
        return Place.parse(cursor).compareTo(Place.parse(other)) < 0;
    }

    /** Without what the events tell, which nobody may want. */
    @Override
    public Stretch stretch(String cursor) {
        Place place = Place.parse(cursor);
        return sessions.withHandle(handle -> {
            List<Seen> seen = handle.createQuery("""
                            select epoch, cast(xid as text) as xid_text, seq, type from event
                            where (epoch, xid, seq) > (cast(:epoch as smallint), cast(:xid as xid8), :seq) and %s
                            order by event.epoch, event.xid, event.seq limit :limit""".formatted(SETTLED))
                    .bind("epoch", place.epoch)
                    .bind("xid", place.xid)
                    .bind("seq", place.seq)
                    .bind("current", epoch)
                    .bind("limit", ONE_LOOK)
                    .map((row, context) -> new Seen(cursor(row), row.getString("type")))
                    .list();
            Set<String> types = new HashSet<>();
            for (Seen each : seen) types.add(each.type);
            return new Stretch(cursor, seen.isEmpty() ? cursor : seen.getLast().cursor, seen.size(), types);
        });
    }

    @Override
    public void await(String cursor, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        long seen = commits.get();
        while (after(cursor, 1).isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) return;
            seen = waitForCommit(seen, Math.min(left, LOOK_AGAIN_NANOS));
        }
    }

    private long waitForCommit(long seen, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lock();
        try {
            while (commits.get() == seen && left > 0) left = grown.awaitNanos(left);
            return commits.get();
        } finally {
            lock.unlock();
        }
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                cursor(row),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getInt("shape"),
                row.getString("subject"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Json.texts(row.getString("facts")));
    }

    private static String cursor(ResultSet row) throws SQLException {
        return row.getInt("epoch") + "-" + row.getString("xid_text") + "-" + row.getInt("seq");
    }

    private record Place(int epoch, String xid, int seq) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::epoch)
                .thenComparingLong(place -> Long.parseLong(place.xid))
                .thenComparingInt(Place::seq);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        static Place parse(String cursor) {
            if (cursor.equals(BEGINNING)) return new Place(0, "0", 0);
            Matcher matcher = CURSOR.matcher(cursor);
            if (!matcher.matches()) throw new IllegalArgumentException("no cursor of this feed: " + cursor);
            return new Place(Integer.parseInt(matcher.group(1)), matcher.group(2), Integer.parseInt(matcher.group(3)));
        }
    }

    private record Seen(String cursor, String type) {}
}
