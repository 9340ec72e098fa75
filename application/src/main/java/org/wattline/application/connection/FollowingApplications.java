package org.wattline.application.connection;

import java.util.Optional;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/** Shows how far applications are (阳光业扩). */
public final class FollowingApplications {
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final FeeCharges fees;
    private final HolderNames names;

    public FollowingApplications(
            ProcessInstances instances, ProcessDefinitions definitions, FeeCharges fees, HolderNames names) {
        this.instances = instances;
        this.definitions = definitions;
        this.fees = fees;
        this.names = names;
    }

    /** How far an application of either kind is, and its fee, for whoever has a link to it. */
    public Optional<Progress.Shared> progress(ApplicationNo no) {
        return instances
                .find(new InstanceNo(no.value()))
                .map(instance -> new Progress.Shared(
                        progress(instance), Optional.ofNullable(instance.data().get("feeAmountYuan"))));
    }

    /** How far a case is; who may know of it is for the caller to say. */
    public Optional<Progress> progress(InstanceNo no) {
        return instances.find(no).map(this::progress);
    }

    private Progress progress(ProcessInstance instance) {
        return Progress.of(
                instance,
                process(instance),
                fees.of(new ApplicationNo(instance.no().value())),
                names.of(instance));
    }

    private ProcessDefinition process(ProcessInstance instance) {
        return definitions
                .find(instance.process())
                .orElseThrow(() -> new IllegalStateException("no definition " + instance.process()));
    }
}
