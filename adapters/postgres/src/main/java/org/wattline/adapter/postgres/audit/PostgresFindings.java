package org.wattline.adapter.postgres.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.audit.Findings;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.audit.ConsumptionSeries;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.Severity;
import org.wattline.domain.kernel.Version;

/** Findings on PostgreSQL. */
public final class PostgresFindings implements Findings {
    private static final String RESOURCE = "finding";
    private final PostgresUnits units;

    public PostgresFindings(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return units.read(h -> h.createQuery("select * from audit_finding where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.finding()));
    }

    @Override
    public List<Finding> about(RuleId rule, String kind, Collection<String> numbers) {
        return units
                .read(h -> h.createQuery("""
                        select * from audit_finding
                        where rule_id = :rule and subject_kind = :kind and subject_no = any(:numbers)""")
                        .bind("rule", rule.value())
                        .bind("kind", kind)
                        .bindArray("numbers", String.class, numbers)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> units.loaded(RESOURCE, row.id(), row.finding()))
                .toList();
    }

    @Override
    public List<Finding> ofSeries(RuleId rule, String kind, Collection<String> codes) {
        return units
                .read(h -> h.createQuery("""
                        select * from audit_finding
                        where rule_id = :rule and subject_kind = :kind and split_part(subject_no, '/', 1) = any(:codes)
                        order by subject_no""")
                        .bind("rule", rule.value())
                        .bind("kind", kind)
                        .bindArray("codes", String.class, codes)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(row -> units.loaded(RESOURCE, row.id(), row.finding()))
                .toList();
    }

    @Override
    public void add(Finding finding) {
        units.handle()
                .createUpdate("""
                        insert into audit_finding (id, rule_id, severity, subject_kind, subject_no, unit_path, customer_id,
                          evidence, first_seen, last_seen, state, reason, version)
                        values (:id, :rule, :severity, :kind, :no, :unit, :customer, cast(:evidence as jsonb), :firstSeen,
                          :lastSeen, :state, :reason, 1)""")
                .bind("id", finding.id().value())
                .bind("rule", finding.rule().value())
                .bind("severity", finding.severity().name())
                .bind("kind", finding.subject().kind())
                .bind("no", finding.subject().no())
                .bind("unit", finding.subject().unit().path())
                .bind("customer", finding.subject().customer())
                .bind("evidence", Json.write(finding.evidence()))
                .bind("firstSeen", finding.firstSeen())
                .bind("lastSeen", finding.lastSeen())
                .bind("state", Verdict.of(finding).name())
                .bind("reason", finding.reason())
                .execute();
        units.added(RESOURCE, finding.id(), finding);
    }

    @Override
    public Finding save(Finding finding) {
        int rows = units.handle()
                .createUpdate("""
                        update audit_finding set evidence = cast(:evidence as jsonb), last_seen = :lastSeen,
                          state = :state, reason = :reason, version = version + 1
                        where id = :id and version = :version""")
                .bind("id", finding.id().value())
                .bind("evidence", Json.write(finding.evidence()))
                .bind("lastSeen", finding.lastSeen())
                .bind("state", Verdict.of(finding).name())
                .bind("reason", finding.reason())
                .bind("version", finding.version().number())
                .execute();
        return units.stored(RESOURCE, finding.id(), finding, rows);
    }

    @Override
    public Page<Finding> list(Scope scope, Optional<RuleId> rule, Optional<Verdict> verdict, Page.Request page) {
        List<Row> rows = units.read(h -> h.createQuery("""
                        select * from audit_finding
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:rule as text) is null or rule_id = :rule)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as uuid) is null or id < cast(:after as uuid))
                        order by id desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("rule", rule.map(RuleId::value))
                .bind("state", verdict.map(Verdict::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(Row.class)
                .list());
        return Page.of(
                rows.stream().map(Row::finding).toList(),
                page.limit(),
                finding -> finding.id().toString());
    }

    /** A row of the table. */
    public record Row(
            UUID id,
            String ruleId,
            String severity,
            String subjectKind,
            String subjectNo,
            String unitPath,
            Optional<UUID> customerId,
            String evidence,
            Instant firstSeen,
            Instant lastSeen,
            String state,
            Optional<String> reason,
            long version) {
        Finding finding() {
            return new Finding(
                    new FindingId(id),
                    new RuleId(ruleId),
                    Severity.valueOf(severity),
                    new ConsumptionSeries.Subject(subjectKind, subjectNo, new UnitPath(unitPath), customerId),
                    Json.texts(evidence),
                    firstSeen,
                    lastSeen,
                    switch (Verdict.valueOf(state)) {
                        case NEW -> new Finding.State.New();
                        case CONFIRMED -> new Finding.State.Confirmed(reason.orElseThrow());
                        case FALSE_POSITIVE -> new Finding.State.FalsePositive(reason.orElseThrow());
                        case RESOLVED -> new Finding.State.Resolved(reason.orElseThrow());
                    },
                    new Version(version));
        }
    }
}
