package org.wattline.application.connection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;

/**
 * Lets the clocks of an application run again when the documents are there that it waited for (资料补齐): with each document that comes in it is looked
 * whether the steps that are open lack any.
 */
public final class FollowingDocuments implements Subscriber {
    private static final Caller SELF = Caller.system("documents");

    private final OwningApplications applications;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final RestingCases resting;

    public FollowingDocuments(
            OwningApplications applications,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            RestingCases resting) {
        this.applications = applications;
        this.instances = instances;
        this.definitions = definitions;
        this.resting = resting;
    }

    @Override
    public String name() {
        return "connection.documents";
    }

    @Override
    public Set<String> types() {
        return Set.of("connection.document-handed-in");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        applications
                .find(new ApplicationNo(event.subject()))
                .flatMap(application -> waiting(application)
                        .filter(instance ->
                                application.missing(wanted(instance)).isEmpty()))
                .ifPresent(this::goesOn);
    }

    private Optional<ProcessInstance> waiting(AnyApplication application) {
        return instances
                .find(application.instance())
                .filter(instance -> instance.course().open(Wait.Kind.DOCUMENTS).isPresent());
    }

    private List<RequiredDocument> wanted(ProcessInstance instance) {
        Optional<ProcessDefinition> own = definitions.find(instance.process()).map(instance::own);
        return instance.tasks().stream()
                .filter(task -> task.state().open())
                .flatMap(task -> own.flatMap(process -> process.find(task.step())).stream())
                .flatMap(step -> step.documents(instance.data()).stream())
                .toList();
    }

    /** Somebody may just have let it go on: then there is nothing to do. */
    private void goesOn(ProcessInstance instance) {
        Outcome<?> resumed = resting.handle(SELF, new RestingCases.DocumentsCame(instance.no()));
        if (resumed instanceof Outcome.Refused<?>) return;
    }
}
