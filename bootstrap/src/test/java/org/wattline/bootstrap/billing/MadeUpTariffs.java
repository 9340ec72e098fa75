package org.wattline.bootstrap.billing;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.TreeMap;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.MarketEnergy;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.DemandTier;
import org.wattline.domain.tariff.charge.Vat;
import org.wattline.domain.tariff.export.ExportTerms;
import org.wattline.domain.tariff.export.TrueUp;

/** The shipped prices, and tariffs made up for scenarios: for what is fed in, with a ratchet, and of the market. */
final class MadeUpTariffs {
    /** Hourly prices of the series SPOT, and 0.20 yuan/kWh for network, system and funds. */
    static final Tariff MARKET = Tariff.byMarket(
            provision("MARKET"),
            Text.of("现货", "spot market"),
            Eligibility.industryAndCommerce(Scheme.SINGLE, VoltageBand.KV1_10),
            new PriceComponents(
                    UnitPrice.ZERO,
                    UnitPrice.parse("0.01"),
                    UnitPrice.parse("0.12"),
                    UnitPrice.parse("0.03"),
                    UnitPrice.parse("0.05"),
                    new TreeMap<>()),
            new MarketEnergy("SPOT", Money.ZERO));

    /** Net metering in kWh; what is left in December is paid at 0.4153 yuan/kWh. */
    static final Tariff NET_METERING = Tariff.of(
                    provision("PV-NET"),
                    Text.of("光伏净电量", "photovoltaics, net"),
                    Eligibility.residential(),
                    EnergyPrices.NONE)
            .withExport(ExportTerms.netMetering(component("FEED_IN", "上网电费", "feed-in", Component.Kind.EXPORT))
                    .settled(new TrueUp(Month.DECEMBER, UnitPrice.parse("0.4153"), TrueUp.Leftover.PAID)));

    /** 0.60 yuan/kWh, and 30 yuan/kW of the highest of the month's demand and 80 % of those of eleven months before. */
    static final Tariff RATCHET = Tariff.of(
                    provision("RATCHET"),
                    Text.of("需量棘轮", "ratchet"),
                    Eligibility.industryAndCommerce(Scheme.SINGLE, VoltageBand.KV1_10),
                    EnergyPrices.flat(UnitPrice.parse("0.60")))
            .withCharges(List.of(Charge.Demand.allYear(
                    component("DEMAND", "需量电费", "demand charge", Component.Kind.NETWORK),
                    DemandTier.above(DemandPrice.parse("30")))))
            .withBillingDemand(BillingDemand.ratchet(11, Share.percent("80")));

    private MadeUpTariffs() {}

    static Prices over(ImportedPrices shipped) {
        return new ImportedPrices(
                shipped.book().succeeded(NET_METERING).succeeded(RATCHET).succeeded(MARKET),
                shipped.calendars(),
                shipped.tables(),
                shipped.policies(),
                shipped.days(),
                shipped.rules(),
                shipped.duties(),
                shipped.approved());
    }

    private static Provision provision(String id) {
        return new Provision(
                id,
                "2025",
                Span.startingOn(LocalDate.of(2025, 1, 1)),
                Source.of("made up for a scenario", "", Source.Mark.D));
    }

    private static Component component(String code, String zh, String en, Component.Kind kind) {
        return new Component(code, Text.of(zh, en), kind, "GRID-COMPANY", "6001", Vat.standard("13"));
    }
}
