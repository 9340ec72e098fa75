package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;

/**
 * How a kind of case is dealt with (流程定义), as data of the business: steps in the order in which people read them, what follows what, who
 * does it, which data it takes and how long it may last.
 *
 * @param subject kind of case: {@code connection}
 * @param given names of the data that a case brings along when it starts
 * @param purpose for which cases it is meant
 * @param during the days on which new cases start with this version
 * @param totals how long the whole may take, from its first step's completion on unless they say otherwise; the first that applies counts
 */
public record ProcessDefinition(
        ProcessKey key,
        Text name,
        String subject,
        Set<String> given,
        Purpose purpose,
        Span during,
        List<Step> steps,
        List<Limit> totals) {
    public ProcessDefinition {
        given = Set.copyOf(given);
        steps = List.copyOf(steps);
        totals = List.copyOf(totals);
    }

    /** Its limits as the table that is in use says; those that it brings along itself stay. @param table by id */
    public ProcessDefinition under(Map<String, TimeLimit> table) {
        return new ProcessDefinition(
                key,
                name,
                subject,
                given,
                purpose,
                during,
                steps.stream().map(step -> step.under(table)).toList(),
                totals.stream().map(limit -> limit.under(table)).toList());
    }

    /** Whether it is meant for a case that brings this data. */
    public boolean applies(Map<String, String> data) {
        return purpose.when().holds(data);
    }

    /** Whether it is one of the processes of a standard business, or bears that name itself. */
    public boolean serves(String wanted) {
        return purpose.business().equals(wanted) || key.code().equals(wanted);
    }

    public Optional<Step> find(StepCode code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such step */
    public Step step(StepCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(key + " has no step " + code));
    }

    /** A step, or what is known of one that a case went through before it was moved to this version. */
    public Step stepOrGone(StepCode code, PositionCode position) {
        return find(code)
                .orElseGet(() -> new Step(
                        code,
                        Text.of(code.code(), code.code()),
                        position,
                        List.of(),
                        Guard.ALWAYS,
                        List.of(),
                        List.of(),
                        List.of(),
                        Form.EMPTY,
                        Optional.empty()));
    }

    /** The step with which a case starts. */
    public Step first() {
        return steps.stream()
                .filter(step -> step.after().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " has no first step"));
    }

    /** The steps that come after one, directly or not. */
    public Set<StepCode> downstream(StepCode code) {
        Map<StepCode, List<StepCode>> next = new HashMap<>();
        for (Step step : steps)
            for (StepCode before : step.after())
                next.computeIfAbsent(before, first -> new ArrayList<>()).add(step.code());
        Set<StepCode> found = new LinkedHashSet<>();
        List<StepCode> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty())
            for (StepCode after : next.getOrDefault(open.removeLast(), List.of()))
                if (found.add(after)) open.add(after);
        return found;
    }
}
