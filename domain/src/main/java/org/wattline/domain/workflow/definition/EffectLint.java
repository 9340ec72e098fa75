package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wattline.domain.kernel.Text;

/** Whether the effects of a definition can be had: their data are asked for in every case, they come in their order, and none is missing without which no case ends. */
final class EffectLint {
    private final ProcessDefinition process;
    private final Set<Effect> effects;
    private final Map<StepCode, Set<StepCode>> downstream;
    private final List<Finding> findings = new ArrayList<>();

    EffectLint(ProcessDefinition process, Set<Effect> effects, Map<StepCode, Set<StepCode>> downstream) {
        this.process = process;
        this.effects = effects;
        this.downstream = downstream;
    }

    List<Finding> findings() {
        effects.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(this::look);
        return findings;
    }

    private void look(Effect effect) {
        List<Step> having = having(effect.name());
        if (effect.wanted() && having.isEmpty())
            findings.add(new Finding(
                    true,
                    "effect-missing",
                    "/steps",
                    Text.of(
                                    "没有产生效果 {0} 的环节，流程不能办结",
                                    "no step has the effect {0}, without which no case of this kind ends")
                            .with(effect.name())));
        for (int i = 0; i < having.size(); i++) {
            Step step = having.get(i);
            if (effect.wanted() && i > 0)
                grave(
                        "effect-twice",
                        step,
                        "/effect",
                        "再次产生效果 " + effect.name(),
                        "has the effect " + effect.name() + " once more");
            if (effect.wanted() && !certain(step))
                grave(
                        "effect-skippable",
                        step,
                        step.when().equals(Guard.ALWAYS) ? "/marks" : "/when",
                        "可以不办，但效果 " + effect.name() + " 不可缺",
                        "may be left out, but no case ends without its effect " + effect.name());
            ordered(effect, step);
            asked(effect, step);
            offered(effect, step);
            guarded(effect, step);
            if (effect.lasts()) irrevocable(effect, step);
        }
    }

    private void ordered(Effect effect, Step step) {
        for (String first : new TreeSet<>(effect.after()))
            if (having(first).stream().noneMatch(each -> certain(each) && before(each, step)))
                grave(
                        "effect-order",
                        step,
                        "/effect",
                        "的效果 " + effect.name() + " 之前没有必经的 " + first + " 环节",
                        "has the effect " + effect.name() + ", but no step before it has " + first + " in every case");
    }

    /** A datum is there in every case if a step asks for it that no case passes without. */
    private void asked(Effect effect, Step step) {
        for (Effect.Need need : effect.needs())
            if (fields(step).noneMatch(field -> field.required() && fits(field, need)))
                grave(
                        "effect-datum",
                        step,
                        "/effect",
                        "的效果 " + effect.name() + " 需要必填数据 " + need.datum() + "（" + need.kind() + "），此前没有必经环节采集",
                        "has the effect " + effect.name() + ", which needs " + need.datum() + " (" + need.kind()
                                + "); no step of every case asks for it as required by then");
    }

    /** A datum that only some cases have is told where a form lets it be told. */
    private void offered(Effect effect, Step step) {
        for (Effect.Need need : effect.offers())
            if (fields(step).noneMatch(field -> fits(field, need)))
                grave(
                        "effect-datum",
                        step,
                        "/effect",
                        "的效果 " + effect.name() + " 可能需要数据 " + need.datum() + "（" + need.kind() + "），此前没有必经环节可以填写",
                        "has the effect " + effect.name() + ", which may need " + need.datum() + " (" + need.kind()
                                + "); no step of every case lets it be told by then");
    }

    private Stream<FormField> fields(Step step) {
        return process.steps().stream()
                .filter(each -> each.equals(step) || certain(each) && before(each, step))
                .flatMap(each -> each.form().fields().stream());
    }

    private static boolean fits(FormField field, Effect.Need need) {
        return field.name().equals(need.datum()) && field.kind() == need.kind();
    }

    private void guarded(Effect effect, Step step) {
        Set<String> looked = new HashSet<>(step.when().names());
        for (QualityCheck check : step.form().checks())
            looked.addAll(check.must().names());
        for (String fact : new TreeSet<>(effect.guards()))
            if (!looked.contains(fact))
                findings.add(new Finding(
                        false,
                        "guard-left-out",
                        at(step) + "/checks",
                        Lint.words(
                                step,
                                "产生效果 " + effect.name() + " 前不检查 " + fact,
                                "has the effect " + effect.name() + " without a look at " + fact)));
    }

    /** No step that is worked on while the effect may be done already leads back before it. */
    private void irrevocable(Effect effect, Step step) {
        for (Step other : process.steps()) {
            if (other.equals(step) || before(other, step)) continue;
            for (StepCode back : other.returnsTo())
                if (back.equals(step.code())
                        || downstream.getOrDefault(back, Set.of()).contains(step.code()))
                    grave(
                            "return-over-effect",
                            other,
                            "/returnsTo",
                            "退回到 " + back + "，越过环节 " + step.code() + " 不可撤销的效果 " + effect.name(),
                            "returns to " + back + ", over the effect " + effect.name() + " of step " + step.code()
                                    + ", which cannot be undone");
        }
    }

    private List<Step> having(String effect) {
        return process.steps().stream()
                .filter(step -> step.effect().filter(effect::equals).isPresent())
                .toList();
    }

    private static boolean certain(Step step) {
        return step.when().equals(Guard.ALWAYS) && !step.marks().contains(StepMark.SKIPPABLE);
    }

    private boolean before(Step first, Step step) {
        return downstream.getOrDefault(first.code(), Set.of()).contains(step.code());
    }

    private void grave(String code, Step step, String place, String zh, String en) {
        findings.add(new Finding(true, code, at(step) + place, Lint.words(step, zh, en)));
    }

    private String at(Step step) {
        return "/steps/" + process.steps().indexOf(step);
    }
}
