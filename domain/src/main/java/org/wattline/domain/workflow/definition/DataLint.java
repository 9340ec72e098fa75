package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Text;

/** Whether the conditions of a definition look at data that are there by then, and compare them with values of their kind. */
final class DataLint {
    private final ProcessDefinition process;
    private final Map<StepCode, Set<StepCode>> downstream;
    private final List<Finding> findings = new ArrayList<>();

    DataLint(ProcessDefinition process, Map<StepCode, Set<StepCode>> downstream) {
        this.process = process;
        this.downstream = downstream;
    }

    List<Finding> findings() {
        check(process.purpose().when(), "/when", brought(), "case of this process");
        List<Step> steps = process.steps();
        for (int i = 0; i < steps.size(); i++) step(steps.get(i), "/steps/" + i);
        totals();
        return findings;
    }

    /** What limits of the whole look at: whatever any step asks for, as they are decided anew with every step; they count from no step. */
    private void totals() {
        Map<String, Optional<FormField.Kind>> known = brought();
        for (Step step : process.steps())
            for (FormField field : step.form().fields()) known.put(field.name(), Optional.of(field.kind()));
        List<Limit> totals = process.totals();
        for (int i = 0; i < totals.size(); i++) {
            String pointer = "/totals/" + i;
            check(totals.get(i).when(), pointer + "/when", known, "limit of the whole");
            Start start = totals.get(i).start();
            start.completed()
                    .ifPresent(since -> findings.add(new Finding(
                            true,
                            "limit-since",
                            pointer + "/since",
                            Text.of(
                                    "总时限自首环节办结起算，不能自 " + since + " 起算",
                                    "the limit of the whole counts from the first step, not from " + since))));
            start.named().ifPresent(day -> day(day, pointer + at(start), known, "the whole"));
        }
    }

    private void step(Step step, String at) {
        Map<String, Optional<FormField.Kind>> known = brought();
        for (Step before : process.steps())
            if (comesBefore(before.code(), step))
                for (FormField field : before.form().fields()) known.put(field.name(), Optional.of(field.kind()));
        String who = "step " + step.code();
        check(step.when(), at + "/when", known, who);
        List<Limit> limits = step.limits();
        for (int i = 0; i < limits.size(); i++) {
            String pointer = at + "/limits/" + i;
            check(limits.get(i).when(), pointer + "/when", known, who);
            Start start = limits.get(i).start();
            start.completed()
                    .filter(since -> !comesBefore(since, step))
                    .ifPresent(since -> findings.add(new Finding(
                            true,
                            "limit-since",
                            pointer + "/since",
                            Lint.words(
                                    step,
                                    "的时限自不在其前的 " + since + " 起算",
                                    "has a limit since " + since + ", which does not come before it"))));
            start.named().ifPresent(day -> day(day, pointer + at(start), known, who));
        }
        for (FormField field : step.form().fields()) known.put(field.name(), Optional.of(field.kind()));
        List<RequiredDocument> documents = step.documents();
        for (int i = 0; i < documents.size(); i++)
            check(documents.get(i).when(), at + "/documents/" + i + "/when", known, who);
        List<QualityCheck> checks = step.form().checks();
        for (int i = 0; i < checks.size(); i++) check(checks.get(i).must(), at + "/checks/" + i + "/must", known, who);
    }

    /** Where a limit names the day that it looks at. */
    private static String at(Start start) {
        return start instanceof Start.Later ? "/notBefore" : "/sinceDate";
    }

    /** A limit counts from a day that is known by then, and is a day. */
    private void day(Start.Day day, String pointer, Map<String, Optional<FormField.Kind>> known, String who) {
        String name = day.datum();
        Optional<FormField.Kind> kind = known.getOrDefault(name, Optional.empty());
        if (!known.containsKey(name))
            findings.add(new Finding(
                    true,
                    "unknown-datum",
                    pointer,
                    Text.of(
                            "此前没有任何环节采集日期 " + name,
                            who + " has a limit from " + name + ", which no earlier step asks for")));
        else if (kind.filter(each -> each != FormField.Kind.DATE).isPresent())
            findings.add(new Finding(
                    true,
                    "wrong-kind",
                    pointer,
                    Text.of(name + " 不是日期，时限不能自其起算", who + " has a limit from " + name + ", which is not a date")));
    }

    private boolean comesBefore(StepCode first, Step step) {
        return downstream.getOrDefault(first, Set.of()).contains(step.code());
    }

    /** What a case brings along is of no kind that the definition knows. */
    private Map<String, Optional<FormField.Kind>> brought() {
        Map<String, Optional<FormField.Kind>> known = new HashMap<>();
        for (String name : process.given()) known.put(name, Optional.empty());
        return known;
    }

    private void check(Guard guard, String pointer, Map<String, Optional<FormField.Kind>> known, String who) {
        guard.uses((name, type, position) -> {
            if (!known.containsKey(name))
                findings.add(new Finding(
                        true,
                        "unknown-datum",
                        pointer,
                        Text.of(
                                "第" + position + "个字符：此前没有任何环节采集数据 " + name,
                                who + " depends on " + name + " at character " + position
                                        + ", which no earlier step asks for")));
            else if (type.isPresent())
                known.get(name)
                        .map(FormField.Kind::scalar)
                        .filter(kind -> kind != type.get())
                        .ifPresent(kind -> findings.add(mistyped(pointer, name, position, kind, type.get())));
        });
    }

    private static Finding mistyped(String pointer, String name, int position, Scalar.Type kind, Scalar.Type compared) {
        return new Finding(
                true,
                "wrong-kind",
                pointer,
                Text.of(
                        "第" + position + "个字符：" + name + " 是" + kind.text().zh() + "，不能与"
                                + compared.text().zh() + "比较",
                        name + " at character " + position + " is "
                                + kind.text().en() + " and is compared with "
                                + compared.text().en()));
    }
}
