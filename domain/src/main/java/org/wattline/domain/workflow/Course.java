package org.wattline.domain.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.wattline.domain.calendar.Pause;

/**
 * What makes the way of one case its own: the customer's time in it, steps that were added, the clock of the whole, and the case that it
 * joined.
 *
 * @param waits in the order in which they began
 * @param total the clock of the whole, from the completion of the first step on
 * @param joined the case that carries this one on
 */
public record Course(List<Wait> waits, List<AddedStep> added, Optional<TaskClock> total, Optional<InstanceNo> joined) {
    public static final Course STRAIGHT = new Course(List.of(), List.of(), Optional.empty(), Optional.empty());

    public Course {
        waits = List.copyOf(waits);
        added = List.copyOf(added);
    }

    /** What is taken off every clock. */
    public List<Pause> pauses() {
        return waits.stream().map(Wait::pause).toList();
    }

    /** The wait of a kind that lasts. */
    public Optional<Wait> open(Wait.Kind kind) {
        return waits.stream().filter(wait -> wait.open() && wait.kind() == kind).findFirst();
    }

    Course waiting(Wait wait) {
        List<Wait> all = new ArrayList<>(waits);
        all.add(wait);
        return with(all);
    }

    Course ending(Predicate<Wait> which, Instant at) {
        UnaryOperator<Wait> end = wait -> wait.open() && which.test(wait) ? wait.ended(at) : wait;
        return with(waits.stream().map(end).toList());
    }

    Course adding(AddedStep step) {
        List<AddedStep> all = new ArrayList<>(added);
        all.add(step);
        return new Course(waits, all, total, joined);
    }

    Course within(Optional<TaskClock> clock) {
        return new Course(waits, added, clock, joined);
    }

    Course joining(InstanceNo other) {
        return new Course(waits, added, total, Optional.of(other));
    }

    private Course with(List<Wait> next) {
        return new Course(next, added, total, joined);
    }
}
