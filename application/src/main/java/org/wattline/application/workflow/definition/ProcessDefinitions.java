package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;

/** All process definitions with all their versions, linted. */
public interface ProcessDefinitions {
    Optional<ProcessDefinition> find(ProcessKey key);

    /** The version with which new cases start on a day: the latest of those that are in force then. */
    Optional<ProcessDefinition> inForce(String code, LocalDate day);

    /** By code, then version. */
    List<ProcessDefinition> all();
}
