package org.wattline.adapter.http.workflow.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;

/** How a version of a process looks: its diagram, and the forms of its steps as JSON Schema. */
public final class ProcessPictureRoutes implements Routes {
    private static final String SVG = "image/svg+xml";

    private final ProcessCatalogue catalogue;
    private final ProcessDocuments documents;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;

    public ProcessPictureRoutes(
            ProcessCatalogue catalogue,
            ProcessDocuments documents,
            ProcessInstances instances,
            ProcessDefinitions definitions) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.instances = instances;
        this.definitions = definitions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                ProcessVersionRoutes.named(Route.get(ProcessVersionRoutes.ONE + "/diagram"))
                        .summary("流程图", "Draw a version of a process")
                        .description(
                                "环节、岗位、承诺与法定时限；条件写在环节框内；右侧虚线为退回",
                                "Steps with position, promised and legal limit; conditions stand in the boxes of steps; dashed lines on the right are ways back")
                        .answersMedia(200, SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                        .handle(this::diagram),
                Route.get("/v1/process-instances/{instanceNo}/diagram")
                        .tag("workflow")
                        .summary("流程进度图", "Draw a case in the colours of its steps' states")
                        .description(
                                "绿色已完成，黄色办理中，灰色未办，红色退回",
                                "Green is done, yellow being worked on, grey left out, red sent back")
                        .permission(WorkflowPermissions.WORK)
                        .owned("instanceNo", "process")
                        .path("instanceNo", "流程编号", "number of the case", "4000000000022")
                        .answersMedia(200, SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                        .handle(this::caseDiagram),
                ProcessVersionRoutes.named(Route.get(ProcessVersionRoutes.ONE + "/forms"))
                        .summary("各环节表单", "Show the forms of all steps as JSON Schema")
                        .answers(200, Forms.class, Forms.EXAMPLE)
                        .handle(x -> x.found(definition(x).map(this::forms))));
    }

    private Reply diagram(Exchange<Void> x) {
        Optional<ProcessDefinition> process = definition(x);
        if (process.isEmpty()) return x.found(Optional.empty());
        return drawn(ProcessDiagram.draw(process.get(), x::text, Map.of()));
    }

    private Reply caseDiagram(Exchange<Void> x) {
        Optional<ProcessInstance> instance = instances.find(x.path("instanceNo", InstanceNo::new));
        if (instance.isEmpty()) return x.found(Optional.empty());
        ProcessInstance found = instance.get();
        ProcessDefinition process = definitions
                .find(found.process())
                .orElseThrow(() -> new IllegalStateException("no definition " + found.process()));
        Map<StepCode, TaskState> states = new HashMap<>();
        for (Task task : found.tasks()) states.put(task.step(), task.state());
        return drawn(ProcessDiagram.draw(found.own(process), x::text, states));
    }

    private static Reply drawn(String svg) {
        return new Reply.Bytes(200, SVG, svg.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Forms forms(ProcessDefinition process) {
        return new Forms(process.steps().stream()
                .collect(Collectors.toMap(
                        step -> step.code().code(), step -> ProcessVersionBody.json(documents.schema(step.form())))));
    }

    private Optional<ProcessDefinition> definition(Exchange<?> x) {
        return catalogue
                .find(ProcessVersionRoutes.key(x))
                .flatMap(version -> documents.definition(version.document())
                                instanceof Outcome.Done<ProcessDefinition>(ProcessDefinition definition)
                        ? Optional.of(definition)
                        : Optional.empty());
    }

    /** Forms by step. */
    public record Forms(Map<String, JsonNode> forms) {
        static final Forms EXAMPLE = new Forms(Map.of(
                "SAFETY_REVIEW",
                ProcessVersionBody.json(
                        "{\"type\": \"object\", \"properties\": {\"opinion\": {\"type\": \"string\"}}}")));
    }
}
