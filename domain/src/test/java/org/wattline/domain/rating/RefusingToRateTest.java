package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;

class RefusingToRateTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Tariff HUBEI = SampleTariffs.HUBEI_TWO_PART_10KV;
    private static final BasicCharge BY_CAPACITY = new BasicCharge.ByCapacity(Capacity.kva(1250));

    @Test
    void a_tariff_out_of_force_on_a_day_of_the_usage() {
        Span late = Span.of(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 2, 2));
        Refusal why =
                refusal(RATING.rate(RatingRequest.of(JANUARY, Part.flat(HUBEI, late, Usage.total(Energy.kwh(1))))));
        assertThat(why.code()).isEqualTo("rating.tariff-not-in-force");
        assertThat(why.rule()).isEqualTo("RAT-01");
        assertThat(why.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(why.title().en())
                .isEqualTo("HB-TWO-PART-10KV@2026-01 is not in force throughout 2026-01-15…2026-02-02");
        assertThat(why.remedy().zh()).contains("拆分");
    }

    @Test
    void negative_energy() {
        assertRefused(hubei(Usage.total(Energy.kwh(-1)), false), "rating.negative-energy");
        assertRefused(hubei(Usage.byPeriod(Map.of(Period.PEAK, Energy.kwh("-0.1"))), true), "rating.negative-energy");
    }

    @Test
    void negative_reactive_energy_or_demand() {
        assertRefused(
                hubei(Usage.total(Energy.kwh(1)), false)
                        .withBasic(BY_CAPACITY)
                        .withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(-1))),
                "rating.negative-reactive");
        assertRefused(
                hubei(Usage.total(Energy.kwh(1)), false)
                        .withBasic(new BasicCharge.ByActualDemand(Capacity.kva(1)))
                        .withDemand(Metered.of(Power.kw(-1))),
                "rating.negative-demand");
    }

    @Test
    void figures_that_no_meter_shows() {
        assertRefused(hubei(Usage.total(Energy.kwh("1000000000000.1")), false), "rating.beyond-measure");
        RatingRequest request = hubei(Usage.total(Energy.kwh("1000000000000")), false);
        RatedBill most = SampleRequests.done(RATING.rate(request.withBasic(BY_CAPACITY)));
        assertThat(most.total()).hasToString("651886032875.00");
        assertRefused(
                request.withBasic(new BasicCharge.ByActualDemand(Capacity.kva(1)))
                        .withDemand(Metered.of(Power.kw(1_000_000_000_001L))),
                "rating.beyond-measure");
        assertRefused(
                request.withBasic(BY_CAPACITY)
                        .withPowerFactor(
                                PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(1_000_000_000_001L))),
                "rating.beyond-measure");
        assertThatIllegalArgumentException().isThrownBy(() -> new BasicCharge.ByCapacity(Capacity.kva(1_000_000_000L)));
    }

    @Test
    void energy_of_a_period_that_the_tariff_does_not_price() {
        RatingRequest request = hubei(Usage.byPeriod(Map.of(Period.DEEP_VALLEY, Energy.kwh(5))), true);
        assertThat(refusal(RATING.rate(request)).title().zh()).isEqualTo("HB-TWO-PART-10KV@2026-01 没有DEEP_VALLEY电价");
        assertThat(SampleRequests.done(RATING.rate(hubei(Usage.byPeriod(Map.of(Period.DEEP_VALLEY, Energy.ZERO)), true)
                                .withBasic(BY_CAPACITY)))
                        .lines())
                .hasSize(1);
    }

    @Test
    void time_of_use_without_energy_by_period() {
        assertRefused(hubei(Usage.total(Energy.kwh(5)), true), "rating.periods-needed");
    }

    @Test
    void a_two_part_tariff_without_an_agreed_basic_charge_and_the_other_way_round() {
        assertRefused(hubei(Usage.total(Energy.kwh(5)), false), "rating.basic-charge-not-agreed");
        assertRefused(zhejiang().withBasic(BY_CAPACITY), "rating.no-basic-price");
    }

    @Test
    void missing_demand_reactive_energy_or_price_of_demand() {
        RatingRequest request = hubei(Usage.total(Energy.kwh(5)), false);
        assertRefused(request.withBasic(new BasicCharge.ByActualDemand(Capacity.kva(1250))), "rating.demand-missing");
        assertRefused(
                request.withBasic(new BasicCharge.ByContractDemand(Power.kw(900), Capacity.kva(1250))),
                "rating.demand-missing");
        RatingRequest noReactive = new RatingRequest(
                JANUARY,
                1,
                request.parts(),
                request.counter(),
                request.household(),
                BY_CAPACITY,
                Optional.of(PowerFactorStandard.PF_090),
                Optional.empty(),
                Optional.empty());
        assertRefused(noReactive, "rating.reactive-missing");
        Tariff capacityOnly =
                HUBEI.withBasic(new BasicPrices(HUBEI.basic().orElseThrow().capacity(), Optional.empty()));
        assertRefused(
                RatingRequest.of(JANUARY, Part.flat(capacityOnly, span(JANUARY), Usage.total(Energy.kwh(5))))
                        .withBasic(new BasicCharge.ByActualDemand(Capacity.kva(1250)))
                        .withDemand(Metered.of(Power.kw(5))),
                "rating.no-basic-price");
    }

    @Test
    void a_power_factor_base_without_known_funds() {
        assertRefused(
                zhejiang().withPowerFactor(PowerFactorStandard.PF_085, Metered.of(ReactiveEnergy.kvarh(1))),
                "rating.funds-unknown");
    }

    @Test
    void household_rules_that_the_tariff_does_not_have() {
        RatingRequest guangzhou = SampleRequests.of("GD-GZ-RES-MONTHLY", JANUARY, "kwh=10");
        assertRefused(guangzhou.withHousehold(Household.ORDINARY.asLowIncome()), "rating.no-free-quota");
    }

    @Test
    void a_basic_charge_of_two_months() {
        RatingRequest request = hubei(Usage.total(Energy.kwh(5)), false).withBasic(BY_CAPACITY);
        assertRefused(request.covering(2), "rating.not-one-month");
    }

    @Test
    void policies_that_are_not_in_force() {
        YearMonth before = YearMonth.of(2020, 12);
        Tariff old = HUBEI.in(new Provision(
                "OLD",
                "1",
                Span.startingOn(LocalDate.of(2020, 1, 1)),
                HUBEI.provision().source()));
        RatingRequest request = RatingRequest.of(before, Part.flat(old, span(before), Usage.total(Energy.kwh(1))));
        assertRefused(request.withBasic(BY_CAPACITY), "rating.policy-not-in-force");
        assertRefused(
                request.withPowerFactor(PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(1))),
                "rating.policy-not-in-force");
    }

    @Test
    void malformed_requests_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> RatingRequest.of(JANUARY));
        Span open = Span.startingOn(LocalDate.of(2026, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Part.flat(HUBEI, open, Usage.total(Energy.ZERO)));
        assertThatIllegalArgumentException().isThrownBy(() -> zhejiang().covering(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Usage.byPeriod(Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Participation.ofCode("05"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TierCounter(2026, Energy.kwh(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Metered.of(Energy.ZERO, " "));
    }

    @Test
    void every_refusal_has_a_name_a_rule_and_a_remedy_in_both_languages() {
        for (RatingRefusal reason : RatingRefusal.values()) {
            Refusal why = new RatingRefusal.Because(reason, List.of("A", "B"));
            assertThat(why.code()).matches("rating\\.[a-z-]+");
            assertThat(why.rule()).matches("RAT-[0-9]{2}");
            assertThat(why.title().zh() + why.title().en()).doesNotContain("{");
            assertThat(why.remedy().zh()).isNotBlank();
            assertThat(why.remedy().en()).isNotBlank();
        }
    }

    private static RatingRequest hubei(Usage usage, boolean timeOfUse) {
        return RatingRequest.of(
                JANUARY, new Part(HUBEI, span(JANUARY), usage, timeOfUse, Participation.ENERGY_AND_MONEY));
    }

    private static RatingRequest zhejiang() {
        return RatingRequest.of(JANUARY, Part.flat(SampleTariffs.ZHEJIANG, span(JANUARY), Usage.total(Energy.kwh(10))));
    }

    private static void assertRefused(RatingRequest request, String code) {
        assertThat(refusal(RATING.rate(request)).code()).isEqualTo(code);
    }
}
