package org.wattline.domain.workflow.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * That a limit comes near or is broken (预警、超期); told once for each last day. A day that moved because the customer had the word is told anew.
 *
 * @param work the task; empty for the whole case
 * @param day the last day
 */
public record Alert(Kind kind, InstanceNo instance, UnitPath unit, Optional<Work> work, LocalDate day)
        implements Event {
    /**
     * All that must be told of a task or a case on a day.
     *
     * @param soon the next working day
     */
    public static List<Alert> of(
            InstanceNo instance,
            UnitPath unit,
            Optional<Work> work,
            Optional<LocalDate> committed,
            Optional<LocalDate> legal,
            LocalDate today,
            LocalDate soon) {
        List<Alert> alerts = new ArrayList<>();
        committed
                .or(() -> legal)
                .filter(day -> !day.isBefore(today) && !day.isAfter(soon))
                .ifPresent(day -> alerts.add(new Alert(Kind.WARNING, instance, unit, work, day)));
        committed
                .filter(day -> day.isBefore(today))
                .ifPresent(day -> alerts.add(new Alert(Kind.PROMISE_BROKEN, instance, unit, work, day)));
        legal.filter(day -> day.isBefore(today))
                .ifPresent(day -> alerts.add(new Alert(Kind.LAW_BROKEN, instance, unit, work, day)));
        legal.filter(day -> !day.isAfter(today))
                .or(() -> legal.isPresent() ? Optional.empty() : committed.filter(day -> day.isBefore(today)))
                .ifPresent(day -> alerts.add(new Alert(Kind.ESCALATION, instance, unit, work, day)));
        return alerts;
    }

    /** What it is about: the task, or the whole case. */
    public String about() {
        return work.map(task -> task.task().value()).orElse(instance.value());
    }

    @Override
    public String type() {
        return switch (kind) {
            case WARNING -> "workflow.limit-near";
            case PROMISE_BROKEN -> "workflow.promise-broken";
            case LAW_BROKEN -> "workflow.law-broken";
            case ESCALATION -> "workflow.limit-escalated";
        };
    }

    @Override
    public String subject() {
        return instance.value();
    }

    @Override
    public Map<String, String> facts() {
        return work.map(task -> Map.of(
                        "instance", instance.value(),
                        "unit", unit.path(),
                        "day", day.toString(),
                        "task", task.task().value(),
                        "step", task.step().code(),
                        "position", task.position().value()))
                .orElseGet(() -> Map.of("instance", instance.value(), "unit", unit.path(), "day", day.toString()));
    }

    /** A task that has a limit. */
    public record Work(TaskNo task, StepCode step, PositionCode position) {}

    /** What is the matter. */
    public enum Kind {
        /** The last day is today or the next working day. */
        WARNING,
        /** The day that the company promised is over. */
        PROMISE_BROKEN,
        /** The last day by law is over. */
        LAW_BROKEN,
        /** The last day by law has come, or, where the law sets none, the promised one is over: the supervisor is told. */
        ESCALATION
    }
}
