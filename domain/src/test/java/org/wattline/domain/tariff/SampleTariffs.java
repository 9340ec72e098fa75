package org.wattline.domain.tariff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.Source.Mark;

/** Published prices that tests are about: Zhejiang and Guangzhou households, Hubei industry in January 2026. */
public final class SampleTariffs {
    public static final Tariff ZHEJIANG = Tariff.of(
                    provision("ZJ-RES-ANNUAL", "2021", "浙江省居民阶梯电价"),
                    Text.of("浙江居民生活用电", "Zhejiang residential"),
                    Eligibility.residential(),
                    EnergyPrices.of(price("0.538"), prices("PEAK=0.568 VALLEY=0.288")))
            .withTiers(Tiers.annual(
                            Tier.upTo(Energy.kwh(2760), UnitPrice.ZERO),
                            Tier.upTo(Energy.kwh(4800), price("0.05")),
                            Tier.above(price("0.30")))
                    .withLargeHousehold(5, Energy.kwh(1200)))
            .withFreePerMonth(Energy.kwh(15));

    public static final Tariff GUANGZHOU = Tariff.of(
                    provision("GD-GZ-RES-MONTHLY", "2021", "粤发改价格〔2021〕331号"),
                    Text.of("广州居民生活用电", "Guangzhou residential"),
                    Eligibility.residential(),
                    EnergyPrices.of(price("0.58886875"), prices("PEAK=0.99500875 FLAT=0.58886875 VALLEY=0.22914475")))
            .withTiers(Tiers.monthly(
                            season(EnumSet.range(Month.MAY, Month.OCTOBER), 260, 600),
                            season(EnumSet.complementOf(EnumSet.range(Month.MAY, Month.OCTOBER)), 200, 400))
                    .withLargeHousehold(5, Energy.kwh(100)));

    public static final Tariff HUBEI_TWO_PART_10KV = hubei(
                    "HB-TWO-PART-10KV",
                    Scheme.TWO_PART,
                    VoltageBand.KV1_10,
                    "0.651886",
                    "SHARP=1.049999 PEAK=0.848961 FLAT=0.651886 VALLEY=0.432924",
                    "0.1263")
            .withBasic(BasicPrices.of(CapacityPrice.parse("26.3"), DemandPrice.parse("42.0")));

    public static final Tariff HUBEI_TWO_PART_110KV = hubei(
                    "HB-TWO-PART-110KV",
                    Scheme.TWO_PART,
                    VoltageBand.KV110,
                    "0.613986",
                    "SHARP=1.012099 PEAK=0.809061 FLAT=0.613986 VALLEY=0.395024",
                    "0.0884")
            .withBasic(BasicPrices.of(CapacityPrice.parse("24.4"), DemandPrice.parse("39.0")));

    public static final Tariff HUBEI_SINGLE_35KV = hubei(
            "HB-SINGLE-35KV",
            Scheme.SINGLE,
            VoltageBand.KV35,
            "0.695686",
            "SHARP=1.093999 PEAK=0.890961 FLAT=0.695686 VALLEY=0.476924",
            "0.1703");

    public static final TouCalendar HUBEI_CALENDAR = TouCalendar.of(
            new Provision(
                    "HB-TOU",
                    "2024",
                    Span.startingOn(LocalDate.of(2024, 5, 1)),
                    Source.of("湖北省分时电价", "鄂发改价管〔2024〕77号", Mark.F)),
            touSeason(
                    EnumSet.complementOf(EnumSet.of(Month.JULY, Month.AUGUST)),
                    "18:00-20:00",
                    "16:00-18:00 20:00-24:00",
                    "06:00-12:00 14:00-16:00",
                    "00:00-06:00 12:00-14:00"),
            touSeason(
                    EnumSet.of(Month.JULY, Month.AUGUST),
                    "20:00-22:00",
                    "16:00-20:00 22:00-24:00",
                    "06:00-12:00 14:00-16:00",
                    "00:00-06:00 12:00-14:00"));

    public static final PowerFactorTable POWER_FACTORS = powerFactors();

    private SampleTariffs() {}

    public static BasicChargePolicy policy(Excess excess) {
        return BasicChargePolicy.national(provision("BASIC-CHARGE", "2023", "发改办价格〔2016〕1583号"), excess);
    }

    public static Provision provision(String id, String version, String number) {
        return new Provision(id, version, Span.startingOn(LocalDate.of(2021, 1, 1)), Source.of("", number, Mark.F));
    }

    public static UnitPrice price(String yuan) {
        return UnitPrice.parse(yuan);
    }

    public static Map<Period, UnitPrice> prices(String list) {
        Map<Period, UnitPrice> prices = new TreeMap<>();
        for (String pair : list.split(" ", -1))
            prices.put(Period.parse(pair.split("=", -1)[0]), price(pair.split("=", -1)[1]));
        return prices;
    }

    private static TierSeason season(Set<Month> months, long first, long second) {
        return new TierSeason(
                months,
                List.of(
                        Tier.upTo(Energy.kwh(first), UnitPrice.ZERO),
                        Tier.upTo(Energy.kwh(second), price("0.05")),
                        Tier.above(price("0.30"))));
    }

    private static TouSeason touSeason(Set<Month> months, String sharp, String peak, String flat, String valley) {
        return TouSeason.of(
                months,
                Map.of(
                        Period.SHARP, ranges(sharp),
                        Period.PEAK, ranges(peak),
                        Period.FLAT, ranges(flat),
                        Period.VALLEY, ranges(valley)));
    }

    static List<DayRange> ranges(String list) {
        List<DayRange> ranges = new ArrayList<>();
        for (String range : list.split(" ", -1)) ranges.add(DayRange.parse(range));
        return ranges;
    }

    private static Tariff hubei(
            String id, Scheme scheme, VoltageBand voltage, String flat, String byPeriod, String td) {
        Provision january = new Provision(
                id,
                "2026-01",
                Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                Source.of("湖北省2026年1月代理购电工商业用户电价表", "", Mark.F));
        TreeMap<Period, BigDecimal> factors = new TreeMap<>(Map.of(
                Period.SHARP, new BigDecimal("2"),
                Period.PEAK, new BigDecimal("1.49"),
                Period.FLAT, BigDecimal.ONE,
                Period.VALLEY, new BigDecimal("0.45")));
        return Tariff.of(
                        january,
                        Text.of("湖北工商业用电", "Hubei industry and commerce"),
                        Eligibility.industryAndCommerce(scheme, voltage),
                        EnergyPrices.of(price(flat), prices(byPeriod)))
                .withComponents(new PriceComponents(
                        price("0.38447"), price("0.013643"), price(td), price("0.082273"), price("0.0452"), factors))
                .withTouCalendar("HB-TOU");
    }

    /** From power-factor-adjustment.csv of the domain dossier. */
    private static PowerFactorTable powerFactors() {
        List<Share> standard90 = new ArrayList<>();
        List<Share> standard85 = new ArrayList<>();
        List<Share> standard80 = new ArrayList<>();
        var stream = Objects.requireNonNull(SampleTariffs.class.getResourceAsStream("/power-factor-adjustment.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                standard90.add(Share.parse(cells[1]));
                standard85.add(Share.parse(cells[2]));
                standard80.add(Share.parse(cells[3]));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new PowerFactorTable(
                provision("PF-ADJUSTMENT", "1983", "(83)水电财字第215号"),
                Map.of(
                        PowerFactorStandard.PF_090, standard90,
                        PowerFactorStandard.PF_085, standard85,
                        PowerFactorStandard.PF_080, standard80));
    }
}
