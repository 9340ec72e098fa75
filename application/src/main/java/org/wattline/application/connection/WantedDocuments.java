package org.wattline.application.connection;

import java.util.List;
import java.util.Optional;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;

/** What the open steps of an application lack while its case waits for documents (待补资料). */
public final class WantedDocuments {
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    public WantedDocuments(ProcessInstances instances, ProcessDefinitions definitions) {
        this.instances = instances;
        this.definitions = definitions;
    }

    /** Empty if its case waits for none. */
    Optional<Waiting> of(AnyApplication application) {
        return instances
                .find(application.instance())
                .flatMap(instance -> instance.course()
                        .open(Wait.Kind.DOCUMENTS)
                        .map(wait -> new Waiting(instance, wait, application.missing(wanted(instance)))));
    }

    private List<RequiredDocument> wanted(ProcessInstance instance) {
        Optional<ProcessDefinition> own = definitions.find(instance.process()).map(instance::own);
        return instance.tasks().stream()
                .filter(task -> task.state().open())
                .flatMap(task -> own.flatMap(process -> process.find(task.step())).stream())
                .flatMap(step -> step.documents(instance.data()).stream())
                .toList();
    }

    /** A case that waits. @param missing what it lacks; nothing where somebody waits for what no step asks for */
    record Waiting(ProcessInstance instance, Wait open, List<RequiredDocument> missing) {
        Waiting {
            missing = List.copyOf(missing);
        }
    }
}
