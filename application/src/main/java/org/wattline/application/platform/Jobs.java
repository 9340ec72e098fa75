package org.wattline.application.platform;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Long work in the background: started once, carried on by whichever server is there, visible while it runs. */
public interface Jobs {
    /** Puts a job into the queue; part of the surrounding unit of work when there is one. */
    UUID submit(Caller who, String kind, Map<String, String> arguments);

    /** Asks a job to end at its next check; a job that has ended stays as it is. @return whether there is such a job */
    boolean cancel(UUID job);

    Optional<Job> find(UUID job);

    /** Jobs, newest first. */
    Page<Job> list(Optional<String> kind, Optional<State> state, Page.Request page);

    /** What failed in a job, in the order in which it was told. */
    Page<Problem> problems(UUID job, Page.Request page);

    /** One unit of a job's work that failed. */
    record Problem(String subject, String what) {}

    /**
     * A job as others see it.
     *
     * @param done units of work done
     * @param total units of work in all, 0 while unknown
     * @param problems how many units failed
     * @param result where to find what it made
     * @param error what ended it, in words for people
     */
    record Job(
            UUID id,
            String kind,
            String login,
            Map<String, String> arguments,
            State state,
            long done,
            long total,
            long problems,
            Instant createdAt,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt,
            Optional<String> result,
            Optional<String> error) {
        /** When it will be done if it goes on at the same speed. */
        public Optional<Instant> expectedEnd(Instant now) {
            if (state != State.RUNNING || startedAt.isEmpty() || done == 0 || total <= done) return Optional.empty();
            long millis = now.toEpochMilli() - startedAt.get().toEpochMilli();
            return Optional.of(now.plusMillis(Math.multiplyExact(millis, total - done) / done));
        }
    }

    /** States of a job. */
    enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED
    }

    /** What carries out one kind of job. It must be able to begin again after a crash without doing anything twice. */
    interface Work {
        String kind();

        /**
         * Runs outside of any unit of work; opens as many as it needs.
         *
         * @return where to find the result, if there is one
         * @throws IllegalArgumentException with words for people, when it cannot be done as asked
         */
        Optional<String> run(Progress progress);
    }

    /** What a running job tells and asks. */
    interface Progress {
        UUID job();

        Caller who();

        Map<String, String> arguments();

        void total(long units);

        void done(long units);

        void problem(String subject, String what);

        /** Whether to end soon: somebody asked for it, or the server goes down (then the job begins again elsewhere). */
        boolean cancelled();
    }
}
