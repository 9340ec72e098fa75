package org.wattline.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.billing.SampleSites.LONG_AGO;
import static org.wattline.domain.billing.SampleSites.arranged;
import static org.wattline.domain.billing.SampleSites.metered;
import static org.wattline.domain.billing.Samples.JANUARY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.QuantityRule;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.Subsidy;

class SettlingExportsTest {
    private static final MeteringMode HIGH = MeteringMode.HIGH_SUPPLY_HIGH_METERED;
    private static final Component FEED_IN = new Component(
            "FEED_IN", Text.of("上网电费", "feed-in"), Component.Kind.EXPORT, "GRID-COMPANY", "6001", Vat.standard("13"));
    private static final ExportTerms AT_040 =
            ExportTerms.of(FEED_IN, Metering.NET_BILLING, EnergyPrices.flat(UnitPrice.parse("0.40")));

    private static Calculation settled(
            ExportTerms terms, boolean timeOfUse, List<Measured> points, PointArrangement... arranged) {
        return Samples.done(calculated(terms, timeOfUse, points, arranged));
    }

    private static Outcome<Calculation> calculated(
            ExportTerms terms, boolean timeOfUse, List<Measured> points, PointArrangement... arranged) {
        Tariff exports = Tariff.of(
                        new Provision("PV", "1", Span.startingOn(LONG_AGO), Source.of("test", "", Source.Mark.D)),
                        Text.of("光伏", "photovoltaics"),
                        Eligibility.residential(),
                        EnergyPrices.NONE)
                .withExport(terms);
        TermsInForce household = Samples.household(timeOfUse);
        TermsInForce own = new TermsInForce(
                household.account(),
                household.contract(),
                household.type(),
                household.premises(),
                household.during(),
                new Terms.Agreed(
                                Capacity.kva(100),
                                VoltageLevel.AC_10_KV,
                                SampleTariffs.HUBEI_SINGLE_35KV.id(),
                                Scheme.SINGLE,
                                BasicChargeMode.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                timeOfUse)
                        .with(new Plant(Power.kw(50), exports.id())));
        PublishedPrices prices = new PublishedPrices(
                Samples.done(PriceBook.of(List.of(exports, SampleTariffs.HUBEI_SINGLE_35KV))),
                (id, day) -> Optional.of(SampleTariffs.HUBEI_CALENDAR),
                Samples.PRICES.policy(),
                Samples.PRICES.powerFactors(),
                DayFacts.WEEK_ONLY,
                Optional.empty(),
                (id, days) -> id.equals("SPOT") ? Optional.of(spot()) : Optional.empty());
        Supply supply = new Supply(
                        Samples.account(UseCategory.COMMERCE), JANUARY, List.of(own), points, TierCounter.startOf(2026))
                .on(new OnSite(List.of(), List.of(arranged)));
        return Calculation.of(supply, prices, Samples.NOW);
    }

    private static PriceSeries spot() {
        long[] prices = new long[31 * 24];
        Arrays.fill(prices, 30_000_000);
        return PriceSeries.units("SPOT", Instant.EPOCH, JANUARY.from(), 60, prices);
    }

    private static List<String> lines(Calculation bill) {
        return bill.lines().stream()
                .map(line -> line.code() + " " + line.quantity().value().toPlainString() + " " + line.amount())
                .toList();
    }

    /** A quarter of a kWh fed in, in each quarter hour of each day. */
    private static Measured withCurves(Measured measured, Channel... channels) {
        List<IntervalDay> days = new ArrayList<>();
        for (Channel channel : channels)
            for (LocalDate day = JANUARY.from(); day.isBefore(JANUARY.end()); day = day.plusDays(1)) {
                long[] values = new long[96];
                Arrays.fill(values, IntervalEnergy.PER_KWH / 4);
                days.add(new IntervalDay(
                        measured.point().no(),
                        channel,
                        IntervalEnergy.milliwattHours(day, 15, values),
                        measured.point().installations().getFirst().meter(),
                        Ratio.ONE,
                        ReadingSource.AUTO,
                        ReadingQuality.MEASURED,
                        1));
            }
        return new Measured(measured.point(), measured.readings(), days);
    }

    @Test
    void what_the_reverse_register_counted_is_sold() {
        Measured meter = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100, Register.ACTIVE_EXPORT, 250));
        Calculation bill = settled(AT_040, false, List.of(meter));
        assertThat(lines(bill)).last().isEqualTo("EXPORT -250 -100.00");
        assertThat(bill.lines().getLast().provision().id()).isEqualTo("PV");
        assertThat(bill.lines().getLast().readings()).hasSize(2);
    }

    @Test
    void without_a_register_its_curve_tells() {
        Measured meter = withCurves(metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100)), Channel.ACTIVE_EXPORT);
        assertThat(lines(settled(AT_040, false, List.of(meter)))).last().isEqualTo("EXPORT -744 -297.60");
        Measured dumb = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100));
        assertThat(calculated(AT_040, false, List.of(dumb)))
                .isEqualTo(Outcome.refused(CalculationRefusal.EXPORT_NOT_MEASURED));
    }

    @Test
    void kilowatt_hours_are_set_off_by_period() {
        Measured meter = withCurves(
                metered(1, HIGH, Map.of(Register.REACTIVE_FORWARD, 1)), Channel.ACTIVE_IMPORT, Channel.ACTIVE_EXPORT);
        Calculation bill = settled(ExportTerms.netMetering(FEED_IN), true, List.of(meter));
        assertThat(bill.total()).isEqualTo(Money.ZERO);
        assertThat(bill.lines())
                .filteredOn(line -> line.code().name().equals("SET_OFF"))
                .extracting(RatedLine::period)
                .contains(Optional.of(Period.PEAK), Optional.of(Period.VALLEY));
        assertThat(bill.rated().carried().credits()).isEqualTo(Carried.NOTHING.credits());
    }

    @Test
    void each_hour_is_sold_at_its_market_price() {
        Measured meter = withCurves(metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100)), Channel.ACTIVE_EXPORT);
        ExportTerms spot = ExportTerms.bySeries(FEED_IN, Metering.NET_BILLING, "SPOT");
        assertThat(settled(spot, false, List.of(meter)).lines().getLast().amount())
                .isEqualTo(Money.yuan("-223.20"));
        ExportTerms unknown = ExportTerms.bySeries(FEED_IN, Metering.NET_BILLING, "OTHER");
        assertThat(calculated(unknown, false, List.of(meter)))
                .isEqualTo(Outcome.refused(CalculationRefusal.MARKET_PRICES_UNKNOWN));
    }

    @Test
    void a_subsidy_goes_by_the_plants_own_meter_which_counts_no_use() {
        ExportTerms subsidised = AT_040.subsidised(new Subsidy(FEED_IN, UnitPrice.parse("0.10")));
        Measured meter = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100, Register.ACTIVE_EXPORT, 250));
        Measured plant = metered(2, HIGH, Map.of(Register.ACTIVE_IMPORT, 900));
        Arrangement as = new Arrangement(
                Optional.empty(),
                new QuantityRule.OfPlant(),
                List.of(),
                Optional.empty(),
                PowerFactorParticipation.NONE);
        Calculation bill = settled(subsidised, false, List.of(meter, plant), arranged(2, LONG_AGO, as));
        assertThat(bill.rated().energy().kwh()).isEqualByComparingTo("100");
        assertThat(lines(bill)).endsWith("EXPORT -250 -100.00", "SUBSIDY -900 -90.00");
        assertThat(calculated(subsidised, false, List.of(meter)))
                .satisfies(outcome -> assertThat(
                                outcome instanceof Outcome.Refused<Calculation>(var why)
                                        ? Stream.of(why.code())
                                        : Stream.empty())
                        .containsExactly("rating.generation-unknown"));
    }

    @Test
    void where_everything_is_sold_what_is_fed_in_was_generated() {
        ExportTerms everything = ExportTerms.of(
                        FEED_IN, Metering.BUY_ALL_SELL_ALL, EnergyPrices.flat(UnitPrice.parse("0.40")))
                .subsidised(new Subsidy(FEED_IN, UnitPrice.parse("0.10")));
        Measured meter = metered(1, HIGH, Map.of(Register.ACTIVE_IMPORT, 100, Register.ACTIVE_EXPORT, 250));
        assertThat(lines(settled(everything, false, List.of(meter))))
                .endsWith("EXPORT -250 -100.00", "SUBSIDY -250 -25.00");
    }
}
