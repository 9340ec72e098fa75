package org.wattline.domain.workflow;

import java.util.Map;
import java.util.Optional;

/** States of a task and the table of moves between them (任务状态). */
public enum TaskState {
    /** Earlier steps are not done. */
    WAITING,
    /** Anybody of the position may take it. */
    READY,
    /** Somebody works on it. */
    CLAIMED,
    DONE,
    /** Its holder sent the case back to an earlier step. */
    RETURNED,
    /** Not wanted: its guard does not hold, somebody left it out, or the case went back or ended. */
    SKIPPED,
    /** Its guard ran into an error; the case stands still here until it is tried again. */
    STUCK;

    private static final Map<TaskState, Map<Cause, TaskState>> TABLE = Map.of(
            WAITING, Map.of(Cause.PREDECESSORS_SETTLED, READY, Cause.NOT_WANTED, SKIPPED, Cause.GUARD_FAILED, STUCK),
            STUCK, Map.of(Cause.RETRY, WAITING, Cause.NOT_WANTED, SKIPPED),
            READY,
                    Map.of(
                            Cause.CLAIM, CLAIMED,
                            Cause.HAND_OVER, CLAIMED,
                            Cause.ESCALATE, READY,
                            Cause.STEP_BEFORE, WAITING,
                            Cause.NOT_WANTED, SKIPPED),
            CLAIMED,
                    Map.of(
                            Cause.COMPLETE, DONE,
                            Cause.RETURN, RETURNED,
                            Cause.RELEASE, READY,
                            Cause.HAND_OVER, CLAIMED,
                            Cause.ESCALATE, READY,
                            Cause.STEP_BEFORE, WAITING,
                            Cause.NOT_WANTED, SKIPPED),
            DONE, Map.of(),
            RETURNED, Map.of(),
            SKIPPED, Map.of());

    /** Where a cause leads from here; empty if the table has no such move. */
    public Optional<TaskState> after(Cause cause) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(cause));
    }

    /** Whether somebody may still work on it. */
    public boolean open() {
        return this == READY || this == CLAIMED;
    }

    /** Whether the steps after it need not wait for it any more. */
    public boolean settled() {
        return this == DONE || this == SKIPPED;
    }

    /** Why a task moves. */
    public enum Cause {
        PREDECESSORS_SETTLED,
        NOT_WANTED,
        CLAIM,
        RELEASE,
        COMPLETE,
        RETURN,
        /** Its holder or a supervisor gives it to another person. */
        HAND_OVER,
        /** It goes to the supervisor's position. */
        ESCALATE,
        /** A step was added that comes first. */
        STEP_BEFORE,
        GUARD_FAILED,
        RETRY
    }
}
