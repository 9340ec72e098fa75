package org.wattline.adapter.reference.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.reference.platform.JsonNodes;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.platform.ReferenceFile;
import org.wattline.application.workflow.definition.DefinitionFaulty;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.Company;
import org.wattline.domain.workflow.definition.Effect;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.Lint;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Reads {@code processes/*.json}: one process definition each, linted. */
public final class ProcessFile {
    private ProcessFile() {}

    /**
     * The definition of a file, or empty if it has faults, which are named.
     *
     * @param limits the table of limits, by id
     * @param positions the positions that exist
     * @param effects what completed steps can do, by the kind of case
     */
    public static Optional<ProcessDefinition> read(
            ReferenceFile file,
            Map<String, TimeLimit> limits,
            Set<PositionCode> positions,
            Map<String, Set<Effect>> effects,
            ReferenceFaults faults) {
        JsonNodes nodes = JsonNodes.read(file, faults);
        return switch (new JsonProcessDocuments(() -> limits).definition(file.text())) {
            case Outcome.Done<ProcessDefinition>(ProcessDefinition read) -> {
                Set<Effect> known = effects.getOrDefault(read.subject(), Set.of());
                Company company = new Company(positions, known, Map.of(), Optional.empty());
                List<Finding> grave = Lint.findings(read, company).stream()
                        .filter(Finding::grave)
                        .toList();
                name(grave, file, nodes, faults);
                yield grave.isEmpty() ? Optional.of(read) : Optional.empty();
            }
            case Outcome.Refused<ProcessDefinition>(DefinitionFaulty faulty) -> {
                name(faulty.faults(), file, nodes, faults);
                yield Optional.empty();
            }
            case Outcome.Refused<ProcessDefinition>(var why) ->
                throw new IllegalStateException("not a refusal of a document: " + why);
        };
    }

    private static void name(List<Finding> found, ReferenceFile file, JsonNodes nodes, ReferenceFaults faults) {
        for (Finding each : found) faults.fault(file.name(), nodes.line(each.pointer()), each.toString());
    }
}
