package org.wattline.adapter.http.connection.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.connection.plan.SupplyPlan.Stage;
import org.wattline.domain.kernel.Version;

/**
 * A version of a supply plan. {@code levels} are the positions that approve it one after the other; {@code validUntil} the first day on which it binds
 * nobody any more; {@code reason} why it was returned or objected to.
 */
public record PlanBody(
        ApplicationNo applicationNo,
        int number,
        StageName stage,
        PlanContentBody content,
        List<PositionCode> levels,
        List<ApprovalBody> approvals,
        String draftedBy,
        Instant draftedAt,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> validUntil,
        Optional<Boolean> extended,
        Optional<String> reason,
        Version version)
        implements Tagged {
    static final PlanBody EXAMPLE = new PlanBody(
            ApplicationNo.of(1),
            1,
            StageName.ANSWERED,
            PlanContentBody.EXAMPLE,
            List.of(new PositionCode("PLAN-APPROVER")),
            List.of(new ApprovalBody(
                    new PositionCode("PLAN-APPROVER"),
                    "plan-approver",
                    Instant.parse("2026-03-03T02:00:00Z"),
                    Optional.of("同意"))),
            "plan-engineer",
            Instant.parse("2026-03-02T02:00:00Z"),
            Optional.of(LocalDate.of(2026, 3, 4)),
            Optional.of(LocalDate.of(2027, 3, 4)),
            Optional.of(false),
            Optional.empty(),
            Version.NEW.next());

    static PlanBody of(SupplyPlan plan) {
        Optional<Stage.Answered> answered = plan.answered();
        return new PlanBody(
                plan.application(),
                plan.number(),
                StageName.valueOf(plan.stage().label()),
                PlanContentBody.of(plan.content()),
                plan.levels(),
                plan.approvals().stream().map(ApprovalBody::of).toList(),
                plan.draftedBy(),
                plan.draftedAt(),
                answered.map(Stage.Answered::on),
                answered.map(Stage.Answered::validUntil),
                answered.map(Stage.Answered::extended),
                reason(plan.stage()),
                plan.version());
    }

    private static Optional<String> reason(Stage stage) {
        return switch (stage) {
            case Stage.Returned returned -> Optional.of(returned.reason());
            case Stage.Objected objected -> Optional.of(objected.reason());
            case Stage.Drafted drafted -> Optional.empty();
            case Stage.Approved approved -> Optional.empty();
            case Stage.Answered answered -> Optional.empty();
            case Stage.Confirmed confirmed -> Optional.empty();
        };
    }

    /** Where it stands. */
    public enum StageName {
        DRAFTED,
        APPROVED,
        RETURNED,
        ANSWERED,
        CONFIRMED,
        OBJECTED
    }

    /** A level has approved. */
    public record ApprovalBody(PositionCode position, String by, Instant at, Optional<String> opinion) {
        static ApprovalBody of(SupplyPlan.Approval approval) {
            return new ApprovalBody(approval.position(), approval.by(), approval.at(), approval.opinion());
        }
    }
}
