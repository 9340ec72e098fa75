package org.wattline.adapter.http.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.audit.AuditPermissions;
import org.wattline.application.audit.AuditRules;
import org.wattline.application.platform.Page;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.Severity;

/** {@code /v1/audit-rules}: the catalogue. */
public final class AuditRuleRoutes implements Routes {
    private static final String SAME_FOR_ALL = "the catalogue is the same for everybody";

    private final AuditRules rules;

    public AuditRuleRoutes(AuditRules rules) {
        this.rules = rules;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/audit-rules")
                        .tag("audit")
                        .summary("稽查规则列表", "List audit rules")
                        .permission(AuditPermissions.SEE)
                        .unowned(SAME_FOR_ALL)
                        .filter("executable", "能否自动执行", "whether it can be run", "true")
                        .answersPage(RuleBody.class, RuleBody.EXAMPLE)
                        .handle(this::list),
                Route.get("/v1/audit-rules/{ruleId}")
                        .tag("audit")
                        .summary("查看稽查规则", "Show an audit rule")
                        .permission(AuditPermissions.SEE)
                        .unowned(SAME_FOR_ALL)
                        .path("ruleId", "规则编号", "id of the rule", "MR-01")
                        .answers(200, RuleBody.class, RuleBody.EXAMPLE)
                        .handle(x -> x.found(
                                rules.find(x.path("ruleId", RuleId::new)).map(rule -> RuleBody.of(rule, x)))));
    }

    private Reply list(Exchange<Void> x) {
        Page.Request page = x.page();
        var executable = x.query("executable", AuditRuleRoutes::yes);
        List<AuditRule> rows = rules.all().stream()
                .filter(rule -> executable
                        .map(wanted -> wanted == rule.evaluator().isPresent())
                        .orElse(true))
                .filter(rule -> page.after()
                        .map(after -> rule.id().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(rows, page.limit(), rule -> rule.id().value()), rule -> RuleBody.of(rule, x));
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** A rule of the catalogue. */
    public record RuleBody(
            RuleId ruleId,
            String family,
            String item,
            String name,
            String data,
            String condition,
            Map<String, BigDecimal> thresholds,
            Severity severity,
            String handler,
            String remedy,
            String source,
            boolean executable) {
        static final RuleBody EXAMPLE = new RuleBody(
                new RuleId("MR-01"),
                "DATA",
                "抄核收",
                "Zero consumption run",
                "readings",
                "kWh = 0 for >= cycles and not vacant/suspended",
                Map.of("cycles", new BigDecimal(2)),
                Severity.MEDIUM,
                "Reader",
                "site visit",
                "D",
                true);

        static RuleBody of(AuditRule rule, Exchange<?> x) {
            return new RuleBody(
                    rule.id(),
                    rule.family(),
                    rule.item(),
                    x.text(rule.name()),
                    rule.data(),
                    rule.condition(),
                    rule.thresholds(),
                    rule.severity(),
                    rule.handler(),
                    rule.remedy(),
                    rule.source(),
                    rule.evaluator().isPresent());
        }
    }
}
