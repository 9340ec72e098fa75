package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.rating.SampleRequests.rated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.DayCount;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;

class SplittingUsageTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void E3_9_a_price_change_without_a_reading_splits_by_days_with_the_remainder_to_the_later_part() {
        LocalDate change = MARCH.plusDays(11);
        Span month = Span.of(MARCH, MARCH.plusMonths(1));
        List<Tariff> versions = List.of(
                flat("1", Span.of(LocalDate.of(2026, 1, 1), change), "0.735686"),
                flat("2", Span.startingOn(change), "0.742100"));
        List<Part> parts = DaySplit.across(versions, month, Usage.total(Energy.kwh(4000)), false);
        RatedBill bill =
                rated(RatingRequest.of(YearMonth.of(2026, 3), parts.getFirst()).withParts(parts));
        assertThat(bill.lines())
                .extracting(line -> line.quantity().value())
                .containsExactly(new BigDecimal(1419), new BigDecimal(2581));
        assertThat(bill.lines())
                .extracting(RatedLine::amount)
                .containsExactly(Money.yuan("1043.94"), Money.yuan("1915.36"));
        assertThat(bill.total()).isEqualTo(Money.yuan("2959.30"));
        assertThat(bill.lines())
                .extracting(line -> line.trace().getFirst())
                .extracting(step -> step.rule().number() + " " + step.sentence().en())
                .containsExactly(
                        "RAT-22 No reading at the change of price: of 4000 kWh, 11 of 31 days take 1419 kWh.",
                        "RAT-22 No reading at the change of price: of 4000 kWh, 20 of 31 days take 2581 kWh.");
    }

    @Test
    void each_register_is_split_on_its_own() {
        Span month = Span.of(MARCH, MARCH.plusMonths(1));
        LocalDate change = MARCH.plusDays(15);
        List<Part> parts = DaySplit.across(
                List.of(flat("1", Span.of(MARCH, change), "0.5"), flat("2", Span.startingOn(change), "0.6")),
                month,
                Usage.byPeriod(Map.of(Period.PEAK, Energy.kwh(31), Period.VALLEY, Energy.kwh(62))),
                true);
        assertThat(parts)
                .flatExtracting(part -> part.usage().parts())
                .extracting(Metered::quantity)
                .containsExactly(Energy.kwh(15), Energy.kwh(30), Energy.kwh(16), Energy.kwh(32));
    }

    @Test
    void a_curve_is_cut_where_the_price_changes_and_nothing_is_shared_out_by_days() {
        long[] values = new long[31];
        java.util.Arrays.fill(values, 11, 31, 100 * IntervalEnergy.PER_KWH);
        IntervalEnergy curve = IntervalEnergy.milliwattHours(MARCH, 1440, values);
        LocalDate change = MARCH.plusDays(11);
        List<Tariff> versions =
                List.of(flat("1", Span.of(MARCH, change), "0.735686"), flat("2", Span.startingOn(change), "0.742100"));
        List<Part> parts = DaySplit.across(versions, curve.span(), Usage.curve(curve), false);
        RatedBill bill =
                rated(RatingRequest.of(YearMonth.of(2026, 3), parts.getFirst()).withParts(parts));
        assertThat(bill.lines()).extracting(RatedLine::amount).containsExactly(Money.ZERO, Money.yuan("1484.20"));
    }

    @Test
    void days_are_counted_as_the_conventions_say() {
        List<Span> spans =
                List.of(Span.of(MARCH, MARCH.plusDays(10)), Span.of(MARCH.plusDays(10), MARCH.plusMonths(1)));
        assertThat(DaySplit.split(Energy.kwh(300), spans, Conventions.CHINA.withDays(DayCount.THIRTY_DAY_MONTHS)))
                .containsExactly(Energy.kwh(100), Energy.kwh(200));
        assertThat(DaySplit.split(Energy.kwh(300), spans)).containsExactly(Energy.kwh(97), Energy.kwh(203));
    }

    @Test
    void spans_that_do_not_touch_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySplit.split(
                        Energy.kwh(1),
                        List.of(Span.of(MARCH, MARCH.plusDays(1)), Span.of(MARCH.plusDays(2), MARCH.plusDays(3)))));
    }

    @Property
    void the_parts_are_whole_and_sum_to_the_whole(
            @ForAll @IntRange(max = 5_000_000) int kwh,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> days) {
        List<Span> spans = new ArrayList<>();
        LocalDate day = MARCH;
        for (int length : days) {
            spans.add(Span.of(day, day.plusDays(length)));
            day = day.plusDays(length);
        }
        List<Energy> parts = DaySplit.split(Energy.kwh(kwh), spans);
        assertThat(Energy.sum(parts)).isEqualTo(Energy.kwh(kwh));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part).isEqualTo(part.billed());
            assertThat(part).isGreaterThanOrEqualTo(Energy.ZERO);
        });
    }

    private static Tariff flat(String version, Span validity, String price) {
        Provision provision = new Provision(
                "T", version, validity, SampleTariffs.ZHEJIANG.provision().source());
        Eligibility general = new Eligibility(Set.of(UseCategory.COMMERCE), Scheme.SINGLE, Set.of());
        return Tariff.of(provision, Text.of("测试", "test"), general, EnergyPrices.flat(SampleTariffs.price(price)));
    }
}
