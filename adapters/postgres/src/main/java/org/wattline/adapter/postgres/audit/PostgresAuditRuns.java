package org.wattline.adapter.postgres.audit;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.NewestFirst;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.RunId;
import org.wattline.domain.kernel.Version;

/** Runs of audit rules on PostgreSQL. */
public final class PostgresAuditRuns implements AuditRuns {
    private static final String RESOURCE = "audit-run";
    private final PostgresUnits units;

    public PostgresAuditRuns(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<AuditRun> find(RunId id) {
        return units.read(h -> h.createQuery("select * from audit_run where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.run()));
    }

    @Override
    public void add(AuditRun run) {
        units.handle()
                .createUpdate("""
                        insert into audit_run
                          (id, rule_id, unit_path, through, thresholds, started_at, ended_at, scanned, hits, version)
                        values (:id, :rule, :unit, :through, cast(:thresholds as jsonb), :startedAt, :endedAt, :scanned,
                          :hits, 1)""")
                .bind("id", run.id().value())
                .bind("rule", run.rule().value())
                .bind("unit", run.unit().path())
                .bind("through", run.through().atDay(1))
                .bind(
                        "thresholds",
                        Json.write(run.thresholds().entrySet().stream()
                                .collect(toMap(
                                        Map.Entry::getKey, e -> e.getValue().toPlainString()))))
                .bind("startedAt", run.startedAt())
                .bind("endedAt", run.endedAt())
                .bind("scanned", run.scanned())
                .bind("hits", run.hits())
                .execute();
        units.added(RESOURCE, run.id(), run);
    }

    @Override
    public AuditRun save(AuditRun run) {
        int rows = units.handle()
                .createUpdate("""
                        update audit_run set ended_at = :endedAt, scanned = :scanned, hits = :hits, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", run.id().value())
                .bind("endedAt", run.endedAt())
                .bind("scanned", run.scanned())
                .bind("hits", run.hits())
                .bind("version", run.version().number())
                .execute();
        return units.stored(RESOURCE, run.id(), run, rows);
    }

    @Override
    public Page<AuditRun> list(Scope scope, Page.Request page) {
        return NewestFirst.page(units, "audit_run", Row.class, Row::run, AuditRun::id, scope, page);
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            String ruleId,
            String unitPath,
            LocalDate through,
            String thresholds,
            Instant startedAt,
            Optional<Instant> endedAt,
            long scanned,
            long hits,
            long version) {
        AuditRun run() {
            return new AuditRun(
                    new RunId(id),
                    new RuleId(ruleId),
                    new UnitPath(unitPath),
                    YearMonth.from(through),
                    Json.texts(thresholds).entrySet().stream()
                            .collect(toMap(Map.Entry::getKey, e -> new BigDecimal(e.getValue()))),
                    startedAt,
                    endedAt,
                    scanned,
                    hits,
                    new Version(version));
        }
    }
}
