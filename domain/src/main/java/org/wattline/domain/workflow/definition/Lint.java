package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wattline.domain.access.PositionCode;

/** Checks a process definition before it is used: a faulty one would strand its cases. */
public final class Lint {
    private final ProcessDefinition process;
    private final List<String> faults = new ArrayList<>();

    private Lint(ProcessDefinition process) {
        this.process = process;
    }

    /**
     * All that is wrong, in words for the person who wrote the definition; empty when nothing is.
     *
     * @param positions the positions that exist
     * @param effects the effects that the application knows
     */
    public static List<String> faults(ProcessDefinition process, Set<PositionCode> positions, Set<String> effects) {
        Lint lint = new Lint(process);
        lint.codes();
        lint.ends();
        if (lint.faults.isEmpty()) lint.order();
        for (Step step : process.steps()) {
            if (!positions.contains(step.position()))
                lint.add(step, "is for position " + step.position() + ", which does not exist");
            step.effect()
                    .filter(effect -> !effects.contains(effect))
                    .ifPresent(effect -> lint.add(step, "has the unknown effect " + effect));
        }
        for (String name : process.when().names())
            if (!process.given().contains(name))
                lint.faults.add(process.key() + " is meant for cases by " + name + ", which they do not bring");
        if (lint.faults.isEmpty()) for (Step step : process.steps()) lint.references(step);
        return List.copyOf(lint.faults);
    }

    private void codes() {
        Set<StepCode> seen = new HashSet<>();
        for (Step step : process.steps()) if (!seen.add(step.code())) add(step, "stands there twice");
        for (Step step : process.steps())
            for (StepCode before : step.after())
                if (!seen.contains(before)) add(step, "comes after " + before + ", which does not exist");
    }

    private void ends() {
        List<Step> starts =
                process.steps().stream().filter(step -> step.after().isEmpty()).toList();
        if (starts.size() != 1) faults.add(process.key() + " has " + starts.size() + " first steps instead of one");
        List<Step> lasts = process.steps().stream()
                .filter(step -> process.downstream(step.code()).isEmpty())
                .toList();
        if (lasts.size() > 1)
            for (Step dead : lasts.subList(0, lasts.size() - 1))
                add(dead, "is a dead end: the last step " + lasts.getLast().code() + " does not come after it");
    }

    private void order() {
        Set<StepCode> reached = process.downstream(process.first().code());
        for (Step step : process.steps()) {
            if (!step.after().isEmpty() && !reached.contains(step.code())) add(step, "is never reached");
            if (process.downstream(step.code()).contains(step.code())) add(step, "comes after itself");
        }
    }

    private void references(Step step) {
        for (StepCode back : step.returnsTo())
            if (!process.downstream(back).contains(step.code()))
                add(step, "returns to " + back + ", which does not come before it");
        Set<String> known = knownBefore(step);
        for (String name : step.when().names())
            if (!known.contains(name)) add(step, "depends on " + name + ", which no earlier step asks for");
        for (Limit limit : step.limits()) {
            for (String name : limit.when().names())
                if (!known.contains(name))
                    add(step, "has limit " + limit.rule().id() + " depending on the unknown " + name);
            limit.since()
                    .filter(since -> !process.downstream(since).contains(step.code()))
                    .ifPresent(since -> add(step, "has a limit since " + since + ", which does not come before it"));
        }
    }

    private Set<String> knownBefore(Step step) {
        Set<String> known = new HashSet<>(process.given());
        for (Step before : process.steps())
            if (process.downstream(before.code()).contains(step.code()))
                for (FormField field : before.form().fields()) known.add(field.name());
        return known;
    }

    private void add(Step step, String what) {
        faults.add(process.key() + ", step " + step.code() + " " + what);
    }
}
