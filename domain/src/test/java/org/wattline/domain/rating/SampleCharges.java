package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.RoundingRule;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Source.Mark;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Component.Kind;
import org.wattline.domain.tariff.charge.Vat;

/** Charges, and tariffs that have them. */
final class SampleCharges {
    static final Component RURAL_GRID = fund("RURAL_GRID_FUND", "农网还贷资金", "rural grid fund");
    static final Component RESERVOIR = fund("RESERVOIR_FUND", "水库移民后期扶持基金", "reservoir resettlement fund");
    static final Component RENEWABLE = fund("RENEWABLE_FUND", "可再生能源附加", "renewable energy surcharge");
    static final Component SERVICE = component("SERVICE", "服务费", "service charge", Kind.NETWORK);
    static final Component POLICY = component("POLICY", "政策加价", "policy surcharge", Kind.POLICY);
    static final Component DEMAND = component("DEMAND", "需量电费", "demand charge", Kind.NETWORK);

    static final Component FEED_IN = component("FEED_IN", "上网电费", "feed-in", Kind.EXPORT);

    /** The funds of Hubei, as its table of January 2026 details them. */
    static final List<Charge> HUBEI_FUNDS = List.of(
            new Charge.Contained(RURAL_GRID, UnitPrice.parse("0.02")),
            new Charge.Contained(RESERVOIR, UnitPrice.parse("0.0062")),
            new Charge.Contained(RENEWABLE, UnitPrice.parse("0.019")));

    static final YearMonth MAY = YearMonth.of(2026, 5);

    private SampleCharges() {}

    /** 0.10 a kWh at all hours, without whole-kWh and whole-kW rounding. */
    static Tariff plain(Charge... charges) {
        return priced("0.10", charges);
    }

    static Tariff priced(String price, Charge... charges) {
        return Tariff.of(
                        new Provision(
                                "SAMPLE",
                                "2026",
                                Span.startingOn(LocalDate.of(2025, 1, 1)),
                                Source.of("made up for a test", "", Mark.D)),
                        Text.of("样例", "sample"),
                        Eligibility.residential(),
                        price.contains("=")
                                ? EnergyPrices.byPeriod(SampleTariffs.prices(price))
                                : EnergyPrices.flat(UnitPrice.parse(price)))
                .withCharges(List.of(charges))
                .withConventions(Conventions.CHINA
                        .withEnergy(RoundingRule.halfUp("0.0001"))
                        .withDemand(RoundingRule.halfUp("0.0001")));
    }

    static Component component(String code, String zh, String en, Kind kind) {
        return new Component(code, Text.of(zh, en), kind, "GRID-COMPANY", "6001", Vat.standard("13"));
    }

    private static Component fund(String code, String zh, String en) {
        return new Component(code, Text.of(zh, en), Kind.FUND, "MINISTRY-OF-FINANCE", "2241", Vat.OUTSIDE);
    }

    static RatingRequest used(Tariff tariff, YearMonth month, String kwh) {
        return RatingRequest.of(month, Part.flat(tariff, SampleRequests.span(month), Usage.total(Energy.kwh(kwh))));
    }

    /** {@code P1=100 P2=20}. */
    static Usage usage(String list) {
        Map<Period, Energy> energies = new TreeMap<>();
        for (String pair : list.split(" ", -1))
            energies.put(Period.parse(pair.split("=", -1)[0]), Energy.kwh(pair.split("=", -1)[1]));
        return Usage.byPeriod(energies);
    }

    static Generation fedIn(String kwh) {
        return Generation.fedIn(Usage.total(Energy.kwh(kwh)));
    }

    static Metered<Power> kw(String kw) {
        return Metered.of(new Power(new BigDecimal(kw)));
    }

    /** The amounts of a bill's lines, with a blank between. */
    static String amounts(RatedBill bill) {
        return String.join(
                " ", bill.lines().stream().map(line -> line.amount().toString()).toList());
    }

    /** {@code CODE=amount} of each component, in their order. */
    static String components(RatedBill bill) {
        return String.join(
                " ",
                bill.components().stream()
                        .map(share -> share.component().code() + "=" + share.amount())
                        .toList());
    }
}
