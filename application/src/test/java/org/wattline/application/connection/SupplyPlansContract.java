package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.plan.HandlingPlans;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.connection.plan.ApprovalLevel;
import org.wattline.domain.connection.plan.PlanContent;
import org.wattline.domain.connection.plan.PlanPolicy;
import org.wattline.domain.connection.plan.PlanRefusal;
import org.wattline.domain.connection.plan.PlannedFeed;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.workflow.definition.Guard;

/** What every store of supply plans promises, and what is done with them. */
public abstract class SupplyPlansContract {
    private static final LocalDate SINCE = LocalDate.of(2024, 6, 1);

    protected abstract ConnectionStore store();

    protected abstract SupplyPlans plans();

    private Office office;
    private HandlingPlans handling;
    private Caller approver;
    private Caller second;
    private Caller engineer;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        office = new Office(store());
        handling = new HandlingPlans(
                store().work(),
                store().outbox(),
                new OwningApplications(store().applications(), new NoChanges()),
                change -> Outcome.refused(ConnectionRefusal.UNKNOWN),
                plans(),
                day -> new PlanPolicy(
                        "P",
                        Span.startingOn(SINCE),
                        "",
                        List.of(
                                new ApprovalLevel(Text.of("一", "1"), new PositionCode("CLERK"), Guard.ALWAYS),
                                new ApprovalLevel(Text.of("二", "2"), new PositionCode("FITTER"), Guard.ALWAYS)),
                        365,
                        90,
                        10),
                new Posts(store().staff()),
                store().clock());
        engineer = office.everybody();
        approver = office.everybody();
        second = office.everybody();
        application = office.submitted(engineer);
    }

    @Test
    void versions_are_found_whole_at_every_stage() {
        SupplyPlan drafted = drafted("F-1");
        assertThat(plans().of(application.no())).containsExactly(drafted);

        value(handling.handle(approver, new HandlingPlans.Return(meant(drafted), "another feeder")));
        SupplyPlan answered = answered(drafted("F-2"));
        assertThat(answered.answered().orElseThrow().validUntil()).isEqualTo(LocalDate.of(2026, 5, 30));
        SupplyPlan confirmed = value(handling.handle(engineer, new HandlingPlans.Confirm(meant(answered))));

        assertThat(plans().find(application.no(), 2)).contains(confirmed);
        assertThat(plans().latest(application.no())).contains(confirmed);
        assertThat(confirmed.approvals())
                .extracting(SupplyPlan.Approval::by)
                .containsExactly(approver.login(), second.login());
        assertThat(plans().of(application.no()))
                .extracting(plan -> plan.stage().label())
                .containsExactly("RETURNED", "CONFIRMED");
        assertThat(office.factsOf(application.no().value()))
                .filteredOn(type -> type.startsWith("connection.plan"))
                .containsExactly(
                        "connection.plan-drafted",
                        "connection.plan-returned",
                        "connection.plan-drafted",
                        "connection.plan-level-approved",
                        "connection.plan-approved",
                        "connection.plan-answered",
                        "connection.plan-confirmed");
    }

    @Test
    void an_objection_takes_a_new_version_and_the_old_one_has_had_its_day() {
        SupplyPlan answered = answered(drafted("F-1"));
        SupplyPlan extended = value(handling.handle(engineer, new HandlingPlans.Extend(meant(answered), "works")));
        SupplyPlan objected =
                value(handling.handle(engineer, new HandlingPlans.Disagree(meant(extended), "another feeder")));
        assertThat(plans().find(application.no(), 1)).contains(objected);
        drafted("F-2");

        refused(handling.handle(engineer, new HandlingPlans.Confirm(meant(objected))), PlanRefusal.REPLACED);
        refused(
                handling.handle(engineer, new HandlingPlans.Draft(application.no(), content("F-3"))),
                PlanRefusal.UNDER_WAY);
    }

    @Test
    void what_somebody_else_changed_is_stale_and_what_is_not_there_is_unknown() {
        SupplyPlan drafted = drafted("F-1");
        value(handling.handle(approver, new HandlingPlans.Approve(meant(drafted), Optional.of("fine"))));

        assertThatThrownBy(() -> handling.handle(approver, new HandlingPlans.Approve(meant(drafted), Optional.empty())))
                .isInstanceOf(StaleState.class);
        assertThatThrownBy(() -> office.in(() -> plans().save(drafted))).isInstanceOf(StaleState.class);
        refused(
                handling.handle(
                        approver, new HandlingPlans.Answer(new HandlingPlans.Meant(application.no(), 9, Version.NEW))),
                PlanRefusal.UNKNOWN);
        refused(
                handling.handle(office.applicant(), new HandlingPlans.Draft(application.no(), content("F-1"))),
                ConnectionRefusal.UNKNOWN);
    }

    private SupplyPlan drafted(String feeder) {
        return value(handling.handle(engineer, new HandlingPlans.Draft(application.no(), content(feeder))));
    }

    private SupplyPlan answered(SupplyPlan drafted) {
        SupplyPlan half =
                value(handling.handle(approver, new HandlingPlans.Approve(meant(drafted), Optional.of("fine"))));
        SupplyPlan approved = value(handling.handle(second, new HandlingPlans.Approve(meant(half), Optional.empty())));
        return value(handling.handle(engineer, new HandlingPlans.Answer(meant(approved))));
    }

    private static HandlingPlans.Meant meant(SupplyPlan plan) {
        return new HandlingPlans.Meant(plan.application(), plan.number(), plan.version());
    }

    private static PlanContent content(String feeder) {
        return new PlanContent(
                List.of(new PlannedFeed(
                        PlannedFeed.Nature.MAIN,
                        "灵隐变",
                        new FeederCode(feeder),
                        Optional.of("灵隐2号"),
                        VoltageLevel.AC_220_V,
                        Capacity.kva(8),
                        Feed.Line.OVERHEAD,
                        true)),
                Capacity.kva(8),
                "LOW_SUPPLY_LOW_METERED",
                "in the staircase",
                "behind the meter",
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                Optional.of("as surveyed"));
    }
}
