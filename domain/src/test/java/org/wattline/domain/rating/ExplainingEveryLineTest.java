package org.wattline.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.rating.SampleCharges.POLICY;
import static org.wattline.domain.rating.SampleCharges.RENEWABLE;
import static org.wattline.domain.rating.SampleCharges.SERVICE;
import static org.wattline.domain.rating.SampleRequests.span;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wattline.domain.correction.SampleCorrections;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.CorrectionRule;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Rule;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Basis;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Per;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.Metering;
import org.wattline.domain.tariff.export.Subsidy;
import org.wattline.domain.tariff.export.TrueUp;

/**
 * Walks all kinds of lines: each names its edition, rule and source, its readings and its arithmetic, and tells itself in both languages from
 * one trace. A new {@link LineCode} needs a sample in {@link #bills}.
 */
class ExplainingEveryLineTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final ReadingRef READING = new ReadingRef("p-1/m-2/2026-01-31T16:00:00Z#3");

    /** Lines whose quantity is not what a meter showed. */
    private static final Set<LineCode> WITHOUT_READINGS = Set.of(
            LineCode.LOW_INCOME_CREDIT,
            LineCode.BASIC_CAPACITY,
            LineCode.STANDING,
            LineCode.DISCOUNT,
            LineCode.MAXIMUM,
            LineCode.MINIMUM,
            LineCode.TAX,
            LineCode.ROUNDING,
            LineCode.CREDIT,
            LineCode.TRUE_UP,
            LineCode.CORRECTION_BASIC,
            LineCode.LATE_FEE,
            LineCode.THEFT_ENERGY,
            LineCode.PENALTY);

    private static final Map<LineCode, List<RatedLine>> LINES = lines();

    private static Map<LineCode, List<RatedLine>> lines() {
        Map<LineCode, List<RatedLine>> lines = new EnumMap<>(LineCode.class);
        Stream.concat(bills().flatMap(bill -> bill.lines().stream()), SampleCorrections.lines(READING).stream())
                .forEach(line -> lines.computeIfAbsent(line.code(), code -> new ArrayList<>())
                        .add(line));
        return lines;
    }

    private static Stream<RatedBill> bills() {
        Tariff charged = SampleTariffs.HUBEI_SINGLE_35KV.withCharges(List.of(
                new Charge.Levy(RENEWABLE, UnitPrice.parse("0.019")),
                new Charge.Standing(SERVICE, StandingPrice.yuan("10"), Per.MONTH),
                new Charge.Discount(POLICY, Share.percent("10"), Basis.BEFORE_DISCOUNTS),
                new Charge.Differential(POLICY, UnitPrice.parse("0.10"), "RESTRICTED"),
                new Charge.PurchaseMultiple(POLICY, new BigDecimal("1.5"), "LEFT_MARKET"),
                new Charge.Tax(SERVICE, Share.percent("6"), Basis.EVERYTHING),
                Charge.Demand.allYear(SampleCharges.DEMAND, DemandTier.above(DemandPrice.parse("4")))));
        return Stream.of(
                        factory().withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250))),
                        factory().withBasic(new BasicCharge.ByContractDemand(Power.kw(900), Capacity.kva(1630))),
                        household(2700, total("2400.4")),
                        household(4700, periods("PEAK=180 VALLEY=120")),
                        household(0, total("180")).withHousehold(Household.ORDINARY.asLowIncome()),
                        RatingRequest.of(JANUARY, Part.flat(charged, span(JANUARY), total("1000")))
                                .withDemand(demand("100"))
                                .tagged("RESTRICTED", "LEFT_MARKET"),
                        RatingRequest.of(
                                JANUARY, Part.heating(SampleTiers.named("HEATING"), span(JANUARY), total("100"))),
                        RatingRequest.of(
                                JANUARY,
                                Part.flat(
                                        SampleTariffs.HUBEI_SINGLE_35KV.withConventions(
                                                Conventions.CHINA.withTotal(RoundingRule.halfUp("0.05"))),
                                        span(JANUARY),
                                        total("101"))),
                        RatingMarketCustomersTest.settled(READING),
                        feedingIn(ExportTerms.of(
                                        SampleCharges.FEED_IN,
                                        Metering.NET_BILLING_CARRIED,
                                        EnergyPrices.flat(UnitPrice.parse("0.04")))
                                .subsidised(new Subsidy(POLICY, UnitPrice.parse("0.03")))),
                        feedingIn(ExportTerms.netMetering(SampleCharges.FEED_IN)
                                .settled(
                                        new TrueUp(JANUARY.getMonth(), UnitPrice.parse("0.03"), TrueUp.Leftover.PAID))),
                        bounded(new Charge.Minimum(SERVICE, StandingPrice.yuan("1000"), Per.MONTH)),
                        bounded(new Charge.Maximum(SERVICE, StandingPrice.yuan("1"), Per.MONTH)))
                .map(SampleRequests::rated);
    }

    private static RatingRequest factory() {
        return RatingRequest.of(
                        JANUARY,
                        Part.timeOfUse(
                                SampleTariffs.HUBEI_TWO_PART_10KV,
                                span(JANUARY),
                                periods("SHARP=30000.4 PEAK=60000 FLAT=80000 VALLEY=90000")))
                .withDemand(demand("980"))
                .withPowerFactor(
                        PowerFactorStandard.PF_090, new Metered<>(ReactiveEnergy.kvarh(100_000), List.of(READING)));
    }

    private static RatingRequest household(long used, Usage usage) {
        Part part = usage instanceof Usage.Total
                ? Part.flat(SampleTariffs.ZHEJIANG, span(JANUARY), usage)
                : Part.timeOfUse(SampleTariffs.ZHEJIANG, span(JANUARY), usage);
        return RatingRequest.of(JANUARY, part).withCounter(new TierCounter(2026, Energy.kwh(used)));
    }

    private static RatingRequest bounded(Charge charge) {
        return RatingRequest.of(JANUARY, Part.flat(SampleCharges.plain(charge), span(JANUARY), total("100")));
    }

    private static RatingRequest feedingIn(ExportTerms terms) {
        Metered<Energy> generated = new Metered<>(Energy.kwh(600), List.of(READING));
        return RatingRequest.of(
                        JANUARY, Part.flat(SampleCharges.plain().withExport(terms), span(JANUARY), total("100")))
                .withGeneration(new Generation(total("500"), Optional.of(generated)));
    }

    private static Usage total(String kwh) {
        return new Usage.Total(new Metered<>(Energy.kwh(kwh), List.of(READING)));
    }

    private static Metered<Power> demand(String kw) {
        return new Metered<>(Power.kw(kw), List.of(READING));
    }

    private static Usage periods(String energies) {
        TreeMap<Period, Metered<Energy>> metered = new TreeMap<>();
        for (String pair : energies.split(" ", -1))
            metered.put(
                    Period.parse(pair.split("=", -1)[0]),
                    new Metered<>(Energy.kwh(pair.split("=", -1)[1]), List.of(READING)));
        return new Usage.ByPeriod(metered);
    }

    @ParameterizedTest
    @EnumSource(LineCode.class)
    void every_line_names_its_edition_rule_source_readings_and_arithmetic_in_both_languages(LineCode code) {
        assertThat(LINES).containsKey(code);
        for (RatedLine line : LINES.getOrDefault(code, List.of())) {
            Text told = line.explanation();
            for (String words : List.of(told.zh(), told.en()))
                assertThat(words)
                        .contains(
                                line.provision().toString(),
                                line.provision().source().citation(),
                                line.rule().number(),
                                line.quantity().value().toPlainString(),
                                line.price().value().toPlainString(),
                                line.amount().toString())
                        .doesNotContainPattern(PLACE);
            assertThat(told.zh()).contains(line.arithmetic().zh());
            assertThat(told.en()).contains(line.arithmetic().en());
            assertThat(line.arithmetic().en()).doesNotContainPattern(HAN);
            assertThat(line.title().zh()).containsPattern(HAN);
            assertThat(line.title().en()).doesNotContainPattern(HAN).isNotBlank();
            if (!WITHOUT_READINGS.contains(code)) {
                assertThat(line.readings()).as(code.name()).contains(READING);
                assertThat(told.en()).contains(READING.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LineCode.class)
    void every_step_tells_its_rule_in_both_languages_and_does_so_again_from_what_is_kept(LineCode code) {
        for (RatedLine line : LINES.getOrDefault(code, List.of()))
            for (Step step : line.trace()) {
                assertThat(step.rule().number()).matches("[A-Z]{3}-\\d+");
                assertThat(step.rule().source()).isNotBlank();
                assertThat(step.sentence().zh()).containsPattern(HAN).doesNotContainPattern(PLACE);
                assertThat(step.sentence().en()).doesNotContainPattern(PLACE);
                boolean cites = step.rule() == CorrectionRule.GROUND;
                if (!cites) assertThat(step.sentence().en()).doesNotContainPattern(HAN);
                Step kept = new Step(Rule.named(step.rule().name()), step.values());
                assertThat(kept.sentence()).isEqualTo(step.sentence());
            }
    }

    @Test
    void both_languages_of_a_rule_use_the_same_figures() {
        for (Rule rule : Rule.all()) {
            if (rule.namesLine()) continue;
            assertThat(places(rule.sentence().zh()))
                    .as(rule.number())
                    .isEqualTo(places(rule.sentence().en()));
            assertThat(rule.sentence().zh()).as(rule.number()).containsPattern(HAN);
            assertThat(rule.sentence().en()).as(rule.number()).doesNotContainPattern(HAN);
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().forEach(found -> places.add(found.group()));
        return places;
    }
}
