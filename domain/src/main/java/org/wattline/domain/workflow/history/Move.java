package org.wattline.domain.workflow.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * Where an entry of a history left a task: in which state, for which position of which unit, in whose hands.
 *
 * @param holder who has it or ended it
 */
public record Move(
        TaskNo task, StepCode step, TaskState state, PositionCode position, UnitPath unit, Optional<String> holder) {
    static Move of(Task task) {
        return new Move(task.no(), task.step(), task.state(), task.position(), task.unit(), task.holder());
    }

    /** The tasks that are otherwise than before. */
    static List<Move> between(Optional<ProcessInstance> before, ProcessInstance after) {
        List<Move> moves = new ArrayList<>();
        for (Task task : after.tasks()) {
            Move now = of(task);
            Optional<Move> then = before.flatMap(old -> old.task(task.no())).map(Move::of);
            if (!then.equals(Optional.of(now))) moves.add(now);
        }
        return moves;
    }

    /** As tables keep them. */
    public static String written(List<Move> moves) {
        return moves.stream().map(Move::toString).collect(Collectors.joining("; "));
    }

    /** @throws IllegalArgumentException if it is not what {@link #written} gives */
    public static List<Move> read(String written) {
        if (written.isEmpty()) return List.of();
        return Arrays.stream(written.split("; ", -1)).map(Move::parse).toList();
    }

    private static Move parse(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != 6) throw new IllegalArgumentException("not a move: " + written);
        return new Move(
                new TaskNo(parts[0]),
                new StepCode(parts[1]),
                TaskState.valueOf(parts[2]),
                new PositionCode(parts[3]),
                new UnitPath(parts[4]),
                Optional.of(parts[5]).filter(login -> !login.equals("-")));
    }

    @Override
    public String toString() {
        return String.join(
                " ", task.value(), step.code(), state.name(), position.value(), unit.path(), holder.orElse("-"));
    }
}
