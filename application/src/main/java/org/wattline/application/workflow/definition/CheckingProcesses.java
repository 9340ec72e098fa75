package org.wattline.application.workflow.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.StepEffects;
import org.wattline.domain.access.Position;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.workflow.definition.Company;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.Lint;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.Step;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.publication.ProcessVersion;

/** Looks versions of processes over before cases go by them (流程校验). */
public final class CheckingProcesses {
    private final ProcessDocuments documents;
    private final ProcessDefinitions definitions;
    private final Positions positions;
    private final Staffings staffings;
    private final List<StepEffects> effects;
    private final BusinessClock clock;

    public CheckingProcesses(
            ProcessDocuments documents,
            ProcessDefinitions definitions,
            Positions positions,
            Staffings staffings,
            List<StepEffects> effects,
            BusinessClock clock) {
        this.documents = documents;
        this.definitions = definitions;
        this.positions = positions;
        this.staffings = staffings;
        this.effects = List.copyOf(effects);
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
        Set<String> known = effects.stream()
                .filter(each -> each.subject().equals(definition.subject()))
                .flatMap(each -> each.names().stream())
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
        return List.copyOf(findings);
    }

    /** The names of the steps of all other processes, as the latest of each says. */
    private Map<StepCode, Text> catalogue(ProcessDefinition draft) {
        Map<StepCode, Text> steps = new HashMap<>();
        for (ProcessDefinition each : definitions.all())
            if (!each.key().equals(draft.key())) for (Step step : each.steps()) steps.put(step.code(), step.name());
        return steps;
    }
}
