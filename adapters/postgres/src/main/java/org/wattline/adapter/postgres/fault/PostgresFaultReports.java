package org.wattline.adapter.postgres.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;
import org.wattline.domain.fault.Remark;
import org.wattline.domain.fault.Team;

/** Fault reports on PostgreSQL. */
public final class PostgresFaultReports implements FaultReports {
    private static final String RESOURCE = "fault-report";
    private final PostgresUnits units;
    private final Vault vault;

    public PostgresFaultReports(PostgresUnits units, Vault vault) {
        this.units = units;
        this.vault = vault;
    }

    @Override
    public Optional<FaultReport> find(FaultNo no) {
        List<FaultRow> rows = units.read(h -> h.createQuery("select * from fault_report where no = :no")
                .bind("no", no.value())
                .mapTo(FaultRow.class)
                .list());
        return reports(rows).stream().findFirst().map(report -> units.loaded(RESOURCE, no, report));
    }

    @Override
    public Page<FaultReport> list(Scope scope, Optional<FaultState> state, Page.Request page) {
        List<FaultRow> rows = units.read(h -> h.createQuery("""
                        select * from fault_report
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (not :own or customer_id = any(:customers))
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as text) is null or no < :after)
                        order by no desc limit :limit""")
                .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                .bind("own", scope.customers().isPresent())
                .bindArray("customers", UUID.class, scope.customers().orElse(Set.of()))
                .bind("state", state.map(FaultState::name))
                .bind("after", page.after())
                .bind("limit", page.limit() + 1)
                .mapTo(FaultRow.class)
                .list());
        return Page.of(reports(rows), page.limit(), report -> report.no().value());
    }

    @Override
    public boolean open(AccountNo account) {
        return units.read(h -> h.createQuery(
                        "select exists (select from fault_report where account_no = :account and state not in ('RESTORED', 'CLOSED'))")
                .bind("account", account.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void add(FaultReport report) {
        bind(units.handle().createUpdate("""
                insert into fault_report (no, unit_path, surroundings, account_no, customer_id, location,
                  phone, remark, symptom, state, team, arrival_minutes, committed_kept, legal_kept, cause,
                  expected_at, score, version)
                values (:no, :unit, :surroundings, :account, :customer, :location, :phone, :remark, :symptom, :state,
                  :team, :minutes, :committedKept, :legalKept, :cause, :expected, :score, 1)"""), report)
                .bind("unit", report.unit().path())
                .bind("surroundings", report.surroundings().name())
                .bind("account", report.account().map(AccountNo::value))
                .bind("customer", report.customer().map(CustomerId::value))
                .bind("location", vault.seal(report.location().clear(), FaultRow.LOCATION))
                .bind("phone", vault.seal(report.phone().clear(), FaultRow.PHONE))
                .bind("remark", report.remark().map(Remark::clear).map(text -> vault.seal(text, FaultRow.REMARK)))
                .bind("symptom", report.symptom().name())
                .execute();
        keepSteps(report);
        units.added(RESOURCE, report.no(), report);
    }

    @Override
    public FaultReport save(FaultReport report) {
        int rows = bind(units.handle().createUpdate("""
                update fault_report set state = :state, team = :team, arrival_minutes = :minutes,
                  committed_kept = :committedKept, legal_kept = :legalKept, cause = :cause, expected_at = :expected,
                  score = :score, version = version + 1
                where no = :no and version = :version"""), report)
                .bind("version", report.version().number())
                .execute();
        FaultReport stored = units.stored(RESOURCE, report.no(), report, rows);
        keepSteps(report);
        return stored;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, FaultReport report) {
        FaultReport.Findings findings = report.findings();
        return statement
                .bind("no", report.no().value())
                .bind("state", report.state().name())
                .bind("team", findings.team().map(Team::name))
                .bind("minutes", findings.arrival().map(Arrival::minutes))
                .bind("committedKept", findings.arrival().map(Arrival::committedKept))
                .bind("legalKept", findings.arrival().map(Arrival::legalKept))
                .bind("cause", findings.cause())
                .bind("expected", findings.expected())
                .bind("score", findings.score());
    }

    private void keepSteps(FaultReport report) {
        for (int i = 0; i < report.steps().size(); i++)
            units.handle()
                    .createUpdate("""
                            insert into fault_step (report_no, position, state, at) values (:no, :position, :state, :at)
                            on conflict do nothing""")
                    .bind("no", report.no().value())
                    .bind("position", i)
                    .bind("state", report.steps().get(i).state().name())
                    .bind("at", report.steps().get(i).at())
                    .execute();
    }

    private List<FaultReport> reports(List<FaultRow> rows) {
        if (rows.isEmpty()) return List.of();
        Map<String, List<FaultReport.Step>> steps = units
                .read(h -> h.createQuery("select * from fault_step where report_no = any(:numbers) order by position")
                        .bindArray(
                                "numbers",
                                String.class,
                                rows.stream().map(FaultRow::no).toList())
                        .mapTo(StepRow.class)
                        .list())
                .stream()
                .collect(groupingBy(StepRow::reportNo, mapping(StepRow::step, toList())));
        return rows.stream()
                .map(row -> row.report(steps.getOrDefault(row.no(), List.of()), vault))
                .toList();
    }

    /** A row of the table of steps. */
    public record StepRow(String reportNo, int position, String state, Instant at) {
        FaultReport.Step step() {
            return new FaultReport.Step(FaultState.valueOf(state), at);
        }
    }
}
