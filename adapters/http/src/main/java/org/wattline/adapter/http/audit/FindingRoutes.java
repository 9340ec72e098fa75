package org.wattline.adapter.http.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.audit.AuditPermissions;
import org.wattline.application.audit.Findings;
import org.wattline.application.audit.JudgingFindings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.AuditRefusal;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.Severity;
import org.wattline.domain.kernel.Version;

/** {@code /v1/audit-findings}: what rules found, and the verdict on it. */
public final class FindingRoutes implements Routes {
    private static final String ONE = "/v1/audit-findings/{findingId}";

    private final Findings findings;
    private final JudgingFindings judging;

    public FindingRoutes(Findings findings, JudgingFindings judging) {
        this.findings = findings;
        this.judging = judging;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/audit-findings")
                        .tag("audit")
                        .summary("稽查异常列表", "List findings, newest first")
                        .permission(AuditPermissions.SEE)
                        .scoped()
                        .filter("ruleId", "规则编号", "id of the rule", "MR-01")
                        .filter("state", "状态", "state", "NEW")
                        .answersPage(FindingBody.class, FindingBody.EXAMPLE)
                        .handle(x -> x.page(
                                findings.list(
                                        x.scope(),
                                        x.query("ruleId", RuleId::new),
                                        x.query("state", FindingRoutes::verdict),
                                        x.page()),
                                FindingBody::of)),
                named(Route.get(ONE))
                        .summary("查看稽查异常", "Show a finding with its evidence")
                        .permission(AuditPermissions.SEE)
                        .history("finding")
                        .allows(x -> findings.find(id(x))
                                .map(finding -> Commands.none()
                                        .and("confirm", finding.confirm("-"))
                                        .and("reject", finding.reject("-"))))
                        .answers(200, FindingBody.class, FindingBody.EXAMPLE)
                        .handle(x -> x.found(findings.find(id(x)).map(FindingBody::of))),
                command("confirm", "确认异常", "Confirm a finding")
                        .body(Verdict.class, Verdict.EXAMPLE)
                        .handle(x -> x.outcome(
                                judging.handle(
                                        x.caller(),
                                        new JudgingFindings.Confirm(
                                                id(x), x.version(), x.body().reason())),
                                FindingBody::of)),
                command("reject", "判为误报", "Reject a finding as a false positive")
                        .body(Verdict.class, Verdict.EXAMPLE)
                        .handle(x -> x.outcome(
                                judging.handle(
                                        x.caller(),
                                        new JudgingFindings.Reject(
                                                id(x), x.version(), x.body().reason())),
                                FindingBody::of)));
    }

    private static Draft<Void> command(String name, String zh, String en) {
        return named(Route.command(ONE, name))
                .summary(zh, en)
                .permission(AuditPermissions.JUDGE)
                .answers(200, FindingBody.class, FindingBody.EXAMPLE)
                .refuses(AuditRefusal.FINDING_NOT_FOUND, AuditRefusal.ALREADY_JUDGED);
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("audit")
                .owned("findingId", "finding")
                .path(
                        "findingId",
                        "异常标识",
                        "id of the finding",
                        FindingBody.EXAMPLE.findingId().toString());
    }

    private static FindingId id(Exchange<?> x) {
        return new FindingId(x.pathId("findingId"));
    }

    private static Findings.Verdict verdict(String text) {
        for (Findings.Verdict verdict : Findings.Verdict.values())
            if (verdict.name().equals(text)) return verdict;
        throw new IllegalArgumentException("NEW, CONFIRMED, FALSE_POSITIVE or RESOLVED");
    }

    /** Why. */
    public record Verdict(@Size(min = 1, max = 500) String reason) {
        static final Verdict EXAMPLE = new Verdict("现场核实为空置房");
    }

    /** A finding; its evidence are references and values of what the rule saw. */
    public record FindingBody(
            UUID findingId,
            RuleId ruleId,
            Severity severity,
            String subjectKind,
            String subjectNo,
            UnitPath unit,
            Map<String, String> evidence,
            Instant firstSeen,
            Instant lastSeen,
            Findings.Verdict state,
            Optional<String> reason,
            Version version)
            implements Tagged {
        static final FindingBody EXAMPLE = new FindingBody(
                UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
                new RuleId("MR-01"),
                Severity.MEDIUM,
                "metering-point",
                "2000000000017",
                new UnitPath("/33/3301"),
                Map.of("2026-01.kwh", "0", "2026-02.kwh", "0"),
                Instant.parse("2026-03-01T04:00:00Z"),
                Instant.parse("2026-03-01T04:00:00Z"),
                Findings.Verdict.NEW,
                Optional.empty(),
                new Version(1));

        static FindingBody of(Finding finding) {
            return new FindingBody(
                    finding.id().value(),
                    finding.rule(),
                    finding.severity(),
                    finding.subject().kind(),
                    finding.subject().no(),
                    finding.subject().unit(),
                    finding.evidence(),
                    finding.firstSeen(),
                    finding.lastSeen(),
                    Findings.Verdict.of(finding),
                    finding.reason(),
                    finding.version());
        }
    }
}
