package org.wattline.adapter.http.metering.ruleset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.metering.MeteringPermissions;
import org.wattline.application.metering.ruleset.PublishingRuleSets;
import org.wattline.application.metering.ruleset.PublishingRuleSets.Step;
import org.wattline.application.metering.ruleset.RuleSetDocuments;
import org.wattline.application.metering.ruleset.RuleSetVersions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.ruleset.RuleSetFaulty;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetRefusal;
import org.wattline.domain.metering.ruleset.RuleSetVersion;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** {@code /v1/vee-rule-set-versions}: rules of validation, from draft to the day on which they come into force. */
public final class RuleSetVersionRoutes implements Routes {
    private static final String ALL = "/v1/vee-rule-set-versions";
    private static final String ONE = ALL + "/{ruleSetName}";
    private static final String WHOSE = "rules are the company's";

    private final RuleSetVersions versions;
    private final RuleSetDocuments documents;
    private final PublishingRuleSets publishing;

    public RuleSetVersionRoutes(RuleSetVersions versions, RuleSetDocuments documents, PublishingRuleSets publishing) {
        this.versions = versions;
        this.documents = documents;
        this.publishing = publishing;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("metering")
                        .summary("新建校验规则集草稿", "Draft a version of the rules of validation")
                        .description(
                                "文档结构与随产品提供的规则集相同：规则、各用户群的差异与估算方法；当前规则见 /v1/vee-rule-sets",
                                "The document has the shape of the rules that the product brings along: rules, what differs for groups of"
                                        + " customers, ways of estimating; what is in force: /v1/vee-rule-sets")
                        .permission(MeteringPermissions.DRAFT_RULES)
                        .unowned(WHOSE)
                        .body(RuleSetBody.class, RuleSetBody.EXAMPLE)
                        .answers(201, RuleSetVersionBody.class, RuleSetVersionBody.EXAMPLE)
                        .refuses(RuleSetRefusal.EXISTS)
                        .handle(x -> x.created(
                                publishing.handle(
                                        x.caller(),
                                        new PublishingRuleSets.Draft(
                                                read(x.body()),
                                                x.body().ruleSet().toString())),
                                made -> ALL + "/" + made.name(),
                                made -> body(x, made))),
                Route.list(ALL)
                        .tag("metering")
                        .summary("校验规则集版本与草稿", "List drafts and versions of the rules made here")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .unowned(WHOSE)
                        .filter("state", "状态", "state", "PROPOSED")
                        .answersPage(RuleSetVersionBody.class, RuleSetVersionBody.EXAMPLE)
                        .handle(x -> x.page(
                                versions.list(x.query("state", RuleSetVersion.Label.class), x.page()),
                                each -> body(x, each))),
                named(Route.get(ONE))
                        .summary("查看校验规则集版本", "Show a version of the rules with what a check has to say about it")
                        .permission(MeteringPermissions.SEE_EXCEPTIONS)
                        .history("rule-set")
                        .allows(x -> versions.find(name(x)).map(held -> allowed(x, held)))
                        .answers(200, RuleSetVersionBody.class, RuleSetVersionBody.EXAMPLE)
                        .handle(x -> x.found(versions.find(name(x)).map(each -> body(x, each)))),
                named(Route.put(ONE))
                        .summary("修改校验规则集草稿", "Replace the content of a draft")
                        .permission(MeteringPermissions.DRAFT_RULES)
                        .body(RuleSetBody.class, RuleSetBody.EXAMPLE)
                        .answers(200, RuleSetVersionBody.class, RuleSetVersionBody.EXAMPLE)
                        .refuses(RuleSetRefusal.NOT_FOUND, RuleSetRefusal.NOT_A_DRAFT, RuleSetRefusal.NAME_FIXED)
                        .handle(x -> x.outcome(
                                publishing.handle(
                                        x.caller(),
                                        new PublishingRuleSets.Revise(
                                                name(x),
                                                x.version(),
                                                read(x.body()),
                                                x.body().ruleSet().toString())),
                                each -> body(x, each))),
                command("propose", "提交审批", "Lay a draft before another person", MeteringPermissions.DRAFT_RULES)
                        .refuses(RuleSetRefusal.NOT_A_DRAFT, new RuleSetFaulty(List.of()))
                        .handle(x -> take(x, Step.PROPOSE, "")),
                command("publish", "发布", "Bring rules of others into force", MeteringPermissions.PUBLISH_RULES)
                        .refuses(RuleSetRefusal.NOT_PROPOSED, RuleSetRefusal.OWN_WORK, new RuleSetFaulty(List.of()))
                        .handle(x -> take(x, Step.PUBLISH, "")),
                command("return", "退回", "Give a proposal back to its authors", MeteringPermissions.PUBLISH_RULES)
                        .refuses(RuleSetRefusal.NOT_PROPOSED)
                        .body(Reason.class, Reason.EXAMPLE)
                        .handle(x -> take(x, Step.RETURN, x.body().reason())),
                command("withdraw", "撤回", "Give a version up before its first day", MeteringPermissions.PUBLISH_RULES)
                        .refuses(RuleSetRefusal.IN_FORCE, RuleSetRefusal.GIVEN_UP)
                        .body(Reason.class, Reason.EXAMPLE)
                        .handle(x -> take(x, Step.WITHDRAW, x.body().reason())));
    }

    private static Draft<Void> command(String name, String zh, String en, Permission permission) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(permission)
                .answers(200, RuleSetVersionBody.class, RuleSetVersionBody.EXAMPLE)
                .refuses(RuleSetRefusal.NOT_FOUND);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("metering").unowned(WHOSE).path("ruleSetName", "版本名", "name of the version", "2027-01");
    }

    private static RuleSetName name(Exchange<?> x) {
        return x.path("ruleSetName", RuleSetName::new);
    }

    private RuleSetVersionBody body(Exchange<?> x, RuleSetVersion version) {
        return RuleSetVersionBody.of(x, version, publishing.findings(version));
    }

    private Commands allowed(Exchange<?> x, RuleSetVersion held) {
        return Commands.none()
                .and("propose", publishing.after(x.caller(), Step.PROPOSE, held, ""))
                .and("publish", publishing.after(x.caller(), Step.PUBLISH, held, ""))
                .and("return", publishing.after(x.caller(), Step.RETURN, held, ""))
                .and("withdraw", publishing.after(x.caller(), Step.WITHDRAW, held, ""));
    }

    private Reply take(Exchange<?> x, Step step, String reason) {
        Outcome<RuleSetVersion> outcome =
                publishing.handle(x.caller(), new PublishingRuleSets.Take(name(x), x.version(), step, reason));
        return outcome instanceof Outcome.Refused<RuleSetVersion>(RuleSetFaulty why)
                ? new Reply.Refused(Problem.of(why)
                        .with(why.findings().stream()
                                .map(each -> new Fault(each.pointer(), each.code(), each.message()))
                                .toList()))
                : x.outcome(outcome, each -> body(x, each));
    }

    private VeeRuleSet read(RuleSetBody body) {
        try {
            VeeRuleSet content = documents.read(body.ruleSet().toString());
            RuleSetName unused = new RuleSetName(content.version());
            return content;
        } catch (IllegalArgumentException fault) {
            throw Rejected.malformed(Fault.invalid("/ruleSet", fault));
        }
    }

    /** The rules. */
    public record RuleSetBody(JsonNode ruleSet) {
        static final RuleSetBody EXAMPLE = new RuleSetBody(RuleSetVersionBody.DOCUMENT);
    }

    /** Why. */
    public record Reason(@Size(min = 1, max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("阈值过严");
    }
}
