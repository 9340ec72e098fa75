package org.wattline.adapter.postgres.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;

/** Jobs in the table {@code job}; submitting one also gives it to db-scheduler, in the same statement. */
final class PostgresJobs implements Jobs {
    /** Name of db-scheduler's task that carries out jobs. */
    static final String TASK = "job";

    private final PostgresUnits units;
    private final BusinessClock clock;
    private final Ids ids;

    PostgresJobs(PostgresUnits units, BusinessClock clock, Ids ids) {
        this.units = units;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public UUID submit(Caller who, String kind, Map<String, String> arguments) {
        UUID id = ids.next();
        units.read(handle -> handle.createUpdate("""
                        with queued as (
                          insert into job (id, kind, login, caller, arguments, state, created_at)
                          values (:id, :kind, :login, cast(:caller as jsonb), cast(:arguments as jsonb), 'queued', :now))
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:task, :instance, now(), false, 1, 50)""")
                .bind("id", id)
                .bind("kind", kind)
                .bind("login", who.login())
                .bind("caller", Json.write(Callers.texts(who)))
                .bind("arguments", Json.write(arguments))
                .bind("now", clock.now())
                .bind("task", TASK)
                .bind("instance", id.toString())
                .execute());
        return id;
    }

    @Override
    public boolean cancel(UUID job) {
        return units.read(handle -> handle.createUpdate("""
                                update job set cancel_asked = true,
                                       ended_at = case when state = 'queued' then :now end,
                                       state = case when state = 'queued' then 'cancelled' else state end
                                where id = :id and ended_at is null""")
                                .bind("now", clock.now())
                                .bind("id", job)
                                .execute()
                        > 0)
                || find(job).isPresent();
    }

    @Override
    public Optional<Job> find(UUID job) {
        return units.read(handle -> handle.createQuery("select * from job where id = :id")
                .bind("id", job)
                .map((row, context) -> job(row))
                .findOne());
    }

    @Override
    public Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page) {
        List<Job> oneMore = units.read(handle -> handle.createQuery("""
                        select * from job
                        where (cast(:kind as text) is null or kind = :kind) and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id < :after)
                        order by id desc limit :limit""")
                .bind("kind", kind)
                .bind("state", state.map(wanted -> wanted.name().toLowerCase(Locale.ROOT)))
                .bind("after", page.after().map(UUID::fromString))
                .bind("limit", page.limit() + 1)
                .map((row, context) -> job(row))
                .list());
        return Page.of(oneMore, page.limit(), job -> job.id().toString());
    }

    @Override
    public Page<Problem> problems(UUID job, Page.Request page) {
        List<Placed> oneMore = units.read(handle -> handle.createQuery("""
                        select place, subject, what from job_problem where job = :job and place > :after
                        order by place limit :limit""")
                .bind("job", job)
                .bind("after", page.after().map(PostgresJobs::place).orElse(0L))
                .bind("limit", page.limit() + 1)
                .mapTo(Placed.class)
                .list());
        return Page.of(oneMore, page.limit(), placed -> Long.toString(placed.place))
                .map(placed -> new Problem(placed.subject, placed.what));
    }

    private static long place(String position) {
        try {
            return Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no position in the problems: " + position, e);
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("login"),
                Json.texts(row.getString("arguments")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("problems"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                Optional.ofNullable(row.getString("result")),
                Optional.ofNullable(row.getString("error")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A problem with its place in the list. */
    public record Placed(long place, String subject, String what) {}
}
