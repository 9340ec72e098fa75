package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * One step of one case (任务), as {@link TaskState} moves it. When a case goes back, its steps get new tasks; the old ones stay as they ended.
 *
 * @param round how often the step has come up in this case, from 1
 */
public record Task(TaskNo no, StepCode step, int round, PositionCode position, Progress progress) {
    static Task waiting(TaskNo no, Step step, int round) {
        return new Task(no, step.code(), round, step.position(), new Progress.Waiting());
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
        };
    }

    Task with(Progress next) {
        return new Task(no, step, round, position, next);
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

        /** @param by login of the person who works on it */
        record Claimed(TaskClock clock, String by, Instant at) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.CLAIMED;
            }
        }

        record Done(TaskClock clock, String by, Instant at) implements Progress {
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

        record Skipped(Instant at) implements Progress {
            @Override
            public TaskState state() {
                return TaskState.SKIPPED;
            }
        }
    }
}
