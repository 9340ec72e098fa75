package org.wattline.adapter.memory.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Jobs.State;
import org.wattline.application.platform.job.JobStore;

/** A job with all that belongs to it. */
record HeldJob(Jobs.Job job, Caller who, boolean cancelAsked, List<Jobs.Problem> problems) {
    static HeldJob queued(UUID id, Caller who, String kind, Map<String, String> arguments, Instant now) {
        Jobs.Job job = new Jobs.Job(
                id,
                kind,
                who.login(),
                Map.copyOf(arguments),
                State.QUEUED,
                0,
                0,
                0,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new HeldJob(job, who, false, List.of());
    }

    UUID id() {
        return job.id();
    }

    boolean ended() {
        return job.endedAt().isPresent();
    }

    JobStore.Claim claim() {
        return new JobStore.Claim(job.id(), job.kind(), who, job.arguments());
    }

    HeldJob running(Instant now) {
        return now(State.RUNNING, job.startedAt().or(() -> Optional.of(now)), Optional.empty());
    }

    HeldJob givenBack() {
        return now(State.QUEUED, job.startedAt(), Optional.empty());
    }

    HeldJob cancelAsked(Instant now) {
        if (job.state() == State.QUEUED) return ended(State.CANCELLED, Optional.empty(), Optional.empty(), now);
        return new HeldJob(job, who, true, problems);
    }

    HeldJob at(long done, long total) {
        return told(job.state(), done, total, job.startedAt(), job.endedAt(), job.result(), job.error(), problems);
    }

    HeldJob with(Jobs.Problem problem) {
        List<Jobs.Problem> more =
                Stream.concat(problems.stream(), Stream.of(problem)).toList();
        return told(
                job.state(), job.done(), job.total(), job.startedAt(), job.endedAt(), job.result(), job.error(), more);
    }

    HeldJob ended(State state, Optional<String> result, Optional<String> error, Instant now) {
        return told(state, job.done(), job.total(), job.startedAt(), Optional.of(now), result, error, problems);
    }

    private HeldJob now(State state, Optional<Instant> startedAt, Optional<Instant> endedAt) {
        return told(state, job.done(), job.total(), startedAt, endedAt, job.result(), job.error(), problems);
    }

    private HeldJob told(
            State state,
            long done,
            long total,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> result,
            Optional<String> error,
            List<Jobs.Problem> problemsNow) {
        Jobs.Job next = new Jobs.Job(
                job.id(),
                job.kind(),
                job.login(),
                job.arguments(),
                state,
                done,
                total,
                problemsNow.size(),
                job.createdAt(),
                startedAt,
                endedAt,
                result,
                error);
        return new HeldJob(next, who, cancelAsked, problemsNow);
    }
}
