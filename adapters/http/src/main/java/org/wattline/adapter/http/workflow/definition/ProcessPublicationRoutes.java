package org.wattline.adapter.http.workflow.definition;

import java.util.List;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.definition.CheckingProcesses;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.PublishingProcesses;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.publication.NotPublishable;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.PublicationRefusal;

/** How versions of processes come into force: check, propose, return, publish, retire; and what the lint says without any of them. */
public final class ProcessPublicationRoutes implements Routes {
    private static final String ONE = ProcessVersionRoutes.ONE;

    private final ProcessCatalogue catalogue;
    private final CheckingProcesses checking;
    private final PublishingProcesses publishing;

    public ProcessPublicationRoutes(
            ProcessCatalogue catalogue, CheckingProcesses checking, PublishingProcesses publishing) {
        this.catalogue = catalogue;
        this.checking = checking;
        this.publishing = publishing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                ProcessVersionRoutes.named(Route.get(ONE + "/lint"))
                        .summary("校验结果", "Show what the lint says of a version")
                        .answers(200, Findings.class, Findings.EXAMPLE)
                        .handle(x -> x.found(catalogue
                                .find(ProcessVersionRoutes.key(x))
                                .map(version -> new Findings(checking.findings(version).stream()
                                        .map(each -> FindingBody.of(each, x))
                                        .toList())))),
                command("check", "校验流程草稿", "Check a draft", WorkflowPermissions.DRAFT)
                        .description(
                                "有死路、循环、未知岗位、条件引用未采集数据、岗位无人任职等问题即拒绝；其余只提示",
                                "Refuses dead ends, cycles, unknown positions, conditions on data that nobody asks for, positions that nobody"
                                        + " holds; the rest only warns")
                        .answers(200, Checked.class, Checked.EXAMPLE)
                        .refuses(PublicationRefusal.IMMUTABLE, new NotPublishable(List.of()))
                        .handle(this::check),
                command("propose", "提交审批", "Propose a version for publishing", WorkflowPermissions.DRAFT)
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_CHECKED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingProcesses.Propose(ProcessVersionRoutes.key(x), x.version())))),
                command("return", "退回草稿", "Give a proposal back to its authors", WorkflowPermissions.PUBLISH)
                        .body(Reason.class, Reason.EXAMPLE)
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_PROPOSED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingProcesses.Return(
                                                ProcessVersionRoutes.key(x), x.version(), x.body().reason)))),
                command("publish", "发布流程", "Publish a version that others wrote", WorkflowPermissions.PUBLISH)
                        .description(
                                "立即生效，无需重启；在办流程仍用原版本",
                                "Takes effect without a restart; running cases keep their version")
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NOT_PROPOSED,
                                PublicationRefusal.OWN_WORK,
                                new NotPublishable(List.of()))
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingProcesses.Publish(ProcessVersionRoutes.key(x), x.version())))),
                command("retire", "停用流程", "Let no new case start with a version", WorkflowPermissions.PUBLISH)
                        .body(Reason.class, Reason.EXAMPLE)
                        .answers(200, ProcessVersionBody.class, ProcessVersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NOT_PUBLISHED)
                        .handle(x -> answer(
                                x,
                                publishing.handle(
                                        x.caller(),
                                        new PublishingProcesses.Retire(
                                                ProcessVersionRoutes.key(x), x.version(), x.body().reason)))));
    }

    /** Which commands a caller may give now, and why not the others. */
    static Commands allowed(ProcessVersion version, Caller who, BusinessClock clock) {
        return Commands.none()
                .and("check", version.checked(List.of(), clock.now()))
                .and("propose", version.proposed(who.login(), clock.now()))
                .and("return", version.returned())
                .and("publish", version.published(List.of(), who.login(), clock.now()))
                .and("retire", version.retired(who.login(), "", clock.now()));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return ProcessVersionRoutes.named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(permission)
                .refuses(PublicationRefusal.NO_SUCH_VERSION);
    }

    private Reply check(Exchange<Void> x) {
        var checked =
                publishing.handle(x.caller(), new PublishingProcesses.Check(ProcessVersionRoutes.key(x), x.version()));
        return checked instanceof Outcome.Refused<PublishingProcesses.Checked>(var why)
                ? FindingBody.refused(why, x)
                : x.outcome(
                        checked,
                        fine -> new Checked(
                                fine.version().stage().label(),
                                fine.warnings().stream()
                                        .map(each -> FindingBody.of(each, x))
                                        .toList(),
                                fine.version().version()));
    }

    private static Reply answer(Exchange<?> x, Outcome<ProcessVersion> outcome) {
        return outcome instanceof Outcome.Refused<ProcessVersion>(var why)
                ? FindingBody.refused(why, x)
                : x.outcome(outcome, version -> ProcessVersionBody.of(version, false));
    }

    /** What the lint says. */
    public record Findings(List<FindingBody> findings) {
        static final Findings EXAMPLE = new Findings(List.of(FindingBody.EXAMPLE));
    }

    /** A draft that was checked. */
    public record Checked(String state, List<FindingBody> warnings, Version version) implements Tagged {
        static final Checked EXAMPLE = new Checked("CHECKED", List.of(FindingBody.EXAMPLE), new Version(2));
    }

    /** Why. */
    public record Reason(@Size(min = 1, max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("the safety review lacks a limit");
    }
}
