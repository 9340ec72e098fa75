package org.wattline.adapter.http.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.audit.AuditPermissions;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.audit.StartingAudits;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.AuditRefusal;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.RunId;
import org.wattline.domain.kernel.Outcome;

/** {@code /v1/audit-runs}: run a rule over the caller's unit and those below; a job carries it out. */
public final class AuditRunRoutes implements Routes {
    private final StartingAudits starting;
    private final AuditRuns runs;

    public AuditRunRoutes(StartingAudits starting, AuditRuns runs) {
        this.starting = starting;
        this.runs = runs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/audit-runs")
                        .tag("audit")
                        .summary("执行稽查规则", "Run an audit rule")
                        .permission(AuditPermissions.RUN)
                        .unowned("a run looks at the caller's own unit and those below")
                        .body(Start.class, new Start(new RuleId("MR-01"), Optional.of(YearMonth.parse("2026-02"))))
                        .answers(202, RunBody.class, RunBody.EXAMPLE)
                        .refuses(
                                AuditRefusal.RULE_NOT_FOUND,
                                AuditRefusal.RULE_NOT_EXECUTABLE,
                                AuditRefusal.MONTH_NOT_OVER)
                        .handle(this::start),
                Route.list("/v1/audit-runs")
                        .tag("audit")
                        .summary("稽查运行列表", "List runs, newest first")
                        .permission(AuditPermissions.SEE)
                        .scoped()
                        .answersPage(RunBody.class, RunBody.EXAMPLE)
                        .handle(x -> x.page(runs.list(x.scope(), x.page()), RunBody::of)),
                Route.get("/v1/audit-runs/{runId}")
                        .tag("audit")
                        .summary("查看稽查运行", "Show a run")
                        .permission(AuditPermissions.SEE)
                        .owned("runId", "audit-run")
                        .path(
                                "runId",
                                "运行标识",
                                "id of the run",
                                RunBody.EXAMPLE.runId().toString())
                        .history("audit-run")
                        .answers(200, RunBody.class, RunBody.EXAMPLE)
                        .handle(x ->
                                x.found(runs.find(new RunId(x.pathId("runId"))).map(RunBody::of))));
    }

    private Reply start(Exchange<Start> x) {
        Outcome<StartingAudits.Started> outcome = starting.handle(
                x.caller(), new StartingAudits.Start(x.body().ruleId(), x.body().through()));
        return switch (outcome) {
            case Outcome.Done<StartingAudits.Started>(var started) ->
                new Reply.Body(202, RunBody.of(started.run()), Map.of("Location", "/v1/jobs/" + started.job()));
            case Outcome.Refused<StartingAudits.Started>(var why) -> x.refused(why);
        };
    }

    /** Which rule, and the last month it looks at; the last one that is over if none is given. */
    public record Start(RuleId ruleId, Optional<YearMonth> through) {}

    /** A run. */
    public record RunBody(
            UUID runId,
            RuleId ruleId,
            UnitPath unit,
            YearMonth through,
            Map<String, BigDecimal> thresholds,
            Instant startedAt,
            Optional<Instant> endedAt,
            long scanned,
            long hits) {
        static final RunBody EXAMPLE = new RunBody(
                UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e"),
                new RuleId("MR-01"),
                new UnitPath("/33"),
                YearMonth.parse("2026-02"),
                Map.of("cycles", new BigDecimal(2)),
                Instant.parse("2026-03-01T04:00:00Z"),
                Optional.of(Instant.parse("2026-03-01T04:00:02Z")),
                10_000,
                12);

        static RunBody of(AuditRun run) {
            return new RunBody(
                    run.id().value(),
                    run.rule(),
                    run.unit(),
                    run.through(),
                    run.thresholds(),
                    run.startedAt(),
                    run.endedAt(),
                    run.scanned(),
                    run.hits());
        }
    }
}
