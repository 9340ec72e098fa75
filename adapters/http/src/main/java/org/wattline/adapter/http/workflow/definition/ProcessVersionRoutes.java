package org.wattline.adapter.http.workflow.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.definition.DraftingProcesses;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.ProcessDifference;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/** {@code /v1/process-definitions}: versions of processes, drafts and what becomes of them. */
public final class ProcessVersionRoutes implements Routes {
    static final String COMPANY = "definitions belong to the whole company";
    static final String ONE = "/v1/process-definitions/{processCode}/versions/{number}";

    private final ProcessCatalogue catalogue;
    private final ProcessDocuments documents;
    private final DraftingProcesses drafting;
    private final Histories histories;
    private final BusinessClock clock;

    public ProcessVersionRoutes(
            ProcessCatalogue catalogue,
            ProcessDocuments documents,
            DraftingProcesses drafting,
            Histories histories,
            BusinessClock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.drafting = drafting;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/process-definitions")
                        .tag("workflow")
                        .summary("流程版本", "List versions of processes")
                        .permission(WorkflowPermissions.SEE_DEFINITIONS)
                        .unowned(COMPANY)
                        .filter("state", "状态", "state: DRAFT, CHECKED, PROPOSED, PUBLISHED or RETIRED", "PROPOSED")
                        .answersPage(ProcessVersionRow.class, ProcessVersionRow.EXAMPLE)
                        .handle(x -> x.page(
                                catalogue.list(x.query("state"), x.page()),
                                each -> ProcessVersionRow.of(each, catalogue.shipped(each.key())))),
                Route.post("/v1/process-definitions")
                        .creates()
                        .tag("workflow")
                        .summary("新建流程草稿", "Draft a version of a process")
                        .description(
                                "请求体即流程文档；有错时逐处给出指针",
                                "The body is the document of the process; every fault is named by its pointer")
                        .permission(WorkflowPermissions.DRAFT)
                        .unowned(COMPANY)
                        .body(JsonNode.class, ProcessVersionBody.DOCUMENT)
                        .answers(201, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.VERSION_EXISTS)
                        .handle(this::draft),
                named(Route.get(ONE))
                        .summary("查看流程版本", "Show a version of a process")
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .allows(this::commands)
                        .handle(x -> x.found(catalogue.find(key(x)).map(this::body))),
                named(Route.put(ONE))
                        .summary("修改流程草稿", "Replace the document of a draft")
                        .permission(WorkflowPermissions.DRAFT)
                        .body(JsonNode.class, ProcessVersionBody.DOCUMENT)
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NO_SUCH_VERSION,
                                PublicationRefusal.IMMUTABLE,
                                PublicationRefusal.NAME_FIXED)
                        .handle(this::revise),
                named(Route.get(ONE + "/differences"))
                        .summary("与另一版本比较", "Compare a version with another one")
                        .requiredQuery("with", "较早版本号", "number of the older version", "1")
                        .answers(200, Differences.class, Differences.EXAMPLE)
                        .handle(this::differences),
                named(Route.list(ONE + "/history"))
                        .summary("变更历史", "History of a version")
                        .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                        .handle(x -> x.page(
                                histories.of("process-version", key(x).toString(), x.page()), HistoryEntry::of)));
    }

    static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("workflow")
                .permission(WorkflowPermissions.SEE_DEFINITIONS)
                .unowned(COMPANY)
                .path("processCode", "流程码", "code of the process", "LV_NONRES_NEW")
                .path("number", "版本号", "version", "1");
    }

    static ProcessKey key(Exchange<?> x) {
        int number = x.path("number", ProcessVersionRoutes::whole);
        return x.path("processCode", code -> new ProcessKey(code, number));
    }

    private static int whole(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) throw new IllegalArgumentException("versions count from 1");
        return Integer.parseInt(text);
    }

    private Reply draft(Exchange<JsonNode> x) {
        Outcome<ProcessVersion> drafted =
                drafting.handle(x.caller(), new DraftingProcesses.Draft(x.body().toPrettyString()));
        return drafted instanceof Outcome.Refused<ProcessVersion>(var why)
                ? FindingBody.refused(why, x)
                : x.created(
                        drafted,
                        made -> "/v1/process-definitions/" + made.key().code() + "/versions/"
                                + made.key().version(),
                        this::body);
    }

    private Reply revise(Exchange<JsonNode> x) {
        Outcome<ProcessVersion> revised = drafting.handle(
                x.caller(),
                new DraftingProcesses.Revise(key(x), x.version(), x.body().toPrettyString()));
        return revised instanceof Outcome.Refused<ProcessVersion>(var why)
                ? FindingBody.refused(why, x)
                : x.outcome(revised, this::body);
    }

    private ProcessVersionBody body(ProcessVersion version) {
        return ProcessVersionBody.of(version, catalogue.shipped(version.key()));
    }

    private Reply differences(Exchange<Void> x) {
        ProcessKey newer = key(x);
        ProcessKey older = x.required("with", number -> new ProcessKey(newer.code(), whole(number)));
        Optional<ProcessDefinition> after = definition(newer);
        Optional<ProcessDefinition> before = definition(older);
        if (after.isEmpty() || before.isEmpty()) return x.found(Optional.empty());
        return x.ok(new Differences(
                older.version(), newer.version(), ProcessDifference.between(before.get(), after.get())));
    }

    private Optional<ProcessDefinition> definition(ProcessKey key) {
        return catalogue
                .find(key)
                .flatMap(version -> documents.definition(version.document())
                                instanceof Outcome.Done<ProcessDefinition>(ProcessDefinition definition)
                        ? Optional.of(definition)
                        : Optional.empty());
    }

    private Optional<Commands> commands(Exchange<Void> x) {
        return catalogue
                .find(key(x))
                .filter(version -> !catalogue.shipped(version.key()))
                .map(version -> ProcessPublicationRoutes.allowed(version, x.caller(), clock));
    }

    /** In what two versions differ. */
    public record Differences(int before, int after, List<ProcessDifference> differences) {
        static final Differences EXAMPLE = new Differences(
                1,
                2,
                List.of(new ProcessDifference(
                        "steps.SURVEY.position", Optional.of("DISPATCHER"), Optional.of("CLERK"))));
    }
}
