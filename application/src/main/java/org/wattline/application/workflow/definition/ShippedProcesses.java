package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;

/** The process definitions that the product or the company brought along as files. */
public final class ShippedProcesses implements ProcessDefinitions {
    private final List<ProcessDefinition> all;

    public ShippedProcesses(List<ProcessDefinition> definitions) {
        all = definitions.stream()
                .sorted(Comparator.comparing(
                                (ProcessDefinition each) -> each.key().code())
                        .thenComparing(each -> each.key().version()))
                .toList();
    }

    @Override
    public Optional<ProcessDefinition> find(ProcessKey key) {
        return all.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    @Override
    public Optional<ProcessDefinition> inForce(String code, LocalDate day) {
        return all.stream()
                .filter(each -> each.key().code().equals(code) && each.during().contains(day))
                .reduce((older, newer) -> newer);
    }

    @Override
    public List<ProcessDefinition> all() {
        return all;
    }
}
