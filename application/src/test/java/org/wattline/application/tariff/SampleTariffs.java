package org.wattline.application.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.DayRange;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.Tier;
import org.wattline.domain.tariff.Tiers;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.TouSeason;
import org.wattline.domain.tariff.publication.GoldenCase;

/** Tariffs that nobody publishes, for tests. */
public final class SampleTariffs {
    public static final String ID = "XX-RES-ANNUAL";

    private SampleTariffs() {}

    /** A household's tariff of three tiers from a day on. */
    public static Tariff from(String version, String firstDay, String price) {
        return over(version, Span.startingOn(LocalDate.parse(firstDay)), price);
    }

    public static Tariff over(String version, Span validity, String price) {
        return Tariff.of(
                        new Provision(ID, version, validity, Source.of("某省电价通知", "某发改〔2027〕1号", Source.Mark.D)),
                        Text.of("某省居民阶梯电价", "Residential tiers, XX"),
                        Eligibility.residential(),
                        EnergyPrices.of(
                                UnitPrice.parse(price),
                                Map.of(Period.PEAK, UnitPrice.parse("0.6"), Period.VALLEY, UnitPrice.parse("0.3"))))
                .withTiers(Tiers.annual(
                        Tier.upTo(Energy.kwh(2760), UnitPrice.ZERO),
                        Tier.upTo(Energy.kwh(4800), UnitPrice.parse("0.05")),
                        Tier.above(UnitPrice.parse("0.3"))));
    }

    /** Peak from 8 to 22 o'clock, valley at night, from a day on. */
    public static TouCalendar calendar(String version, String firstDay) {
        return TouCalendar.of(
                new Provision(
                        "XX-TOU",
                        version,
                        Span.startingOn(LocalDate.parse(firstDay)),
                        Source.of("某省分时电价", "某发改〔2027〕2号", Source.Mark.D)),
                TouSeason.of(
                        EnumSet.allOf(Month.class),
                        Map.of(
                                Period.PEAK,
                                List.of(DayRange.parse("08:00-22:00")),
                                Period.VALLEY,
                                List.of(DayRange.parse("00:00-08:00"), DayRange.parse("22:00-24:00")))));
    }

    /** A case whose request is a number of kWh. */
    public static GoldenCase golden(String name, String kwh, String total) {
        return new GoldenCase(name, kwh, List.of(new GoldenCase.Line("TIER 1", Money.yuan(total))), Money.yuan(total));
    }

    /** What so many kWh cost in January 2027. */
    public static BillEstimate ofKwh(String kwh) {
        Span month = Span.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 2, 1));
        BillEstimate.Point point = new BillEstimate.Point(
                "",
                new BillEstimate.Prices.Published(new TariffId(ID)),
                false,
                Participation.ENERGY_AND_MONEY,
                new GivenUsage.Figures(Usage.total(Energy.kwh(kwh))));
        return new BillEstimate(
                month,
                YearMonth.of(2027, 1),
                1,
                List.of(point),
                new TierCounter(2027, Energy.ZERO),
                Household.ORDINARY,
                new BasicCharge.None(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Set.of(),
                Optional.empty(),
                Carried.NOTHING);
    }
}
