package org.wattline.adapter.http.rulebook;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.Page;
import org.wattline.application.rulebook.RuleDocuments;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.application.rulebook.RulebookPermissions;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/** {@code /v1/rule-files}: the files by which the company decides, as they are in use. */
public final class RuleFileRoutes implements Routes {
    static final String COMPANY = "rules are the company's";

    private final RuleDocuments documents;
    private final RuleEditions editions;

    public RuleFileRoutes(RuleDocuments documents, RuleEditions editions) {
        this.documents = documents;
        this.editions = editions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                company(Route.list("/v1/rule-files"))
                        .summary("规则文件列表", "List the files of rules, by name")
                        .description(
                                "企业可自行拟定并发布的全部规则：核算、违约金、催费、停电、退款、业务费、变更类型等",
                                "All rules that a company may publish editions of: checks of bills, late fees, dunning, disconnection, refunds, connection fees,"
                                        + " types of changes and more")
                        .answersPage(Head.class, Head.EXAMPLE)
                        .handle(this::list),
                company(Route.get("/v1/rule-files/{ruleFile}"))
                        .summary("查看现行规则文件", "Show a file of rules as it is in use")
                        .path("ruleFile", "规则文件", "name of a file of rules", "refund-policies")
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(documents
                                .find(x.path("ruleFile", RuleFileName::new))
                                .map(file -> body(file, x)))));
    }

    private static Draft<Void> company(Draft<Void> draft) {
        return draft.tag("rulebook").permission(RulebookPermissions.SEE).unowned(COMPANY);
    }

    private Reply list(Exchange<Void> x) {
        Page.Request page = x.page();
        List<RuleDocuments.RuleFile> rows = documents.files().stream()
                .filter(each -> page.after()
                        .map(after -> each.name().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(rows, page.limit(), each -> each.name().value()), file -> head(file, x));
    }

    private Head head(RuleDocuments.RuleFile file, Exchange<?> x) {
        return new Head(
                file.name().value(),
                x.text(file.title()),
                editions.inUse(file.name())
                        .map(each -> Integer.toString(each.number()))
                        .orElse("0"));
    }

    private Body body(RuleDocuments.RuleFile file, Exchange<?> x) {
        Optional<RuleEdition> inUse = editions.inUse(file.name());
        return new Body(
                file.name().value(),
                x.text(file.title()),
                inUse.map(each -> Integer.toString(each.number())).orElse("0"),
                inUse.map(RuleEdition::reason),
                Lines.of(inUse.map(RuleEdition::text).orElse(file.shipped())));
    }

    /** @param ruleEdition the edition in use; 0 is the one that the product brings along */
    public record Head(String ruleFile, String title, String ruleEdition) {
        static final Head EXAMPLE = new Head("refund-policies", "Approval of refunds", "0");
    }

    /** @param reason of the edition in use; left out for the product's own */
    public record Body(String ruleFile, String title, String ruleEdition, Optional<String> reason, List<String> lines) {
        static final Body EXAMPLE = new Body(
                "refund-policies", "Approval of refunds", "0", Optional.empty(), List.of("{\"policies\": []}"));
    }
}
