package org.wattline.application.tariff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.BasicPrices;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.EnergyPrices;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorDuties.Duty;
import org.wattline.domain.tariff.PowerFactorDuties.Use;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.VoltageBand;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Vat;
import org.wattline.domain.tariff.eligibility.EligibilityRules;
import org.wattline.domain.tariff.export.ExportTerms;

/** Prices of one tariff for households and one for factories at 10 kV, with the rules on who may have them; for tests. */
public record SamplePrices(PriceBook book) implements Prices {
    /** @param households and factories are ids of tariffs */
    public static SamplePrices of(String households, String factories) {
        Tariff household = Tariff.of(
                always(households),
                Text.of("居民电价", "Residential"),
                Eligibility.residential(),
                EnergyPrices.flat(UnitPrice.parse("0.538")));
        Tariff factory = Tariff.of(
                        always(factories),
                        Text.of("两部制电价", "Two-part"),
                        Eligibility.industryAndCommerce(Scheme.TWO_PART, VoltageBand.KV1_10),
                        EnergyPrices.flat(UnitPrice.parse("0.651886")))
                .withBasic(BasicPrices.of(CapacityPrice.parse("26.3"), DemandPrice.parse("42")));
        return new SamplePrices(PriceBook.empty().succeeded(household).succeeded(factory));
    }

    /** The same and a tariff that pays for what plants feed in. */
    public SamplePrices paying(String plants) {
        Component feedIn = new Component(
                "FEED_IN",
                Text.of("上网电费", "feed-in"),
                Component.Kind.EXPORT,
                "GRID-COMPANY",
                "6001",
                Vat.standard("13"));
        return new SamplePrices(book.succeeded(Tariff.of(
                        always(plants),
                        Text.of("上网电价", "Feed-in"),
                        Eligibility.industryAndCommerce(Scheme.SINGLE, VoltageBand.KV1_10),
                        EnergyPrices.flat(UnitPrice.parse("0.4161")))
                .withExport(ExportTerms.netMetering(feedIn))));
    }

    private static Provision always(String id) {
        return new Provision(
                id, "1", Span.startingOn(LocalDate.of(2020, 1, 1)), Source.of("某省电价通知", "", Source.Mark.D));
    }

    @Override
    public Optional<EligibilityRules> eligibility(LocalDate day) {
        return Optional.of(new EligibilityRules(always("THRESHOLDS"), Capacity.kva(100), Capacity.kva(315), List.of()));
    }

    @Override
    public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
        Duty industry = new Duty(
                PowerFactorStandard.PF_090, EnumSet.of(Use.INDUSTRIAL), Set.of(), Capacity.kva(160), false, true);
        return Optional.of(new PowerFactorDuties(always("DUTIES"), List.of(industry)));
    }

    @Override
    public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
        return Optional.of(BasicChargePolicy.national(always("BASIC"), BasicChargePolicy.Excess.OVER_TOLERANCE));
    }

    @Override
    public List<TouCalendar> calendars() {
        return List.of();
    }

    @Override
    public Optional<TouCalendar> calendar(String id, LocalDate day) {
        return Optional.empty();
    }

    @Override
    public Optional<PowerFactorTable> powerFactors(LocalDate day) {
        return Optional.empty();
    }

    @Override
    public DayFacts days() {
        return DayFacts.WEEK_ONLY;
    }
}
