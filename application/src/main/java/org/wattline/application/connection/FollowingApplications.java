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
    private final Applications applications;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final FeeCharges fees;

    public FollowingApplications(
            Applications applications, ProcessInstances instances, ProcessDefinitions definitions, FeeCharges fees) {
        this.applications = applications;
        this.instances = instances;
        this.definitions = definitions;
        this.fees = fees;
    }

    /** Empty if the reader does not know of the application. */
    public Optional<Progress> progress(ApplicationNo no, ApplicationViews.Reader reader) {
        return applications.find(no).filter(reader::knows).flatMap(application -> progress(application.instance()));
    }

    /** How far an application is, and its fee, for whoever has a link to it. */
    public Optional<Progress.Shared> progress(ApplicationNo no) {
        return applications
                .find(no)
                .flatMap(application -> instances.find(application.instance()))
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
                fees.of(new ApplicationNo(instance.no().value())));
    }

    private ProcessDefinition process(ProcessInstance instance) {
        return definitions
                .find(instance.process())
                .orElseThrow(() -> new IllegalStateException("no definition " + instance.process()));
    }
}
