package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * One step of one case (任务), as {@link TaskState} moves it. When a case goes back, its steps get new tasks; the old ones stay as they ended.
 *
 * @param round how often the step has come up in this case, from 1
 * @param unit the unit whose people do it: that of the case, or one above it where the step says so
 */
public record Task(TaskNo no, StepCode step, int round, PositionCode position, UnitPath unit, Progress progress) {
    /** @param at the unit of the case */
    static Task waiting(TaskNo no, Step step, int round, UnitPath at) {
        return new Task(no, step.code(), round, step.position(), step.level().of(at), new Progress.Waiting());
    }

    public TaskState state() {
        return progress.state();
    }

    /** Who holds it or ended it. */
    public Optional<String> holder() {
        return switch (progress) {
            case Progress.Claimed claimed -> Optional.of(claimed.by());
            case Progress.Done done -> Optional.of(done.by());
            case Progress.Returned returned -> Optional.of(returned.by());
            case Progress.Waiting waiting -> Optional.empty();
            case Progress.Ready ready -> Optional.empty();
            case Progress.Skipped skipped -> Optional.empty();
            case Progress.Stuck stuck -> Optional.empty();
        };
    }

    /** Its clock, once it runs. */
    public Optional<TaskClock> clock() {
        return switch (progress) {
            case Progress.Ready ready -> Optional.of(ready.clock());
            case Progress.Claimed claimed -> Optional.of(claimed.clock());
            case Progress.Done done -> Optional.of(done.clock());
            case Progress.Returned returned -> Optional.of(returned.clock());
            case Progress.Waiting waiting -> Optional.empty();
            case Progress.Skipped skipped -> Optional.empty();
            case Progress.Stuck stuck -> Optional.empty();
        };
    }

    Task with(Progress next) {
        return new Task(no, step, round, position, unit, next);
    }

    Task at(PositionCode other) {
        return new Task(no, step, round, other, unit, progress);
    }

    /** With its clock set anew, if one runs. */
    Task clocked(TaskClock clock) {
        return switch (progress) {
            case Progress.Ready ready -> with(new Progress.Ready(clock));
            case Progress.Claimed claimed ->
                with(new Progress.Claimed(clock, claimed.by(), claimed.at(), claimed.behalf()));
            case Progress.Done done -> this;
            case Progress.Returned returned -> this;
            case Progress.Waiting waiting -> this;
            case Progress.Skipped skipped -> this;
            case Progress.Stuck stuck -> this;
        };
    }

    /** How far it is. */
    public sealed interface Progress {
        TaskState state();

        record Waiting() implements Progress {
            @Override
            public TaskState state() {
                return TaskState.WAITING;
            }
        }

        record Ready(TaskClock clock) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.READY;
            }
        }

        /**
         * @param by login of the person who works on it
         * @param behalf login of the colleague who delegated it
         */
        record Claimed(TaskClock clock, String by, Instant at, Optional<String> behalf) implements Progress {
            public Claimed(TaskClock clock, String by, Instant at) {
                this(clock, by, at, Optional.empty());
            }

            @Override
            public TaskState state() {
                return TaskState.CLAIMED;
            }
        }

        /** @param taken when work on it began */
        record Done(TaskClock clock, String by, Instant at, Instant taken) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.DONE;
            }
        }

        record Returned(TaskClock clock, String by, Instant at, StepCode to, String reason) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.RETURNED;
            }
        }

        /** @param reason why, where somebody decided it */
        record Skipped(Instant at, Optional<String> reason) implements Progress {
            public Skipped(Instant at) {
                this(at, Optional.empty());
            }

            @Override
            public TaskState state() {
                return TaskState.SKIPPED;
            }
        }

        /** @param why what its guard ran into */
        record Stuck(Instant at, String why) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.STUCK;
            }
        }
    }
}
