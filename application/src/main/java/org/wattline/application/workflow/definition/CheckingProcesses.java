package org.wattline.application.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.migration.MigratingCases;
import org.wattline.domain.access.Position;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.Migration;
import org.wattline.domain.workflow.definition.Company;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.Lint;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** Looks versions of processes over before cases go by them (流程校验). */
public final class CheckingProcesses {
    private static final int LOOKED_AT = 200;

    private final ProcessDocuments documents;
    private final ProcessDefinitions definitions;
    private final Positions positions;
    private final Staffings staffings;
    private final List<StepEffects> effects;
    private final MigratingCases migrating;
    private final BusinessClock clock;

    public CheckingProcesses(
            ProcessDocuments documents,
            ProcessDefinitions definitions,
            Positions positions,
            Staffings staffings,
            List<StepEffects> effects,
            MigratingCases migrating,
            BusinessClock clock) {
        this.documents = documents;
        this.definitions = definitions;
        this.positions = positions;
        this.staffings = staffings;
        this.effects = List.copyOf(effects);
        this.migrating = migrating;
        this.clock = clock;
    }

    /** All that is to be said about a version, in the order of its document. */
    public List<Finding> findings(ProcessVersion version) {
        return switch (documents.definition(version.document())) {
            case Outcome.Done<ProcessDefinition>(ProcessDefinition definition) -> findings(definition);
            case Outcome.Refused<ProcessDefinition>(DefinitionFaulty faulty) -> faulty.faults();
            case Outcome.Refused<ProcessDefinition>(var why) -> List.of(new Finding(true, why.code(), "", why.title()));
        };
    }

    private List<Finding> findings(ProcessDefinition definition) {
        List<Finding> findings = new ArrayList<>();
        Set<Effect> known = effects.stream()
                .filter(each -> each.subject().equals(definition.subject()))
                .flatMap(each -> each.effects(definition).stream())
                .collect(Collectors.toSet());
        if (effects.stream().noneMatch(each -> each.subject().equals(definition.subject())))
            findings.add(new Finding(
                    true,
                    "unknown-subject",
                    "/subject",
                    Text.of("没有业务对象 {0}", "there are no cases of the kind {0}").with(definition.subject())));
        Company company = new Company(
                positions.all().stream().map(Position::code).collect(Collectors.toSet()),
                known,
                catalogue(definition),
                Optional.of(staffings.on(clock.today())));
        findings.addAll(Lint.findings(definition, company));
        if (findings.stream().noneMatch(Finding::grave)) findings.addAll(stranded(definition));
        return List.copyOf(findings);
    }

    /** Of the running cases of earlier versions, how many could not go on by this one. They keep theirs, so that this only warns. */
    private List<Finding> stranded(ProcessDefinition definition) {
        List<Finding> findings = new ArrayList<>();
        Migration same = new Migration(definition, Map.of(), true);
        for (ProcessDefinition each : definitions.all()) {
            if (!each.key().code().equals(definition.key().code())
                    || each.key().version() >= definition.key().version()) continue;
            MigratingCases.Rehearsed rehearsed = migrating.rehearsed(each.key(), same, LOOKED_AT);
            if (!rehearsed.unmovable().isEmpty())
                findings.add(new Finding(
                        false,
                        "cases-stranded",
                        "/steps",
                        Text.of(
                                        "版本 {0} 的在办流程有 {1} 件（共查 {2} 件）不能按本版本继续，将按原版本办完：" + reasons(rehearsed, Text::zh),
                                        "{1} of {2} running cases of version {0} cannot go on by this one and keep theirs: "
                                                + reasons(rehearsed, Text::en))
                                .with(
                                        each.key().version(),
                                        rehearsed.unmovable().size(),
                                        rehearsed.movable()
                                                + rehearsed.unmovable().size())));
        }
        return findings;
    }

    /** Each reason with the number of cases that it keeps. */
    private static String reasons(MigratingCases.Rehearsed rehearsed, Function<Text, String> words) {
        Map<String, Long> counted = rehearsed.unmovable().stream()
                .flatMap(each -> each.reasons().stream())
                .collect(Collectors.groupingBy(
                        reason -> words.apply(reason.message()), TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining("; "));
    }

    /** The names of the steps of all other processes, as the latest of each says. */
    private Map<StepCode, Text> catalogue(ProcessDefinition draft) {
        Map<StepCode, Text> steps = new HashMap<>();
        for (ProcessDefinition each : definitions.all())
            if (!each.key().equals(draft.key())) for (Step step : each.steps()) steps.put(step.code(), step.name());
        return steps;
    }
}
