package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.done;
import static org.wattline.domain.rating.SampleRequests.refusal;
import static org.wattline.domain.rating.SampleRequests.span;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.ModeComparison.Choice;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.SampleTariffs;

class ComparingModesTest {
    private static final BasicChargePolicy POLICY = SampleTariffs.policy(Excess.OVER_TOLERANCE);
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void E3_7_actual_demand_with_the_discount_beats_capacity_and_every_contract() {
        ModeComparison compared = done(ModeComparison.of(POLICY, List.of(month(430_000, 980))));
        assertThat(compared.choices()).hasSize(63);
        assertThat(of(compared, Way.CAPACITY).months()).containsExactly(Money.yuan("42869.00"));
        assertThat(of(compared, Way.ACTUAL_DEMAND).months()).containsExactly(Money.yuan("37044.00"));
        assertThat(compared.cheapest().way()).isEqualTo(Way.ACTUAL_DEMAND);
        assertThat(compared.saving(Way.CAPACITY, Optional.empty())).contains(Money.yuan("5825.00"));
        assertThat(compared.breakEven()).contains(Power.kw("1020.7"));
    }

    @Test
    void twelve_months_are_charged_one_by_one_and_the_discount_goes_by_the_month() {
        List<RatingRequest> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) months.add(month(i < 6 ? 430_000 : 200_000, i < 6 ? 980 : 1300));
        ModeComparison compared = done(ModeComparison.of(POLICY, months));
        Choice actual = of(compared, Way.ACTUAL_DEMAND);
        assertThat(actual.months()).hasSize(12);
        assertThat(actual.total()).isEqualTo(Money.yuan("549864.00")); // 6 × 37,044 + 6 × 54,600
        assertThat(of(compared, Way.CAPACITY).total()).isEqualTo(Money.yuan("514428.00"));
        assertThat(compared.cheapest().way()).isEqualTo(Way.CAPACITY);
        assertThat(compared.saving(Way.ACTUAL_DEMAND, Optional.empty())).contains(Money.yuan("35436.00"));
    }

    @Test
    void contracts_run_from_the_floor_to_the_whole_capacity_by_one_percent() {
        ModeComparison compared = done(ModeComparison.of(POLICY, List.of(month(1000, 700))));
        assertThat(compared.choices().stream()
                        .filter(choice -> choice.way() == Way.CONTRACT_DEMAND)
                        .map(choice -> choice.contract().orElseThrow())
                        .sorted())
                .hasSize(61)
                .startsWith(Power.kw(652), Power.kw("668.3"))
                .endsWith(Power.kw(1630));
    }

    @Test
    void without_any_demand_only_capacity_is_compared_and_single_part_months_are_refused() {
        RatingRequest unmetered = RatingRequest.of(
                        JANUARY,
                        Part.flat(SampleTariffs.HUBEI_TWO_PART_10KV, span(JANUARY), Usage.total(Energy.kwh(1))))
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1630)));
        assertThat(done(ModeComparison.of(POLICY, List.of(unmetered))).choices())
                .hasSize(1);
        RatingRequest single = RatingRequest.of(
                JANUARY, Part.flat(SampleTariffs.HUBEI_SINGLE_35KV, span(JANUARY), Usage.total(Energy.kwh(1))));
        assertThat(refusal(ModeComparison.of(POLICY, List.of(single))).code()).isEqualTo("rating.no-basic-price");
        assertThatIllegalArgumentException().isThrownBy(() -> ModeComparison.of(POLICY, List.of()));
    }

    @Property(tries = 100)
    void the_cheapest_is_never_dearer_than_any_choice(
            @ForAll @IntRange(max = 2000) int demand, @ForAll @IntRange(max = 800_000) int kwh) {
        ModeComparison compared = done(ModeComparison.of(POLICY, List.of(month(kwh, demand))));
        assertThat(compared.choices())
                .allSatisfy(choice -> assertThat(choice.total())
                        .isGreaterThanOrEqualTo(compared.cheapest().total()));
    }

    private static Choice of(ModeComparison compared, Way way) {
        return compared.choices().stream()
                .filter(choice -> choice.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static RatingRequest month(long kwh, long kw) {
        return RatingRequest.of(
                        JANUARY,
                        Part.flat(SampleTariffs.HUBEI_TWO_PART_10KV, span(JANUARY), Usage.total(Energy.kwh(kwh))))
                .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1630)))
                .withDemand(Metered.of(Power.kw(kw)));
    }
}
