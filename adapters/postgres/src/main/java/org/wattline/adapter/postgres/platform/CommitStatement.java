package org.wattline.adapter.postgres.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Draft;
import org.wattline.application.platform.Histories;

/** The last round trip of a unit: events, trail and answer, and the commit right behind them. */
final class CommitStatement {
    private static final RowInsert EVENT = new RowInsert(
            "event (epoch, seq, id, type, shape, subject, at, actor, act, facts)",
            "(?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, ?, ?)");
    private static final RowInsert TRAIL = new RowInsert(
            "trail (act, at, login, kind, address, request_id, command, reason, resource, id, changes)",
            "(?, cast(? as timestamptz), ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    private static final RowInsert ANSWER = new RowInsert(
            "idempotency (scope, key, fingerprint, status, headers, body, stored_at)",
            "(?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz))");

    /** From so many rows on, {@code COPY} is cheaper than a round trip more. */
    private static final int MANY = 50;

    private final int epoch;
    private final BusinessClock clock;

    CommitStatement(int epoch, BusinessClock clock) {
        this.epoch = epoch;
        this.clock = clock;
    }

    /** @param pending what the unit has not sent yet */
    void commit(Handle handle, List<Write> pending, Draft draft, Optional<PostgresTransaction.Given> given) {
        List<Draft.Published> events = draft.events();
        List<Histories.Entry> trail = draft.trail();
        List<Write> kept = new ArrayList<>();
        if (events.size() >= MANY) copyEvents(handle, events);
        else kept.addAll(EVENT.writes(events(events)));
        if (trail.size() >= MANY) copyTrail(handle, trail);
        else kept.addAll(TRAIL.writes(trail.stream().map(CommitStatement::trail).toList()));
        kept.addAll(ANSWER.writes(given.stream().map(this::answer).toList()));
        List<Write> writes = new ArrayList<>(pending);
        if (!kept.isEmpty()) writes.add(Write.together(kept));
        Pipeline.send(handle, writes, true);
        handle.commit();
    }

    private void copyEvents(Handle handle, List<Draft.Published> events) {
        BinaryCopy.into(handle, "event (epoch, seq, id, type, shape, subject, at, actor, act, facts)", rows -> {
            int seq = 0;
            for (Draft.Published published : events)
                rows.row(10)
                        .int2(epoch)
                        .int4(++seq)
                        .uuid(published.id())
                        .text(published.event().type())
                        .int2(published.event().shape())
                        .text(published.event().subject())
                        .instant(published.by().at())
                        .text(published.by().act().who().login())
                        .uuid(published.by().id())
                        .text(Json.write(published.event().facts()));
        });
    }

    private static void copyTrail(Handle handle, List<Histories.Entry> trail) {
        BinaryCopy.into(
                handle,
                "trail (act, at, login, kind, address, request_id, command, reason, resource, id, changes)",
                rows -> trail.forEach(entry -> rows.row(11)
                        .uuid(entry.act())
                        .instant(entry.at())
                        .text(entry.login())
                        .text(entry.kind().name().toLowerCase(Locale.ROOT))
                        .text(entry.origin().address())
                        .text(entry.origin().requestId())
                        .text(entry.command())
                        .maybe(entry.reason(), BinaryCopy.Rows::text)
                        .text(entry.resource())
                        .text(entry.id())
                        .text(changes(entry.changes()))));
    }

    private List<List<Object>> events(List<Draft.Published> published) {
        List<List<Object>> rows = new ArrayList<>();
        for (Draft.Published each : published) rows.add(event(rows.size() + 1, each));
        return rows;
    }

    private List<Object> event(int seq, Draft.Published published) {
        return List.of(
                epoch,
                seq,
                published.id(),
                published.event().type(),
                published.event().shape(),
                published.event().subject(),
                published.by().at().toString(),
                published.by().act().who().login(),
                published.by().id(),
                Json.write(published.event().facts()));
    }

    private static List<Object> trail(Histories.Entry entry) {
        return List.of(
                entry.act(),
                entry.at().toString(),
                entry.login(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.origin().address(),
                entry.origin().requestId(),
                entry.command(),
                entry.reason(),
                entry.resource(),
                entry.id(),
                changes(entry.changes()));
    }

    private static String changes(Map<String, Histories.Difference> changes) {
        Map<String, Map<String, String>> told = new LinkedHashMap<>();
        changes.forEach((name, difference) -> {
            Map<String, String> sides = new LinkedHashMap<>();
            difference.before().ifPresent(value -> sides.put("from", value));
            difference.after().ifPresent(value -> sides.put("to", value));
            told.put(name, sides);
        });
        return Json.write(told);
    }

    private List<Object> answer(PostgresTransaction.Given given) {
        return List.of(
                given.key().scope(),
                given.key().key(),
                given.key().fingerprint(),
                given.answer().status(),
                Json.write(given.answer().headers()),
                given.answer().body(),
                clock.now().toString());
    }
}
