package org.wattline.adapter.postgres.connection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.connection.plan.SupplyPlan.Stage;
import org.wattline.domain.kernel.Version;

/** A row of {@code supply_plan}. */
public record PlanRow(
        String applicationNo,
        int number,
        String unitPath,
        boolean highVoltage,
        String content,
        List<String> levels,
        String draftedBy,
        Instant draftedAt,
        String stage,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> validUntil,
        Optional<Boolean> extended,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        Optional<String> reason,
        long version) {
    /** @param approvals of all plans of the application */
    SupplyPlan plan(List<ApprovalRow> approvals) {
        return new SupplyPlan(
                new ApplicationNo(applicationNo),
                new UnitPath(unitPath),
                number,
                highVoltage,
                PlanContent.of(Json.texts(content)),
                levels.stream().map(PositionCode::new).toList(),
                draftedBy,
                draftedAt,
                approvals.stream()
                        .filter(row -> row.number == number)
                        .map(ApprovalRow::approval)
                        .toList(),
                read(),
                new Version(version));
    }

    private Stage read() {
        return switch (stage) {
            case "DRAFTED" -> new Stage.Drafted();
            case "APPROVED" -> new Stage.Approved();
            case "RETURNED" ->
                new Stage.Returned(decidedBy.orElseThrow(), decidedAt.orElseThrow(), reason.orElseThrow());
            case "ANSWERED" -> answered();
            case "CONFIRMED" -> new Stage.Confirmed(answered(), decidedBy.orElseThrow(), decidedAt.orElseThrow());
            case "OBJECTED" ->
                new Stage.Objected(decidedBy.orElseThrow(), decidedAt.orElseThrow(), reason.orElseThrow());
            default -> throw new IllegalStateException("a supply plan is at no stage " + stage);
        };
    }

    private Stage.Answered answered() {
        return new Stage.Answered(answeredOn.orElseThrow(), validUntil.orElseThrow(), extended.orElseThrow());
    }

    /** A row of {@code supply_plan_approval}. */
    public record ApprovalRow(
            int number, int level, String position, String approvedBy, Instant approvedAt, Optional<String> opinion) {
        SupplyPlan.Approval approval() {
            return new SupplyPlan.Approval(new PositionCode(position), approvedBy, approvedAt, opinion);
        }
    }
}
