package org.wattline.adapter.postgres.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Page;

/** Reads the table {@code trail}; the position of an entry is its place there. */
final class PostgresHistories implements Histories {
    private final Sessions sessions;

    PostgresHistories(Jdbi jdbi) {
        this.sessions = new Sessions(jdbi);
    }

    @Override
    public Page<Entry> of(String resource, String id, Page.Request page) {
        long after = page.after().map(PostgresHistories::place).orElse(0L);
        List<Placed> oneMore = sessions.withHandle(handle -> handle.createQuery("""
                        select * from trail where resource = :resource and id = :id and place > :after
                        order by place limit :limit""")
                .bind("resource", resource)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", page.limit() + 1)
                .map((row, context) -> placed(row))
                .list());
        return Page.of(oneMore, page.limit(), Placed::position).map(Placed::entry);
    }

    @Override
    public Page<Entry> all(Optional<String> login, Page.Request page) {
        long before = page.after().map(PostgresHistories::place).orElse(Long.MAX_VALUE);
        String ofLogin = login.isPresent() ? "and login = :login" : "";
        List<Placed> oneMore = sessions.withHandle(handle -> handle.createQuery(
                        "select * from trail where place < :before %s order by place desc limit :limit"
                                .formatted(ofLogin))
                .bind("before", before)
                .bind("limit", page.limit() + 1)
                .bindMap(
                        login.<Map<String, ?>>map(name -> Map.of("login", name)).orElse(Map.of()))
                .map((row, context) -> placed(row))
                .list());
        return Page.of(oneMore, page.limit(), Placed::position).map(Placed::entry);
    }

    private static long place(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no position in the trail: " + position, e);
        }
    }

    private static Placed placed(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getObject("act", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("login"),
                Caller.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Caller.Origin(row.getString("address"), row.getString("request_id")),
                row.getString("command"),
                Optional.ofNullable(row.getString("reason")),
                row.getString("resource"),
                row.getString("id"),
                changes(row.getString("changes")));
        return new Placed(Long.toString(row.getLong("place")), entry);
    }

    private static Map<String, Difference> changes(String json) {
        Map<String, Difference> changes = new LinkedHashMap<>();
        Json.nested(json)
                .forEach((name, sides) -> changes.put(
                        name,
                        new Difference(Optional.ofNullable(sides.get("from")), Optional.ofNullable(sides.get("to")))));
        return changes;
    }

    private record Placed(String position, Entry entry) {}
}
