package org.wattline.domain.rating.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.RATING;
import static org.wattline.domain.rating.SampleRequests.done;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.ModeComparison.Way;
import org.wattline.domain.rating.comparison.Candidate.Rated;
import org.wattline.domain.rating.comparison.Candidate.Unfit;
import org.wattline.domain.rating.comparison.GivenMonths.GivenMonth;
import org.wattline.domain.rating.comparison.TariffComparison.User;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.eligibility.Applicant;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

class ComparingTariffsOverMonthsTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Tariff TWO_PART = SampleTariffs.HUBEI_TWO_PART_10KV;
    private static final Tariff SINGLE = single();
    private static final PriceBook BOOK = done(PriceBook.of(List.of(TWO_PART, SINGLE, SampleTariffs.ZHEJIANG)));

    @Test
    void a_factory_of_E3_6_that_would_pay_less_by_demand_is_told_so_and_what_is_not_for_it() {
        Option current = new Option(TWO_PART.id(), true, Optional.of(Way.CAPACITY), Optional.empty());
        List<Candidate> candidates = compare(1250, List.of(january(650)), Optional.of(current));
        Rated byDemand =
                rated(candidates, new Option(TWO_PART.id(), true, Optional.of(Way.ACTUAL_DEMAND), Optional.empty()));
        // 42 × 650 instead of 26.3 × 1,250, and −0.45 % of a base that is smaller by as much
        assertThat(byDemand.months()).containsExactly(Money.yuan("200000.72"));
        assertThat(byDemand.saving()).contains(Money.yuan("5549.91"));
        assertThat(candidates.getFirst().option())
                .isEqualTo(new Option(TWO_PART.id(), false, Optional.of(Way.ACTUAL_DEMAND), Optional.empty()));
        Rated now = rated(candidates, current);
        assertThat(now.total()).isEqualTo(Money.yuan("205550.63"));
        assertThat(now.saving()).contains(Money.ZERO);
        assertThat(candidates.stream().filter(c -> c instanceof Rated)).hasSize(6);
        assertThat(candidates.stream()
                        .filter(c -> c instanceof Unfit)
                        .map(c -> ((Unfit) c).why().code()))
                .containsExactly(
                        "tariff.two-part-only",
                        "tariff.two-part-only",
                        "tariff.category-differs",
                        "tariff.category-differs");
    }

    @Test
    void where_the_capacity_allows_the_choice_single_and_two_part_are_compared() {
        List<Candidate> candidates = compare(200, List.of(january(150)), Optional.empty());
        assertThat(candidates.stream()
                        .filter(c -> c instanceof Rated)
                        .map(c -> c.option().tariff()))
                .contains(TWO_PART.id(), SINGLE.id());
        assertThat(candidates).allSatisfy(c -> {
            if (c instanceof Rated rated) assertThat(rated.saving()).isEmpty();
        });
    }

    @Test
    void months_are_rated_one_by_one_and_a_month_without_a_price_makes_a_candidate_unfit() {
        GivenMonth february =
                new GivenMonth(YearMonth.of(2026, 2), january(650).usage(), Optional.empty(), Optional.empty());
        Unfit unfit = (Unfit)
                compare(1250, List.of(january(650), february), Optional.empty()).getFirst();
        assertThat(unfit.why().code()).isEqualTo("tariff.not-in-force");
        assertThat(unfit.why().kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void the_tier_counter_goes_on_from_month_to_month() {
        List<GivenMonth> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++)
            months.add(new GivenMonth(
                    YearMonth.of(2025, month),
                    Usage.byPeriod(Map.of(Period.PEAK, Energy.kwh(180), Period.VALLEY, Energy.kwh(120))),
                    Optional.empty(),
                    Optional.empty()));
        User home = user(UseCategory.RESIDENTIAL, VoltageBand.LT1KV, 8, LocalDate.of(2025, 12, 31));
        List<Candidate> candidates = TariffComparison.of(
                        RATING,
                        home,
                        List.of(SampleTariffs.ZHEJIANG),
                        new GivenMonths(BOOK, months, Capacity.kva(8), Optional.empty()),
                        Optional.of(Option.single(SampleTariffs.ZHEJIANG.id(), false)))
                .candidates();
        Rated withTimeOfUse = (Rated) candidates.getFirst();
        Rated without = (Rated) candidates.getLast();
        assertThat(withTimeOfUse.option().timeOfUse()).isTrue();
        // 3,600 kWh: 2,760 at 0.538 and 840 at 0.588
        assertThat(without.total()).isEqualTo(Money.yuan("1978.80"));
        assertThat(without.months().getLast()).isEqualTo(Money.yuan("176.40"));
        assertThat(withTimeOfUse.months()).hasSize(12);
        assertThat(withTimeOfUse.saving())
                .contains(without.total().minus(withTimeOfUse.total()))
                .hasValueSatisfying(saving -> assertThat(saving.isPositive()).isTrue());
    }

    @Test
    void malformed_questions_cannot_be_asked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GivenMonths(BOOK, List.of(), Capacity.kva(8), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Option(TWO_PART.id(), true, Optional.of(Way.CAPACITY), Optional.of(Power.kw(5))));
    }

    private static User user(UseCategory category, VoltageBand voltage, long kva, LocalDate day) {
        Provision since = new Provision(
                "ELIGIBILITY", "2023", Span.startingOn(LocalDate.EPOCH), Source.of("test", "", Source.Mark.D));
        EligibilityRules rules = new EligibilityRules(since, Capacity.kva(100), Capacity.kva(315), List.of());
        return new User(Applicant.of(category, voltage, Capacity.kva(kva)), rules, BOOK, day);
    }

    private static List<Candidate> compare(long kva, List<GivenMonth> months, Optional<Option> current) {
        User user = user(UseCategory.LARGE_INDUSTRY, VoltageBand.KV1_10, kva, LocalDate.of(2026, 1, 31));
        return TariffComparison.of(
                        RATING,
                        user,
                        List.of(TWO_PART, SINGLE, SampleTariffs.ZHEJIANG),
                        new GivenMonths(BOOK, months, Capacity.kva(kva), Optional.of(PowerFactorStandard.PF_090)),
                        current)
                .candidates();
    }

    private static Rated rated(List<Candidate> candidates, Option option) {
        return (Rated) candidates.stream()
                .filter(candidate -> candidate.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static GivenMonth january(long kw) {
        return new GivenMonth(
                JANUARY,
                Usage.byPeriod(Map.of(
                        Period.SHARP, Energy.kwh(30000),
                        Period.PEAK, Energy.kwh(60000),
                        Period.FLAT, Energy.kwh(80000),
                        Period.VALLEY, Energy.kwh(90000))),
                Optional.of(Metered.of(ReactiveEnergy.kvarh(100000))),
                Optional.of(Metered.of(Power.kw(kw))));
    }

    private static Tariff single() {
        Tariff like = SampleTariffs.HUBEI_SINGLE_35KV;
        Provision provision = new Provision(
                "HB-SINGLE-10KV",
                "2026-01",
                Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                like.provision().source());
        return Tariff.of(
                        provision,
                        Text.of("湖北单一制", "Hubei single-part"),
                        Eligibility.industryAndCommerce(Scheme.SINGLE, VoltageBand.KV1_10),
                        like.prices())
                .withComponents(like.components().orElseThrow());
    }
}
