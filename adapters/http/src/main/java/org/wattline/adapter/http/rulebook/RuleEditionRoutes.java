package org.wattline.adapter.http.rulebook;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rulebook.PublishingRules;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.application.rulebook.RulebookPermissions;
import org.wattline.application.rulebook.RulesFaulty;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;
import org.wattline.domain.rulebook.RuleRefusal;

/** {@code /v1/rule-editions}: the company's own editions of files of rules. */
public final class RuleEditionRoutes implements Routes {
    private static final String ONE = "/v1/rule-editions/{ruleEdition}";

    private final PublishingRules publishing;
    private final RuleEditions editions;

    public RuleEditionRoutes(PublishingRules publishing, RuleEditions editions) {
        this.publishing = publishing;
        this.editions = editions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                company(Route.post("/v1/rule-editions"))
                        .creates()
                        .summary("拟定规则版本", "Draft an edition of a file of rules")
                        .description(
                                "取现行文件修改后提交；逐行列出全部错误；由另一人发布后生效，文件内的日期决定适用期间",
                                "Read the file in use, change it, hand it in whole: every fault is named by its line. Somebody else publishes it; the dates in it"
                                        + " say for which days its rules hold. To go back, draft the text of an earlier edition")
                        .permission(RulebookPermissions.DRAFT)
                        .body(DraftEdition.class, DraftEdition.EXAMPLE)
                        .answers(201, RuleEditionBody.class, RuleEditionBody.EXAMPLE)
                        .refuses(RuleRefusal.UNKNOWN_FILE, RuleRefusal.SAME, new RulesFaulty(List.of()))
                        .handle(x -> x.created(
                                publishing.handle(x.caller(), x.body().command()),
                                edition -> "/v1/rule-editions/" + edition.number(),
                                RuleEditionBody::of)),
                company(Route.list("/v1/rule-editions"))
                        .summary("规则版本列表", "List editions of rules, newest first")
                        .permission(RulebookPermissions.SEE)
                        .filter("ruleFile", "规则文件", "name of a file of rules", "refund-policies")
                        .answersPage(RuleEditionBody.RuleEditionHead.class, RuleEditionBody.RuleEditionHead.EXAMPLE)
                        .handle(x -> x.page(
                                editions.list(x.query("ruleFile", RuleFileName::new), x.page()),
                                RuleEditionBody.RuleEditionHead::of)),
                numbered(Route.get(ONE))
                        .summary("查看规则版本", "Show an edition of rules")
                        .permission(RulebookPermissions.SEE)
                        .history("rule-edition")
                        .answers(200, RuleEditionBody.class, RuleEditionBody.EXAMPLE)
                        .handle(x -> x.found(editions.find(number(x)).map(RuleEditionBody::of))),
                numbered(Route.command(ONE, "publish"))
                        .summary("发布规则版本", "Publish an edition that somebody else has drafted")
                        .description(
                                "一秒内各服务器均按新规则办理",
                                "Every server decides by it within a second, without a restart. Refused if another edition came into use since it was drafted")
                        .permission(RulebookPermissions.PUBLISH)
                        .answers(200, RuleEditionBody.class, RuleEditionBody.EXAMPLE)
                        .refuses(RuleRefusal.UNKNOWN, RuleRefusal.PUBLISHED, RuleRefusal.OWN, RuleRefusal.OVERTAKEN)
                        .refuses(new RulesFaulty(List.of()))
                        .handle(x -> x.outcome(
                                publishing.handle(x.caller(), new PublishingRules.Publish(number(x), x.version())),
                                RuleEditionBody::of)));
    }

    private static <B> Draft<B> company(Draft<B> draft) {
        return draft.tag("rulebook").unowned(RuleFileRoutes.COMPANY);
    }

    private static Draft<Void> numbered(Draft<Void> draft) {
        return company(draft).path("ruleEdition", "规则版本", "number of an edition", "1");
    }

    private static int number(Exchange<?> x) {
        return x.path("ruleEdition", text -> {
            if (!text.matches("[0-9]{1,9}")) throw new IllegalArgumentException("an edition is a number");
            return Integer.parseInt(text);
        });
    }

    /**
     * @param lines the whole file, by whose numbers faults are named
     * @param reason why, such as the document that orders it
     */
    public record DraftEdition(
            @Size(min = 1, max = 60) String ruleFile,
            @Size(min = 1, max = 5_000, each = 4_000) List<String> lines,
            @Size(min = 1, max = 200) String reason) {
        public DraftEdition {
            ruleFile = new RuleFileName(ruleFile).value();
            lines = List.copyOf(lines);
            if (reason.isBlank()) throw new IllegalArgumentException("an edition has a reason");
            String text = Lines.joined(lines);
            if (text.isBlank() || text.length() > RuleEdition.LONGEST)
                throw new IllegalArgumentException("a file of rules has 1 to " + RuleEdition.LONGEST + " characters");
        }

        static final DraftEdition EXAMPLE =
                new DraftEdition("refund-policies", List.of("{\"policies\": []}"), "公司财务部〔2026〕12号");

        PublishingRules.Draft command() {
            return new PublishingRules.Draft(new RuleFileName(ruleFile), Lines.joined(lines), reason);
        }
    }
}
