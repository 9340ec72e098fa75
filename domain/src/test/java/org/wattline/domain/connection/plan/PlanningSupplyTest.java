package org.wattline.domain.connection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.Applicant;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.connection.Works;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.connection.fee.Feed;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.Guard;
import org.wattline.domain.workflow.definition.ProcessKey;

/** A supply plan from its draft to the applicant's word. */
class PlanningSupplyTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final PositionCode APPROVER = new PositionCode("PLAN-APPROVER");
    private static final PositionCode MANAGER = new PositionCode("BUSINESS-MANAGER");
    private static final PlanPolicy POLICY = new PlanPolicy(
            "P",
            Span.startingOn(TODAY),
            "",
            List.of(
                    level(APPROVER, ""),
                    level(MANAGER, "capacityKva >= 1000 || sources >= 2"),
                    level(new PositionCode("CHIEF-ENGINEER"), "voltageKv >= 35")),
            365,
            90,
            10);

    @Test
    void levels_depend_on_capacity_sources_and_voltage() {
        assertThat(drafted("500", 1, VoltageLevel.AC_10_KV).levels()).containsExactly(APPROVER);
        assertThat(drafted("1000", 1, VoltageLevel.AC_10_KV).levels()).containsExactly(APPROVER, MANAGER);
        assertThat(drafted("500", 2, VoltageLevel.AC_10_KV).levels()).containsExactly(APPROVER, MANAGER);
        assertThat(drafted("500", 1, VoltageLevel.AC_35_KV).levels())
                .containsExactly(APPROVER, new PositionCode("CHIEF-ENGINEER"));
    }

    @Test
    void each_level_approves_in_its_turn_and_is_another_person() {
        SupplyPlan plan = drafted("1000", 1, VoltageLevel.AC_10_KV);

        assertThat(plan.approving("b", Set.of(MANAGER), Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(new LevelNotHeld(APPROVER)));
        assertThat(plan.approving("drafter", Set.of(APPROVER), Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(PlanRefusal.SAME_PERSON));
        SupplyPlan half = state(plan.approving("a", Set.of(APPROVER, MANAGER), Optional.empty(), NOW));
        assertThat(half.approving("a", Set.of(APPROVER, MANAGER), Optional.empty(), NOW))
                .isEqualTo(Outcome.refused(PlanRefusal.SAME_PERSON));
        assertThat(half.answering(POLICY, TODAY)).isEqualTo(Outcome.refused(PlanRefusal.NOT_APPROVED));
        SupplyPlan whole = state(half.approving("b", Set.of(MANAGER), Optional.empty(), NOW));
        assertThat(whole.stage()).isEqualTo(new SupplyPlan.Stage.Approved());
        assertThat(whole.returning("c", Set.of(MANAGER), "late", NOW))
                .isEqualTo(Outcome.refused(PlanRefusal.NOT_FOR_APPROVAL));
    }

    @Test
    void what_is_under_way_has_no_version_beside_it_and_what_was_returned_is_followed_by_the_next() {
        ConnectionApplication application = application("500", 1, VoltageLevel.AC_10_KV);
        SupplyPlan first = drafted("500", 1, VoltageLevel.AC_10_KV);

        refused(
                draft(application, Optional.of(first), content("500", 1, VoltageLevel.AC_10_KV)),
                PlanRefusal.UNDER_WAY);
        SupplyPlan returned = state(first.returning("a", Set.of(APPROVER), "wrong feeder", NOW));
        assertThat(state(draft(application, Optional.of(returned), content("500", 1, VoltageLevel.AC_10_KV)))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void its_sources_are_those_that_were_applied_for() {
        ConnectionApplication two = application("8000", 2, VoltageLevel.AC_10_KV);

        refused(draft(two, Optional.empty(), content("8000", 1, VoltageLevel.AC_10_KV)), PlanRefusal.SOURCES_DIFFER);
        refused(draft(two, Optional.empty(), content("4000", 2, VoltageLevel.AC_10_KV)), PlanRefusal.SOURCES_DIFFER);
        refused(
                draft(two, Optional.empty(), content("8000", "3999", 2, VoltageLevel.AC_10_KV)),
                PlanRefusal.SOURCES_DIFFER);
        refused(
                draft(two, Optional.empty(), content("8000", "4000", 2, VoltageLevel.AC_35_KV)),
                PlanRefusal.SOURCES_DIFFER);
        assertThat(state(draft(two, Optional.empty(), content("8000", "4000", 2, VoltageLevel.AC_10_KV)))
                        .content()
                        .capacity())
                .isEqualTo(Capacity.kva(8000));
    }

    @Test
    void it_is_valid_for_a_year_and_extended_once_ten_days_before_its_end() {
        SupplyPlan plan = answered();
        LocalDate end = LocalDate.of(2027, 3, 2);

        assertThat(plan.answered().orElseThrow().validUntil()).isEqualTo(end);
        refused(plan.extending(POLICY, end.minusDays(9)), PlanRefusal.NOT_EXTENDABLE);
        refused(plan.extending(POLICY, end), PlanRefusal.EXPIRED);
        refused(plan.confirming("x", NOW, end), PlanRefusal.EXPIRED);
        SupplyPlan longer = state(plan.extending(POLICY, end.minusDays(10)));
        assertThat(longer.answered().orElseThrow().validUntil()).isEqualTo(end.plusDays(365));
        refused(longer.extending(POLICY, end), PlanRefusal.NOT_EXTENDABLE);
    }

    @Test
    void later_steps_ask_for_the_latest_version() {
        assertThat(SupplyPlan.facts(Optional.empty(), TODAY))
                .containsEntry("planDrafted", "false")
                .containsEntry("planConfirmed", "false");
        SupplyPlan confirmed = state(answered().confirming("x", NOW, TODAY));
        assertThat(SupplyPlan.facts(Optional.of(confirmed), TODAY).values()).containsOnly("true");
        assertThat(SupplyPlan.facts(Optional.of(confirmed), TODAY.plusDays(365)))
                .containsEntry("planValid", "false")
                .containsEntry("planConfirmed", "true");
        SupplyPlan objected = state(answered().objecting("x", "another feeder", NOW));
        assertThat(SupplyPlan.facts(Optional.of(objected), TODAY).values()).containsOnly("false");
    }

    @Test
    void versions_are_compared_statement_by_statement_and_read_back_whole() {
        PlanContent one = content("500", 1, VoltageLevel.AC_10_KV);
        PlanContent other = content("630", 2, VoltageLevel.AC_10_KV);

        assertThat(PlanContent.of(other.data())).isEqualTo(other);
        assertThat(one.differences(one)).isEmpty();
        assertThat(one.differences(other))
                .contains(new PlanContent.Difference("sources.1.capacityKva", Optional.of("500"), Optional.of("630")))
                .contains(new PlanContent.Difference("sources.2.feeder", Optional.empty(), Optional.of("F-2")));
    }

    @Test
    void a_change_tells_its_sources_by_its_plan_and_what_of_them_was_there() {
        ConnectionApplication application = application("1000", 1, VoltageLevel.AC_10_KV);
        Works change = new Works(application, VoltageLevel.AC_10_KV, Capacity.kva(1630), Optional.empty());
        PlannedFeed grown =
                content("1630", 1, VoltageLevel.AC_10_KV).sources().getFirst().grownFrom(Capacity.kva(1000));

        SupplyPlan plan = state(SupplyPlan.draft(change, Optional.empty(), by("1630", grown), POLICY, "drafter", NOW));

        assertThat(plan.levels()).containsExactly(APPROVER, MANAGER);
        assertThat(PlanContent.of(plan.content().data())).isEqualTo(plan.content());
        assertThat(grown.feed().comes()).isEqualTo(Capacity.kva(630));
        refused(
                SupplyPlan.draft(change, Optional.empty(), by("1600", grown), POLICY, "drafter", NOW),
                PlanRefusal.SOURCES_DIFFER);
        refused(
                draft(application("1630", 1, VoltageLevel.AC_10_KV), Optional.empty(), by("1630", grown)),
                PlanRefusal.SOURCES_DIFFER);
    }

    @Test
    void terms_are_held_against_the_plan_all_differences_at_once() {
        SupplyPlan plan = drafted("1000", 1, VoltageLevel.AC_10_KV);

        assertThat(plan.holding(terms("1000", VoltageLevel.AC_10_KV))).isInstanceOf(Outcome.Done.class);
        assertThat(plan.holding(terms("1250", VoltageLevel.AC_35_KV)))
                .isEqualTo(Outcome.refused(new TermsDiffer(
                        1,
                        List.of(
                                new PlanContent.Difference("capacityKva", Optional.of("1000"), Optional.of("1250")),
                                new PlanContent.Difference(
                                        "voltage", Optional.of("AC_10_KV"), Optional.of("AC_35_KV"))))));
    }

    @Test
    void a_plan_says_what_its_policy_asks_for_by_voltage_and_nothing_else() {
        PlanPolicy policy = new PlanPolicy(
                "P",
                Span.startingOn(TODAY),
                "",
                List.of(level(APPROVER, "")),
                365,
                90,
                10,
                30,
                List.of(
                        line("loadKw", FormField.Kind.DECIMAL, Optional.of("voltageKv > 0")),
                        line("protection", FormField.Kind.TEXT, Optional.of("highVoltage == true")),
                        line("basicCharge", FormField.Kind.TEXT, Optional.empty())));
        PlanContent content = content("500", 1, VoltageLevel.AC_10_KV);

        assertThat(faults(policy, content.saying(Map.of("loadKw", "much", "colour", "red"))))
                .containsExactly("loadKw wrong-value", "protection required", "colour unknown");
        PlanContent whole = content.saying(Map.of("loadKw", "400", "protection", "速断", "basicCharge", "ACTUAL_DEMAND"));
        SupplyPlan plan = state(SupplyPlan.draft(
                Works.of(application("500", 1, VoltageLevel.AC_10_KV)), Optional.empty(), whole, policy, "d", NOW));
        assertThat(PlanContent.of(plan.content().data())).isEqualTo(whole);
        assertThat(plan.holding(terms("500", VoltageLevel.AC_10_KV)))
                .isEqualTo(Outcome.refused(new TermsDiffer(
                        1,
                        List.of(new PlanContent.Difference(
                                "basicCharge", Optional.of("ACTUAL_DEMAND"), Optional.of("CAPACITY"))))));
    }

    private static List<String> faults(PlanPolicy policy, PlanContent content) {
        return SupplyPlan.draft(
                                Works.of(application("500", 1, VoltageLevel.AC_10_KV)),
                                Optional.empty(),
                                content,
                                policy,
                                "d",
                                NOW)
                        instanceof Outcome.Refused<Change<SupplyPlan>>(PlanIncomplete why)
                ? why.faults().stream()
                        .map(each -> each.field() + " " + each.code())
                        .toList()
                : List.of();
    }

    private static PlanLine line(String name, FormField.Kind kind, Optional<String> when) {
        return new PlanLine(new FormField(name, Text.of("项", name), kind, false, List.of()), when.map(Guard::of));
    }

    private static Terms.Agreed terms(String kva, VoltageLevel voltage) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                voltage,
                new TariffId("HB-AGENT-TWO_PART-KV1_10"),
                Scheme.TWO_PART,
                BasicChargeMode.CAPACITY,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static PlanContent by(String kva, PlannedFeed source) {
        return new PlanContent(
                List.of(source),
                Capacity.kva(kva),
                "HIGH_SUPPLY_HIGH_METERED",
                "0.2S",
                "pole 12",
                new TariffId("HB-AGENT-TWO_PART-KV1_10"),
                Scheme.TWO_PART,
                Optional.empty());
    }

    private static SupplyPlan answered() {
        SupplyPlan plan = drafted("500", 1, VoltageLevel.AC_10_KV);
        return state(state(plan.approving("a", Set.of(APPROVER), Optional.empty(), NOW))
                .answering(POLICY, TODAY));
    }

    private static SupplyPlan drafted(String kva, int sources, VoltageLevel voltage) {
        return state(draft(application(kva, sources, voltage), Optional.empty(), content(kva, sources, voltage)));
    }

    private static Outcome<Change<SupplyPlan>> draft(
            ConnectionApplication application, Optional<SupplyPlan> latest, PlanContent content) {
        return SupplyPlan.draft(Works.of(application), latest, content, POLICY, "drafter", NOW);
    }

    private static PlanContent content(String kva, int sources, VoltageLevel voltage) {
        return content(kva, kva, sources, voltage);
    }

    private static PlanContent content(String approved, String kva, int sources, VoltageLevel voltage) {
        List<PlannedFeed> feeds = java.util.stream.IntStream.rangeClosed(1, sources)
                .mapToObj(i -> new PlannedFeed(
                        i == 1 ? PlannedFeed.Nature.MAIN : PlannedFeed.Nature.STANDBY,
                        "变" + i,
                        new FeederCode("F-" + i),
                        Optional.empty(),
                        voltage,
                        Capacity.kva(kva),
                        Feed.Line.CABLE,
                        false))
                .toList();
        return new PlanContent(
                feeds,
                Capacity.kva(approved),
                "HIGH_SUPPLY_HIGH_METERED",
                "0.2S",
                "pole 12",
                new TariffId("HB-AGENT-TWO_PART-KV1_10"),
                Scheme.TWO_PART,
                Optional.empty());
    }

    private static ConnectionApplication application(String kva, int sources, VoltageLevel voltage) {
        return ConnectionApplication.submit(
                        ApplicationNo.of(1),
                        new ProcessKey("HV_NEW", 1),
                        new UnitPath("/42/4201"),
                        new ChannelCode("COUNTER"),
                        new Applicant(
                                Customer.Kind.ORGANISATION,
                                new PersonName("江城机械"),
                                new Certificate(CertificateType.PASSPORT, new CertificateNumber("E12345678")),
                                new PhoneNumber("13800138000"),
                                Optional.empty()),
                        new Requested(
                                new Address("湖北省武汉市武昌区中北路99号"),
                                UseCategory.LARGE_INDUSTRY,
                                voltage,
                                Capacity.kva(kva),
                                sources,
                                Optional.empty()),
                        NOW)
                .state();
    }

    private static ApprovalLevel level(PositionCode position, String when) {
        return new ApprovalLevel(Text.of("审批", "Approval"), position, Guard.of(when));
    }

    private static SupplyPlan state(Outcome<Change<SupplyPlan>> outcome) {
        if (outcome instanceof Outcome.Done<Change<SupplyPlan>>(Change<SupplyPlan> change)) return change.state();
        throw new AssertionError(outcome.toString());
    }

    private static void refused(Outcome<?> outcome, Refusal why) {
        assertThat(outcome).isEqualTo(Outcome.refused(why));
    }
}
