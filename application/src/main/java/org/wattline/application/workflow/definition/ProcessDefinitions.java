package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;

/** All process definitions by which cases go, with all their versions: those that the product brings along, and those that were published here. */
public interface ProcessDefinitions {
    Optional<ProcessDefinition> find(ProcessKey key);

    /** The version with which new cases start on a day: the latest of those that are in force then. */
    Optional<ProcessDefinition> inForce(String code, LocalDate day);

    /** By code, then version. */
    List<ProcessDefinition> all();

    /**
     * The processes of a standard business on a day, the one to be chosen first first: by priority, then by code.
     *
     * @param business code of a standard business, or of one process
     */
    default List<ProcessDefinition> serving(String business, LocalDate day) {
        return inForce(day).stream()
                .filter(each -> each.serves(business))
                .sorted(Comparator.comparing(
                                (ProcessDefinition each) -> -each.purpose().priority())
                        .thenComparing(each -> each.key().code()))
                .toList();
    }

    /** The process by which a new case of a standard business goes: of those meant for it, the one of the highest priority. */
    default Optional<ProcessDefinition> choose(String business, Map<String, String> data, LocalDate day) {
        return serving(business, day).stream()
                .filter(each -> each.applies(data))
                .findFirst();
    }

    /** All with which new cases start on a day, by code. */
    default List<ProcessDefinition> inForce(LocalDate day) {
        return all().stream()
                .map(each -> each.key().code())
                .distinct()
                .flatMap(code -> inForce(code, day).stream())
                .toList();
    }
}
