package org.wattline.example;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;
import org.wattline.domain.tariff.VoltageBand;

/**
 * Prices a factory's January from its 15-minute curve by Hubei's published table and tells every line in Chinese and English. Needs
 * wattline-domain on the class path and nothing else; docs/embedding.md walks through it.
 */
public final class PriceAMonth {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final Span MONTH = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));

    private PriceAMonth() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        Rating rating = new Rating(policy(), powerFactors());
        Outcome<RatedBill> bill = calendar()
                .split(curve())
                .then(energies -> rating.rate(RatingRequest.of(
                                JANUARY, Part.timeOfUse(tariff(), MONTH, Usage.byPeriod(energies)))
                        .withBasic(new BasicCharge.ByCapacity(Capacity.kva(1250)))
                        .withPowerFactor(
                                PowerFactorStandard.PF_090, Metered.of(ReactiveEnergy.kvarh(60000), "curve-2026-01"))));

        switch (bill) {
            case Outcome.Done<RatedBill>(RatedBill rated) -> {
                out.println(rated.explanation().in(Locale.CHINA));
                out.println(rated.explanation().in(Locale.ENGLISH));
            }
            case Outcome.Refused<RatedBill>(Refusal why) ->
                out.println(why.rule() + " " + why.title().in(Locale.ENGLISH) + ": "
                        + why.remedy().in(Locale.ENGLISH));
        }
    }

    /** A made-up month: 60 kWh a quarter-hour from 8 to 18, 20 kWh otherwise. */
    private static IntervalEnergy curve() {
        long[] milliwattHours = new long[31 * 96];
        for (int i = 0; i < milliwattHours.length; i++) {
            int hour = i % 96 / 4;
            milliwattHours[i] = (hour >= 8 && hour < 18 ? 60 : 20) * IntervalEnergy.PER_KWH;
        }
        return IntervalEnergy.milliwattHours(MONTH.from(), 15, milliwattHours);
    }

    private static Tariff tariff() {
        Source table = Source.of("湖北省2026年1月代理购电工商业用户电价表", "", Source.Mark.F);
        return Tariff.of(
                        new Provision("HB-AGENT-TWO_PART-KV1_10", "2026-01", MONTH, table),
                        Text.of("湖北两部制 1-10(20) 千伏", "Hubei two-part, 1-10(20) kV"),
                        Eligibility.industryAndCommerce(Scheme.TWO_PART, VoltageBand.KV1_10),
                        EnergyPrices.of(
                                UnitPrice.parse("0.651886"),
                                Map.of(
                                        Period.SHARP, UnitPrice.parse("1.049999"),
                                        Period.PEAK, UnitPrice.parse("0.848961"),
                                        Period.FLAT, UnitPrice.parse("0.651886"),
                                        Period.VALLEY, UnitPrice.parse("0.432924"))))
                .withBasic(BasicPrices.of(CapacityPrice.parse("26.3"), DemandPrice.parse("42")))
                .withComponents(new PriceComponents(
                        UnitPrice.parse("0.38447"),
                        UnitPrice.parse("0.013643"),
                        UnitPrice.parse("0.1263"),
                        UnitPrice.parse("0.082273"),
                        UnitPrice.parse("0.0452"),
                        new java.util.TreeMap<>()));
    }

    private static TouCalendar calendar() {
        Source notice = Source.of("湖北省分时电价", "鄂发改价管〔2024〕77号", Source.Mark.F);
        EnumSet<Month> summer = EnumSet.of(Month.JULY, Month.AUGUST);
        return TouCalendar.of(
                new Provision("HB-TOU", "2024", Span.startingOn(LocalDate.of(2024, 5, 1)), notice),
                season(EnumSet.complementOf(summer), "18:00-20:00", List.of("16:00-18:00", "20:00-24:00")),
                season(summer, "20:00-22:00", List.of("16:00-20:00", "22:00-24:00")));
    }

    private static TouSeason season(EnumSet<Month> months, String sharp, List<String> peak) {
        return TouSeason.of(
                months,
                Map.of(
                        Period.SHARP, List.of(DayRange.parse(sharp)),
                        Period.PEAK, peak.stream().map(DayRange::parse).toList(),
                        Period.FLAT, List.of(DayRange.parse("06:00-12:00"), DayRange.parse("14:00-16:00")),
                        Period.VALLEY, List.of(DayRange.parse("00:00-06:00"), DayRange.parse("12:00-14:00"))));
    }

    private static BasicChargePolicy policy() {
        Source rule = Source.of("基本电价执行方式", "发改办价格〔2016〕1583号", Source.Mark.F);
        return BasicChargePolicy.national(
                new Provision("BASIC-CHARGE", "2016", Span.startingOn(LocalDate.of(2016, 7, 1)), rule),
                BasicChargePolicy.Excess.OVER_TOLERANCE);
    }

    /** The column of the standard 0.90, by its series; a system would load the published table. */
    private static PowerFactorTable powerFactors() {
        List<Share> column = new ArrayList<>();
        for (int h = 0; h <= 100; h++) {
            int thousandths = h >= 90
                    ? -150 * (Math.min(h, 95) - 90)
                    : h >= 70 ? 500 * (90 - h) : h >= 65 ? 10_000 + 1000 * (70 - h) : 15_000 + 2000 * (65 - h);
            column.add(new Share(java.math.BigDecimal.valueOf(thousandths, 3)));
        }
        Source table = Source.of("功率因数调整电费办法", "(83)水电财字第215号", Source.Mark.K);
        return new PowerFactorTable(
                new Provision("PF-ADJUSTMENT", "1983", Span.startingOn(LocalDate.of(1984, 1, 1)), table),
                Map.of(PowerFactorStandard.PF_090, column));
    }
}
