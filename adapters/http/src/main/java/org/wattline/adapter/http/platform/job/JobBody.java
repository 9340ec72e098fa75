package org.wattline.adapter.http.platform.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.platform.Jobs;

/**
 * A job as it is shown.
 *
 * @param total 0 while unknown
 * @param expectedEnd when it will be done if it goes on at this speed
 * @param result where to find what it made
 */
public record JobBody(
        UUID id,
        String kind,
        String login,
        Map<String, String> arguments,
        Jobs.State state,
        long done,
        long total,
        long problems,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> expectedEnd,
        Optional<String> result,
        Optional<String> error) {
    static final JobBody EXAMPLE = of(
            new Jobs.Job(
                    UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
                    "billing.bill-run",
                    "clerk.li",
                    Map.of("cycle", "2026-03"),
                    Jobs.State.RUNNING,
                    250,
                    1000,
                    1,
                    Instant.parse("2026-03-15T00:30:00Z"),
                    Optional.of(Instant.parse("2026-03-15T00:30:01Z")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            Instant.parse("2026-03-15T00:31:01Z"));

    static JobBody of(Jobs.Job job, Instant now) {
        return new JobBody(
                job.id(),
                job.kind(),
                job.login(),
                job.arguments(),
                job.state(),
                job.done(),
                job.total(),
                job.problems(),
                job.createdAt(),
                job.startedAt(),
                job.endedAt(),
                job.expectedEnd(now),
                job.result(),
                job.error());
    }
}
