package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;
import static org.wattline.bootstrap.billing.BillingDesk.pointOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.metering.arrangement.ArrangingPoints;
import org.wattline.application.metering.arrangement.OpeningSubPoints;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.ReviewBlocked;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Equipment;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.point.TransformerTable.Connection;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * Factories whose files tell of their own transformers and of points below the main one: kept by the use cases of premises and metering, billed
 * by a part of a cycle, and the same as an estimate of the same facts.
 */
abstract class BillsOfASite {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Span JANUARY = Span.of(FIRST, LocalDate.of(2026, 2, 1));
    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 1);
    private static final TariffId TEN_KV = new TariffId("HB-AGENT-TWO_PART-KV1_10");
    private static final TariffId HUNDRED_KV = new TariffId("HB-AGENT-TWO_PART-KV110");
    private static final TariffId LIGHT_10 = new TariffId("HB-AGENT-SINGLE-KV1_10");
    private static final TariffId LIGHT_35 = new TariffId("HB-AGENT-SINGLE-KV35");

    private final BillingDesk desk;
    private final KeepingEquipment keeping;
    private final ArrangingPoints arranging;
    private final OpeningSubPoints opening;

    BillsOfASite(BillingDesk desk) {
        this.desk = desk;
        keeping = desk.equipment();
        arranging = desk.arranging();
        opening = desk.subPoints();
    }

    private static Terms.Agreed terms(TariffId tariff, int kva, BasicChargeMode basic) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                VoltageLevel.AC_10_KV,
                tariff,
                Scheme.TWO_PART,
                basic,
                Optional.empty(),
                Optional.of(PowerFactorStandard.PF_090),
                true);
    }

    private AccountNo factory(Terms.Agreed agreed, MeteringMode mode, Map<Register, Integer> used) {
        AccountNo account = desk.supply(
                UseCategory.LARGE_INDUSTRY,
                ContractType.HIGH_VOLTAGE,
                agreed,
                mode,
                used.keySet().stream().sorted().toArray(Register[]::new));
        desk.setDay(2026, 2, 2);
        desk.read(account, FIRST, Map.copyOf(zero(used)));
        desk.read(account, JANUARY.end(), used);
        return account;
    }

    private static Map<Register, Integer> zero(Map<Register, Integer> used) {
        Map<Register, Integer> zero = new TreeMap<>();
        used.keySet().forEach(register -> zero.put(register, 0));
        return zero;
    }

    private SupplyEquipment connect(AccountNo account, String name, int kva, LossesTold losses) {
        Particulars what = new Particulars(
                name,
                Particulars.Kind.TRANSFORMER,
                Capacity.kva(kva),
                Particulars.Owner.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return done(keeping.handle(
                CLERK, new KeepingEquipment.Connect(account, what, losses, EquipmentState.RUNNING, BEFORE)));
    }

    private static PointLoss through(EquipmentId... units) {
        return new PointLoss.InTransformers(List.of(units), new PointLoss.Copper.ByLoad(BigDecimal.ONE));
    }

    private static Arrangement main(PointLoss... losses) {
        return new Arrangement(
                Optional.empty(),
                new QuantityRule.ByMeter(),
                List.of(losses),
                Optional.empty(),
                PowerFactorParticipation.ENERGY_AND_MONEY);
    }

    private static Arrangement below(
            MeteringPointNo above, QuantityRule quantity, TariffId price, PowerFactorParticipation powerFactor) {
        return new Arrangement(
                Optional.of(above),
                quantity,
                List.of(),
                Optional.of(new Arrangement.OwnPrice(price, false)),
                powerFactor);
    }

    private Bill ran(AccountNo account) {
        BillRun run = desk.running.ran(List.of(account), JANUARY, Through.CALCULATED);
        assertThat(desk.running.runs.reasons(run.id())).isEmpty();
        return desk.bills.living(account, JANUARY).orElseThrow();
    }

    private static List<String> shown(List<RatedLine> lines) {
        return lines.stream()
                .map(line -> String.join(
                        " ",
                        line.code().name(),
                        line.period().map(Period::code).orElse("-"),
                        line.quantity().value().toPlainString(),
                        line.price().value().toPlainString(),
                        line.amount().toString(),
                        line.provision().id()))
                .toList();
    }

    @AfterEach
    void every_bill_comes_out_again_as_it_is_kept() {
        assertThat(desk.differences(Optional.empty())).isEmpty();
    }

    @Test
    void a_share_at_its_own_price_and_everything_else_come_to_the_worked_example_E3_13() {
        Map<Register, Integer> used = Map.of(
                Register.ACTIVE_IMPORT_SHARP, 90_000,
                Register.ACTIVE_IMPORT_PEAK, 285_000,
                Register.ACTIVE_IMPORT_FLAT, 383_000,
                Register.ACTIVE_IMPORT_VALLEY, 242_000,
                Register.REACTIVE_FORWARD, 290_000,
                Register.MAX_DEMAND, 2_400);
        AccountNo account = factory(
                terms(HUNDRED_KV, 6_300, BasicChargeMode.ACTUAL_DEMAND), MeteringMode.HIGH_SUPPLY_HIGH_METERED, used);
        connect(account, "1#", 6_300, new LossesTold.Nowhere());
        MeteringPointNo light = done(opening.handle(
                        CLERK,
                        new OpeningSubPoints.Open(
                                account,
                                Optional.empty(),
                                MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                                BEFORE,
                                below(
                                        pointOf(account),
                                        new QuantityRule.ShareOfRest(Share.percent("3")),
                                        LIGHT_35,
                                        PowerFactorParticipation.ENERGY_ONLY))))
                .no();

        Bill bill = ran(account);

        assertThat(bill.calculation().lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("88356.24", "223664.91", "228101.94", "92727.93", "20870.58", "93600.00", "-5119.55");
        assertThat(bill.total()).isEqualTo(Money.yuan("742202.05"));
        assertThat(bill.calculation().lines().get(4).explanation().zh())
                .contains("计量点 " + light + " 为定比：1000000 千瓦时的 3%，为 30000 千瓦时。");
        assertThat(shown(estimated(
                        HUNDRED_KV,
                        LIGHT_35,
                        figures(87_300, 276_450, 371_510, 234_740),
                        30_000,
                        Participation.ENERGY_ONLY,
                        new BasicCharge.ByActualDemand(Capacity.kva(6_300)),
                        290_000,
                        Optional.of(Power.kw(2_400)))))
                .isEqualTo(shown(bill.calculation().lines()));
    }

    @Test
    void losses_a_suspended_transformer_and_a_dormitory_are_billed_as_an_estimate_of_the_same_facts() {
        Map<Register, Integer> used = Map.of(
                Register.ACTIVE_IMPORT_SHARP, 30_000,
                Register.ACTIVE_IMPORT_PEAK, 60_000,
                Register.ACTIVE_IMPORT_FLAT, 80_000,
                Register.ACTIVE_IMPORT_VALLEY, 90_000,
                Register.REACTIVE_FORWARD, 90_000,
                Register.REACTIVE_REVERSE, 10_000);
        AccountNo account =
                factory(terms(TEN_KV, 1_880, BasicChargeMode.CAPACITY), MeteringMode.HIGH_SUPPLY_LOW_METERED, used);
        Losses plate = new Losses(
                Power.kw("1.36"), Power.kw("12"), Share.percent("0.9"), Share.percent("4.5"), Losses.NAMEPLATE);
        SupplyEquipment one = connect(account, "1#", 1_250, new LossesTold.ByNameplate(plate));
        SupplyEquipment two = connect(account, "2#", 630, new LossesTold.ByTable("S11", Connection.DYN11));
        assertThat(two.particulars().losses().orElseThrow().source()).contains("S11");
        done(keeping.handle(
                CLERK,
                new KeepingEquipment.ChangeState(
                        two.id(), two.version(), EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 11))));
        done(arranging.handle(
                CLERK,
                new ArrangingPoints.Arrange(pointOf(account), Version.NEW, BEFORE, main(through(one.id(), two.id())))));
        done(opening.handle(
                CLERK,
                new OpeningSubPoints.Open(
                        account,
                        Optional.empty(),
                        MeteringMode.HIGH_SUPPLY_LOW_METERED,
                        BEFORE,
                        below(
                                pointOf(account),
                                new QuantityRule.PerMonth(Energy.kwh(12_000)),
                                LIGHT_10,
                                PowerFactorParticipation.NONE))));

        Bill bill = ran(account);

        List<RatedLine> lines = bill.calculation().lines();
        // 630 kVA sealed on 21 days of 30: 9 thirtieths are left
        assertThat(shown(lines))
                .containsExactly(
                        "ENERGY SHARP 28797 1.049999 30236.82 HB-AGENT-TWO_PART-KV1_10",
                        "ENERGY PEAK 57692 0.848961 48978.26 HB-AGENT-TWO_PART-KV1_10",
                        "ENERGY FLAT 76920 0.651886 50143.07 HB-AGENT-TWO_PART-KV1_10",
                        "ENERGY VALLEY 86489 0.432924 37443.16 HB-AGENT-TWO_PART-KV1_10",
                        "ENERGY - 12000 0.715686 8588.23 HB-AGENT-SINGLE-KV1_10",
                        "BASIC_CAPACITY - 1250 26.3 32875.00 HB-AGENT-TWO_PART-KV1_10",
                        "BASIC_CAPACITY - 630 26.3 4970.70 HB-AGENT-TWO_PART-KV1_10",
                        "POWER_FACTOR - 193351.62 -0.15 -290.03 PF-1983-215");
        assertThat(lines.getFirst().explanation().zh())
                .contains("1#")
                .contains("2#")
                .contains("744")
                .contains("240");
        List<Integer> energies = lines.stream()
                .limit(4)
                .map(line -> line.quantity().value().intValueExact())
                .toList();
        int lost = energies.stream().mapToInt(Integer::intValue).sum() + 12_000 - 260_000;
        assertThat(lost).isEqualTo(LOST);
        assertThat(shown(estimated(
                        TEN_KV,
                        LIGHT_10,
                        figures(energies.get(0), energies.get(1), energies.get(2), energies.get(3)),
                        12_000,
                        Participation.NEITHER,
                        new BasicCharge.ByCapacity(Connected.of(
                                Equipment.transformer("1#", Capacity.kva(1_250), BEFORE),
                                Equipment.transformer("2#", Capacity.kva(630), BEFORE)
                                        .in(EquipmentState.SUSPENDED, Span.startingOn(LocalDate.of(2026, 1, 11))))),
                        100_000 + LOST_REACTIVE,
                        Optional.empty())))
                .isEqualTo(shown(lines));
    }

    @Test
    void a_bill_whose_transformers_were_told_otherwise_before_its_review_is_blocked_until_it_is_calculated_anew() {
        Map<Register, Integer> used = Map.of(
                Register.ACTIVE_IMPORT_SHARP, 30_000,
                Register.ACTIVE_IMPORT_PEAK, 60_000,
                Register.ACTIVE_IMPORT_FLAT, 80_000,
                Register.ACTIVE_IMPORT_VALLEY, 90_000,
                Register.REACTIVE_FORWARD, 90_000);
        AccountNo account =
                factory(terms(TEN_KV, 1_880, BasicChargeMode.CAPACITY), MeteringMode.HIGH_SUPPLY_HIGH_METERED, used);
        connect(account, "1#", 1_250, new LossesTold.Nowhere());
        SupplyEquipment two = connect(account, "2#", 630, new LossesTold.Nowhere());
        Bill bill = ran(account);
        assertThat(desk.reviewing.facts(bill).doubts().capacity()).isEmpty();
        done(keeping.handle(
                CLERK,
                new KeepingEquipment.ChangeState(
                        two.id(), two.version(), EquipmentState.SUSPENDED, LocalDate.of(2026, 1, 11))));
        assertThat(reviewed(bill)).isEqualTo(Outcome.refused(new ReviewBlocked(List.of("BIL-122"))));
        Bill anew = done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, JANUARY)));
        assertThat(desk.reviewing.facts(anew).doubts().capacity()).isEmpty();
        assertThat(done(reviewed(anew)).no()).isEqualTo(bill.no());
    }

    @Test
    void a_bill_whose_contract_does_not_fit_its_transformers_is_held_with_the_rule_in_a_run_and_on_its_own() {
        AccountNo more =
                factory(terms(TEN_KV, 1_250, BasicChargeMode.CAPACITY), MeteringMode.HIGH_SUPPLY_HIGH_METERED, USED);
        connect(more, "1#", 1_250, new LossesTold.Nowhere());
        connect(more, "2#", 630, new LossesTold.Nowhere());
        Bill waiting = done(reviewed(ran(more)));
        assertThat(waiting.stage()).isEqualTo(new Bill.Stage.Calculated());
        assertThat(desk.kept.reviews().find(waiting.no()).orElseThrow().rules()).containsExactly("BIL-123");

        Map<Register, Integer> used = new TreeMap<>(USED);
        used.put(Register.MAX_DEMAND, 600);
        AccountNo below = factory(declaring(1_880, 751), MeteringMode.HIGH_SUPPLY_HIGH_METERED, used);
        connect(below, "1#", 1_880, new LossesTold.Nowhere());
        BillRun run = desk.running.ran(List.of(below), JANUARY, Through.REVIEWED);
        assertThat(desk.running.runs.reasons(run.id())).as("751 of 752 kW").isNotEmpty();
        Bill held = desk.bills.living(below, JANUARY).orElseThrow();
        assertThat(desk.kept.reviews().find(held.no()).orElseThrow().rules()).containsExactly("BIL-124");
    }

    @Test
    void a_bill_whose_demand_was_read_otherwise_before_its_review_is_blocked() {
        Map<Register, Integer> used = new TreeMap<>(USED);
        used.put(Register.MAX_DEMAND, 900);
        AccountNo account = factory(declaring(1_880, 800), MeteringMode.HIGH_SUPPLY_HIGH_METERED, used);
        connect(account, "1#", 1_880, new LossesTold.Nowhere());
        Bill bill = ran(account);
        assertThat(desk.reviewing.facts(bill).doubts().capacity()).isEmpty();
        desk.setDay(2026, 2, 3);
        used.put(Register.MAX_DEMAND, 950);
        desk.read(account, JANUARY.end(), used);
        assertThat(reviewed(bill)).isEqualTo(Outcome.refused(new ReviewBlocked(List.of("BIL-122"))));
    }

    private static final Map<Register, Integer> USED = Map.of(
            Register.ACTIVE_IMPORT_SHARP, 30_000,
            Register.ACTIVE_IMPORT_PEAK, 60_000,
            Register.ACTIVE_IMPORT_FLAT, 80_000,
            Register.ACTIVE_IMPORT_VALLEY, 90_000,
            Register.REACTIVE_FORWARD, 90_000);

    private static Terms.Agreed declaring(int kva, int kw) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                VoltageLevel.AC_10_KV,
                TEN_KV,
                Scheme.TWO_PART,
                BasicChargeMode.CONTRACT_DEMAND,
                Optional.of(Power.kw(kw)),
                Optional.of(PowerFactorStandard.PF_090),
                true);
    }

    private Outcome<Bill> reviewed(Bill bill) {
        return desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(bill.no(), bill.version()));
    }

    private static final int LOST = 1_898;
    private static final int LOST_REACTIVE = 13_263;

    private static Usage figures(int sharp, int peak, int flat, int valley) {
        return Usage.byPeriod(Map.of(
                Period.SHARP, Energy.kwh(sharp),
                Period.PEAK, Energy.kwh(peak),
                Period.FLAT, Energy.kwh(flat),
                Period.VALLEY, Energy.kwh(valley)));
    }

    private List<RatedLine> estimated(
            TariffId main,
            TariffId sub,
            Usage used,
            int below,
            Participation as,
            BasicCharge basic,
            int kvarh,
            Optional<Power> demand) {
        BillEstimate asked = new BillEstimate(
                JANUARY,
                YearMonth.of(2026, 1),
                1,
                List.of(
                        new BillEstimate.Point(
                                "",
                                new BillEstimate.Prices.Published(main),
                                true,
                                Participation.ENERGY_AND_MONEY,
                                new GivenUsage.Figures(used)),
                        new BillEstimate.Point(
                                "/subPoints/0",
                                new BillEstimate.Prices.Published(sub),
                                false,
                                as,
                                new GivenUsage.Figures(Usage.total(Energy.kwh(below))))),
                TierCounter.startOf(2026),
                Household.ORDINARY,
                basic,
                Optional.of(PowerFactorStandard.PF_090),
                Optional.of(Metered.of(ReactiveEnergy.kvarh(kvarh))),
                demand.map(Metered::of),
                new TreeMap<>(),
                Set.of(),
                Optional.empty(),
                Carried.NOTHING);
        return done(new EstimatingBills(desk.prices).handle(asked)).lines();
    }
}
