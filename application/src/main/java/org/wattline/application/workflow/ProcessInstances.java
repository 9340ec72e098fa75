package org.wattline.application.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;

/** All cases (流程实例). */
public interface ProcessInstances {
    Optional<ProcessInstance> find(InstanceNo no);

    /** Several at once, by number; numbers that no case has are left out. */
    List<ProcessInstance> all(Collection<InstanceNo> wanted);

    /** The unit of the case that a task belongs to; for those who only ask who may see it. */
    Optional<UnitPath> unit(TaskNo no);

    /**
     * Reads a case to change it: until the unit of work ends nobody else gets it this way, so that of two people who act on it at the same
     * moment the second decides on what the first has done.
     *
     * @throws IllegalStateException outside a unit of work
     */
    Optional<ProcessInstance> held(InstanceNo no);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number */
    void add(ProcessInstance instance);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ProcessInstance save(ProcessInstance instance);
}
