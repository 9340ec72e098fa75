package org.wattline.adapter.postgres.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.job.JobStore;

/** What becomes of jobs, on connections of its own, so that it is seen while units of work are under way. */
final class PostgresJobStore implements JobStore {
    private final Sessions sessions;
    private final BusinessClock clock;

    PostgresJobStore(Jdbi jdbi, BusinessClock clock) {
        this.sessions = new Sessions(jdbi);
        this.clock = clock;
    }

    @Override
    public Optional<Claim> claim(UUID job) {
        return sessions.withHandle(handle -> handle.createQuery("""
                        update job set state = 'running', started_at = coalesce(started_at, :now)
                        where id = :id and ended_at is null returning id, kind, caller, arguments""")
                .bind("now", clock.now())
                .bind("id", job)
                .map((row, context) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        Callers.caller(Json.texts(row.getString("caller"))),
                        Json.texts(row.getString("arguments"))))
                .findOne());
    }

    @Override
    public void progress(UUID job, long done, long total) {
        sessions.useHandle(
                handle -> handle.execute("update job set done = ?, total = ? where id = ?", done, total, job));
    }

    @Override
    public void problem(UUID job, String subject, String what) {
        sessions.useHandle(handle -> handle.createUpdate("""
                        with told as (insert into job_problem (job, subject, what) values (:job, :subject, :what))
                        update job set problems = problems + 1 where id = :job""")
                .bind("job", job)
                .bind("subject", subject)
                .bind("what", what)
                .execute());
    }

    @Override
    public boolean cancelAsked(UUID job) {
        return sessions.withHandle(handle -> handle.createQuery("select cancel_asked from job where id = :id")
                .bind("id", job)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public void end(UUID job, Jobs.State state, Optional<String> result, Optional<String> error) {
        sessions.useHandle(handle -> handle.createUpdate("""
                        update job set state = :state, ended_at = :now, result = :result, error = :error
                        where id = :id and ended_at is null""")
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("now", clock.now())
                .bind("result", result)
                .bind("error", error)
                .bind("id", job)
                .execute());
    }

    @Override
    public void giveBack(UUID job) {
        sessions.useHandle(
                handle -> handle.execute("update job set state = 'queued' where id = ? and ended_at is null", job));
    }
}
