package org.wattline.adapter.postgres.connection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.workflow.CaseRecords;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.connection.plan.SupplyPlan.Stage;

/** Supply plans on PostgreSQL. */
public final class PostgresSupplyPlans implements SupplyPlans {
    private static final CaseRecords RECORDS = CaseRecords.of(
            List.of("supply_plan", "supply_plan_approval"),
            "stage",
            "answered_on",
            "valid_until",
            "extended",
            "decided_by",
            "decided_at",
            "reason");
    private static final String RESOURCE = "supply-plan";

    private final PostgresUnits units;

    public PostgresSupplyPlans(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<SupplyPlan> find(ApplicationNo application, int number) {
        return of(application).stream().filter(plan -> plan.number() == number).findFirst();
    }

    @Override
    public List<SupplyPlan> of(ApplicationNo application) {
        List<PlanRow.ApprovalRow> approvals = units.read(h -> h.createQuery("""
                        select number, level, position, approved_by, approved_at, opinion
                        from supply_plan_approval where application_no = :no order by number, level""")
                .bind("no", application.value())
                .mapTo(PlanRow.ApprovalRow.class)
                .list());
        return units
                .read(h -> h.createQuery("select * from supply_plan where application_no = :no order by number")
                        .bind("no", application.value())
                        .mapTo(PlanRow.class)
                        .list())
                .stream()
                .map(row -> row.plan(approvals))
                .map(plan -> units.loaded(RESOURCE, plan.key(), plan))
                .toList();
    }

    @Override
    public SupplyPlan add(SupplyPlan plan) {
        stage(
                        units.handle()
                                .createUpdate("""
                        insert into supply_plan (application_no, number, unit_path, high_voltage, content, levels, drafted_by,
                          drafted_at, stage, answered_on, valid_until, extended, decided_by, decided_at, reason, version)
                        values (:no, :number, :unit, :high, cast(:content as jsonb), :levels, :draftedBy, :draftedAt, :stage,
                          :answeredOn, :validUntil, :extended, :decidedBy, :decidedAt, :reason, 1)""")
                                .bind("unit", plan.unit().path())
                                .bind("high", plan.highVoltage())
                                .bind("content", Json.write(plan.content().data()))
                                .bindArray(
                                        "levels",
                                        String.class,
                                        plan.levels().stream()
                                                .map(PositionCode::value)
                                                .toList())
                                .bind("draftedBy", plan.draftedBy())
                                .bind("draftedAt", plan.draftedAt()),
                        plan)
                .execute();
        SupplyPlan stored = units.added(RESOURCE, plan.key(), plan);
        enter(plan);
        return stored;
    }

    @Override
    public SupplyPlan save(SupplyPlan plan) {
        int rows = stage(
                        units.handle()
                                .createUpdate("""
                        update supply_plan set stage = :stage, answered_on = :answeredOn, valid_until = :validUntil,
                          extended = :extended, decided_by = :decidedBy, decided_at = :decidedAt, reason = :reason,
                          version = version + 1
                        where application_no = :no and number = :number and version = :version""")
                                .bind("version", plan.version().number()),
                        plan)
                .execute();
        SupplyPlan stored = units.stored(RESOURCE, plan.key(), plan, rows);
        for (int level = 0; level < plan.approvals().size(); level++) approved(plan, level);
        enter(plan);
        return stored;
    }

    private void enter(SupplyPlan plan) {
        RECORDS.enter(units, plan.application().value(), plan.number() + "/");
    }

    private void approved(SupplyPlan plan, int level) {
        SupplyPlan.Approval approval = plan.approvals().get(level);
        units.handle()
                .createUpdate("""
                        insert into supply_plan_approval (application_no, number, level, position, approved_by, approved_at, opinion)
                        values (:no, :number, :level, :position, :by, :at, :opinion)
                        on conflict (application_no, number, level) do nothing""")
                .bind("no", plan.application().value())
                .bind("number", plan.number())
                .bind("level", level + 1)
                .bind("position", approval.position().value())
                .bind("by", approval.by())
                .bind("at", approval.at())
                .bind("opinion", approval.opinion())
                .execute();
    }

    private static <S extends SqlStatement<S>> S stage(S statement, SupplyPlan plan) {
        Optional<Stage.Answered> answered = plan.answered();
        Optional<String> by = Optional.empty();
        Optional<Instant> at = Optional.empty();
        Optional<String> reason = Optional.empty();
        switch (plan.stage()) {
            case Stage.Returned returned -> {
                by = Optional.of(returned.by());
                at = Optional.of(returned.at());
                reason = Optional.of(returned.reason());
            }
            case Stage.Confirmed confirmed -> {
                by = Optional.of(confirmed.by());
                at = Optional.of(confirmed.at());
            }
            case Stage.Objected objected -> {
                by = Optional.of(objected.by());
                at = Optional.of(objected.at());
                reason = Optional.of(objected.reason());
            }
            case Stage.Drafted drafted -> {}
            case Stage.Approved approved -> {}
            case Stage.Answered told -> {}
        }
        Optional<LocalDate> on = answered.map(Stage.Answered::on);
        return statement
                .bind("no", plan.application().value())
                .bind("number", plan.number())
                .bind("stage", plan.stage().label())
                .bind("answeredOn", on)
                .bind("validUntil", answered.map(Stage.Answered::validUntil))
                .bind("extended", answered.map(Stage.Answered::extended))
                .bind("decidedBy", by)
                .bind("decidedAt", at)
                .bind("reason", reason);
    }
}
