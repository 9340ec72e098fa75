package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Text;

/** Checks a process definition before it is used: a faulty one would strand its cases. */
public final class Lint {
    private final ProcessDefinition process;
    private final Company company;
    private final Map<StepCode, Set<StepCode>> downstream = new HashMap<>();
    /** Looked up once for each position and level: many steps are done by the same people. */
    private final Map<Place, Gap> gaps = new HashMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private Lint(ProcessDefinition process, Company company) {
        this.process = process;
        this.company = company;
        for (Step step : process.steps()) downstream.put(step.code(), process.downstream(step.code()));
    }

    /** All that is to be said, for the person who wrote the definition; in the order of the document as far as can be. */
    public static List<Finding> findings(ProcessDefinition process, Company company) {
        Lint lint = new Lint(process, company);
        lint.codes();
        lint.ends();
        boolean joined = lint.findings.isEmpty();
        if (joined) lint.order();
        List<Step> steps = process.steps();
        for (int i = 0; i < steps.size(); i++) lint.names(steps.get(i), "/steps/" + i);
        if (joined) {
            lint.findings.addAll(new DataLint(process, lint.downstream).findings());
            lint.findings.addAll(new EffectLint(process, company.effects(), lint.downstream).findings());
        }
        return List.copyOf(lint.findings);
    }

    private void codes() {
        Set<StepCode> seen = new HashSet<>();
        List<Step> steps = process.steps();
        for (int i = 0; i < steps.size(); i++)
            if (!seen.add(steps.get(i).code()))
                grave("step-twice", "/steps/" + i + "/step", steps.get(i), "出现两次", "stands there twice");
        for (int i = 0; i < steps.size(); i++)
            for (StepCode before : steps.get(i).after())
                if (!seen.contains(before))
                    grave(
                            "unknown-step",
                            "/steps/" + i + "/after",
                            steps.get(i),
                            "在不存在的 " + before + " 之后",
                            "comes after " + before + ", which does not exist");
    }

    private void ends() {
        long starts =
                process.steps().stream().filter(step -> step.after().isEmpty()).count();
        if (starts != 1)
            findings.add(new Finding(
                    true,
                    "first-step",
                    "/steps",
                    Text.of("应有一个起始环节，现有{0}个", "has {0} first steps instead of one")
                            .with(starts)));
        List<Step> lasts = process.steps().stream()
                .filter(step -> after(step.code()).isEmpty())
                .toList();
        for (Step dead : lasts.subList(0, Math.max(0, lasts.size() - 1)))
            grave(
                    "dead-end",
                    at(dead),
                    dead,
                    "是死路：最后环节 " + lasts.getLast().code() + " 不在其后",
                    "is a dead end: the last step " + lasts.getLast().code() + " does not come after it");
    }

    private void order() {
        Set<StepCode> reached = after(process.first().code());
        for (Step step : process.steps()) {
            if (!step.after().isEmpty() && !reached.contains(step.code()))
                grave("unreachable", at(step), step, "永远不会到达", "is never reached");
            if (after(step.code()).contains(step.code()))
                grave("cycle", at(step) + "/after", step, "在自身之后", "comes after itself");
        }
        for (Step step : process.steps())
            for (StepCode back : step.returnsTo())
                if (!after(back).contains(step.code()))
                    grave(
                            "return-forward",
                            at(step) + "/returnsTo",
                            step,
                            "退回到并不在其前的 " + back,
                            "returns to " + back + ", which does not come before it");
    }

    private void names(Step step, String at) {
        PositionCode position = step.position();
        if (!company.positions().contains(position))
            grave(
                    "unknown-position",
                    at + "/position",
                    step,
                    "的岗位 " + position + " 不存在",
                    "is for position " + position + ", which does not exist");
        else company.staffing().ifPresent(staffing -> staffed(step, at + "/position", staffing));
        step.effect()
                .filter(effect -> !company.knows(effect))
                .ifPresent(effect -> grave(
                        "unknown-effect",
                        at + "/effect",
                        step,
                        "的效果 " + effect + " 不存在",
                        "has the unknown effect " + effect));
        if (step.limits().isEmpty()
                && step.unlimited().isEmpty()
                && !step.marks().contains(StepMark.CUSTOMER_TIME)
                && process.totals().stream().noneMatch(Lint::always))
            grave(
                    "no-limit",
                    at,
                    step,
                    "没有时限，也未说明理由（unlimited），全流程亦无适用于每个案例的时限",
                    "has no limit and does not say why (unlimited), and the whole has none that every case has");
        Optional<Text> known = Optional.ofNullable(company.steps().get(step.code()));
        if (known.isEmpty() && !company.steps().isEmpty())
            warn("new-standard-step", at + "/step", step, "是新的标准环节", "is new in the catalogue of standard steps");
        known.filter(name -> !name.equals(step.name()))
                .ifPresent(name -> warn(
                        "other-name",
                        at,
                        step,
                        "在标准环节目录中名为 " + name.zh(),
                        "is called " + name.en() + " in the catalogue of standard steps"));
    }

    private static boolean always(Limit limit) {
        return limit.when().equals(Guard.ALWAYS) && !(limit.start() instanceof Start.Day);
    }

    private void staffed(Step step, String at, Company.Staffing staffing) {
        PositionCode position = step.position();
        Gap gap = gaps.computeIfAbsent(new Place(position, step.level()), place -> Gap.of(place, staffing));
        if (gap.vacant) {
            grave(
                    "position-vacant",
                    at,
                    step,
                    "的岗位 " + position + zh(step.level()),
                    "is for position " + position + ", which nobody " + en(step.level()));
            return;
        }
        if (!gap.lacking.isEmpty())
            warn(
                    "position-lacking",
                    at,
                    step,
                    "的岗位 " + position + " 在以下单位无人任职：" + gap.lacking.replace(", ", "、"),
                    "is for position " + position + ", which nobody holds for " + gap.lacking);
    }

    private static String zh(PositionLevel level) {
        return switch (level) {
            case UNIT -> " 全公司无人任职";
            case PARENT -> " 在所有上级单位均无人任职";
            case COMPANY -> " 在公司本级无人任职";
        };
    }

    private static String en(PositionLevel level) {
        return switch (level) {
            case UNIT -> "in the company holds";
            case PARENT -> "holds at any unit above";
            case COMPANY -> "holds for the whole company";
        };
    }

    private Set<StepCode> after(StepCode code) {
        return downstream.getOrDefault(code, Set.of());
    }

    private String at(Step step) {
        return "/steps/" + process.steps().indexOf(step);
    }

    private void grave(String code, String pointer, Step step, String zh, String en) {
        findings.add(new Finding(true, code, pointer, words(step, zh, en)));
    }

    private void warn(String code, String pointer, Step step, String zh, String en) {
        findings.add(new Finding(false, code, pointer, words(step, zh, en)));
    }

    private record Place(PositionCode position, PositionLevel level) {}

    /** @param lacking the units for which nobody does the work of a position, with commas */
    private record Gap(boolean vacant, String lacking) {
        static Gap of(Place place, Company.Staffing staffing) {
            List<UnitPath> lacking = staffing.lacking(place.position, place.level);
            return new Gap(
                    staffing.vacant(place.position, place.level, lacking.size()),
                    lacking.stream().map(UnitPath::path).collect(Collectors.joining(", ")));
        }
    }

    static Text words(Step step, String zh, String en) {
        return Text.of("环节 " + step.code() + " " + zh, "step " + step.code() + " " + en);
    }
}
