package org.wattline.domain.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wattline.domain.tariff.SampleTariffs.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.PriceComponents.Difference;

class PublishingPricesTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final TariffId ID = new TariffId("T");

    @Test
    void a_version_is_in_force_from_its_first_day_until_the_day_before_its_end() {
        PriceBook book = book(version("1", Span.of(NEW_YEAR, FEBRUARY)), version("2", Span.startingOn(FEBRUARY)));
        assertThat(done(book.inForce(ID, NEW_YEAR)).version()).isEqualTo("1");
        assertThat(done(book.inForce(ID, FEBRUARY.minusDays(1))).version()).isEqualTo("1");
        assertThat(done(book.inForce(ID, FEBRUARY)).version()).isEqualTo("2");
        assertThat(code(book.inForce(ID, NEW_YEAR.minusDays(1)))).isEqualTo("tariff.not-in-force");
        assertThat(code(book.inForce(new TariffId("X"), NEW_YEAR))).isEqualTo("tariff.unknown");
    }

    @Test
    void a_span_over_a_price_change_gives_both_versions_and_a_gap_is_refused() {
        PriceBook book = book(version("2", Span.startingOn(FEBRUARY)), version("1", Span.of(NEW_YEAR, FEBRUARY)));
        assertThat(done(book.inForce(ID, Span.of(NEW_YEAR, LocalDate.of(2026, 3, 1)))))
                .extracting(Tariff::version)
                .containsExactly("1", "2");
        assertThat(done(book.inForce(ID, Span.of(NEW_YEAR, FEBRUARY)))).hasSize(1);
        assertThat(code(book.inForce(ID, Span.of(NEW_YEAR.minusDays(1), FEBRUARY))))
                .isEqualTo("tariff.not-in-force");
    }

    @Test
    void overlapping_or_repeated_versions_are_refused() {
        PriceBook book = book(version("1", Span.of(NEW_YEAR, FEBRUARY)));
        assertThat(code(book.publish(version("2", Span.startingOn(FEBRUARY.minusDays(1))))))
                .isEqualTo("tariff.overlap");
        assertThat(code(book.publish(version("1", Span.startingOn(FEBRUARY))))).isEqualTo("tariff.duplicate");
        assertThat(done(book.publish(version("2", Span.startingOn(FEBRUARY)))).all())
                .hasSize(2);
    }

    @Test
    void a_day_with_a_missing_or_a_double_half_hour_is_no_season() {
        var months = EnumSet.allOf(Month.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouSeason.of(
                        months,
                        Map.of(
                                Period.PEAK,
                                SampleTariffs.ranges("08:00-22:00"),
                                Period.VALLEY,
                                SampleTariffs.ranges("22:00-24:00 00:00-07:30"))))
                .withMessageContaining("no period at 07:30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouSeason.of(
                        months,
                        Map.of(
                                Period.PEAK,
                                SampleTariffs.ranges("08:00-22:30"),
                                Period.VALLEY,
                                SampleTariffs.ranges("22:00-24:00 00:00-08:00"))))
                .withMessageContaining("two periods at 22:00");
        TouSeason winter =
                TouSeason.of(EnumSet.of(Month.JANUARY), Map.of(Period.FLAT, SampleTariffs.ranges("00:00-24:00")));
        Provision provision = SampleTariffs.provision("C", "1", "n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouCalendar.of(provision, winter))
                .withMessageContaining("month 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TouCalendar.of(provision, winter, winter))
                .withMessageContaining("two seasons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:00-9:00", "08:00-08:00", "22:00-08:00", "08:60-09:00", "00:00-24:30", "29:00-30:00", ""})
    void a_malformed_range_of_the_day_is_refused(String range) {
        assertThatIllegalArgumentException().isThrownBy(() -> DayRange.parse(range));
    }

    @Test
    void tiers_that_cannot_be_reached_or_that_end_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierSeason.allYear(Tier.upTo(Energy.kwh(10), price("0"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierSeason.allYear(
                        Tier.upTo(Energy.kwh(10), price("0")),
                        Tier.upTo(Energy.kwh(10), price("0.1")),
                        Tier.above(price("0.2"))))
                .withMessageContaining("unreachable");
    }

    @Test
    void published_prices_that_their_components_do_not_give_are_reported_and_kept() {
        Tariff twoPart = SampleTariffs.HUBEI_TWO_PART_10KV;
        assertThat(twoPart.components().orElseThrow().sum()).isEqualTo(price("0.651886"));
        assertThat(twoPart.components().orElseThrow().differencesFrom(twoPart.prices()))
                .containsExactly(new Difference("PEAK", price("0.848961"), price("0.84696137")));
        Tariff single = SampleTariffs.HUBEI_SINGLE_35KV;
        assertThat(single.components().orElseThrow().differencesFrom(single.prices()))
                .containsExactly(
                        new Difference("FLAT_NO_TOU", price("0.695686"), price("0.695886")),
                        new Difference("FLAT", price("0.695686"), price("0.695886")));
    }

    @ParameterizedTest
    @CsvSource({"2.125,1.37066875", "1.7,1.10206875", "1,0.65966875", "0.38,0.26782875"})
    void E3_11_a_period_price_is_derived_by_factor_and_fixed_part(BigDecimal factor, String expected) {
        UnitPrice derived = PriceComponents.derived(price("0.632"), factor, price("0.02766875"));
        assertThat(derived).isEqualTo(price(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "0.90,1.00,-0.75", "0.90,0.95,-0.75", "0.90,0.94,-0.60", "0.90,0.90,0", "0.90,0.89,0.5", "0.90,0.70,10",
                "0.90,0.69,11",
        "0.90,0.65,15", "0.90,0.64,17", "0.90,0.00,145", "0.85,0.94,-1.10", "0.85,0.91,-0.65", "0.85,0.90,-0.50",
                "0.85,0.85,0",
        "0.85,0.84,0.5", "0.80,0.92,-1.30", "0.80,0.91,-1.15", "0.80,0.80,0", "0.80,0.79,0.5", "0.80,0.54,17"
    })
    void the_power_factor_table_is_read_on_both_sides_of_its_bends(String standard, String factor, String percent) {
        assertThat(SampleTariffs.POWER_FACTORS.adjustment(
                        PowerFactorStandard.parse(standard), PowerFactor.parse(factor)))
                .contains(Share.parse(percent));
    }

    @Test
    void malformed_names_and_sources_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TariffId("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.parse("peak"));
        assertThatIllegalArgumentException().isThrownBy(() -> Source.Mark.parse("verify"));
        assertThatIllegalArgumentException().isThrownBy(() -> VoltageBand.parse("11KV"));
        assertThat(Source.Mark.parse("F5 citing …")).isEqualTo(Source.Mark.F);
    }

    private static Tariff version(String version, Span validity) {
        Provision provision = new Provision("T", version, validity, Source.of("test", "", Source.Mark.D));
        return Tariff.of(provision, Text.of("测试", "test"), Eligibility.residential(), EnergyPrices.flat(price("0.5")));
    }

    private static PriceBook book(Tariff... tariffs) {
        return done(PriceBook.of(List.of(tariffs)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) ->
                throw new AssertionError(why.title().en());
        };
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal why) ? why.code() : "done";
    }
}
