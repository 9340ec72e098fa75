package org.wattline.domain.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.tariff.charge.BillingDemand;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.export.ExportTerms;

/**
 * One dated version of a tariff (电价): exactly what one kind of customer is priced by. A published table with several rows (single-part and
 * two-part, by voltage) is one tariff per row; a new month's table is a new version of each. Never changed once published: a new price is
 * a new version.
 *
 * @param provision id, version, validity and source; the id has the shape of a {@link TariffId}
 * @param prices the published prices per kWh; of the first tier if there are tiers
 * @param tiers residential tiers
 * @param basic prices of the basic charge; for two-part tariffs only
 * @param components what the price is made of, where published
 * @param ratios how prices by period follow from the components; a period whose price is not published has the one that follows
 * @param touCalendar id of the calendar that says when which period applies
 * @param freePerMonth kWh a month that low-income households get free (低保免费电量), where known
 * @param charges levies, standing and demand charges, discounts and taxes, in the order in which a bill shows them
 * @param billingDemand which demand is billed; empty for the month's own peak
 * @param export how electricity fed in is paid
 * @param heating what households pay that heat with electricity, where the tariff has a rule for them
 * @param market how a market customer's energy is priced; without it, {@code prices} price it
 * @param conventions how it counts and rounds
 */
public record Tariff(
        Provision provision,
        Text name,
        Eligibility eligibility,
        EnergyPrices prices,
        Optional<Tiers> tiers,
        Optional<BasicPrices> basic,
        Optional<PriceComponents> components,
        Optional<RatioPrices> ratios,
        Optional<String> touCalendar,
        Optional<Energy> freePerMonth,
        List<Charge> charges,
        Optional<BillingDemand> billingDemand,
        Optional<ExportTerms> export,
        Optional<ElectricHeating> heating,
        Optional<MarketEnergy> market,
        Conventions conventions) {
    public Tariff {
        charges = List.copyOf(charges);
        TariffId shaped = TariffId.parse(provision.id());
        if (eligibility.scheme() == Scheme.SINGLE && basic.isPresent())
            throw new IllegalArgumentException("a single-part tariff has no basic charge: " + shaped);
        if (market.isPresent() && components.isEmpty())
            throw new IllegalArgumentException("a market price has components beside it: " + shaped);
        if (ratios.isPresent()) {
            PriceComponents made = components.orElseThrow(
                    () -> new IllegalArgumentException("prices by ratio have components beside them: " + shaped));
            if (!made.factors().isEmpty())
                throw new IllegalArgumentException("the ratios of " + shaped + " are stated twice: drop the factors");
            prices = prices.completedBy(ratios.get().of(made));
        }
        UnitPrice owned = containedFunds(charges);
        if (!owned.isZero()
                && components
                        .map(PriceComponents::governmentFunds)
                        .filter(sum -> !sum.equals(owned))
                        .isPresent())
            throw new IllegalArgumentException("the funds contained in " + shaped + " sum to " + owned + ", not to "
                    + components.get().governmentFunds());
    }

    /** A market customer's tariff: components as published, the energy by a series. */
    public static Tariff byMarket(
            Provision provision, Text name, Eligibility eligibility, PriceComponents components, MarketEnergy market) {
        return of(provision, name, eligibility, EnergyPrices.NONE)
                .withComponents(components)
                .withMarket(market);
    }

    /** A tariff with prices per kWh and nothing else; add to it by the {@code with…} methods. */
    public static Tariff of(Provision provision, Text name, Eligibility eligibility, EnergyPrices prices) {
        return new Tariff(
                provision,
                name,
                eligibility,
                prices,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Conventions.CHINA);
    }

    /** Whether it prices only what is fed in (上网电价): nobody's use. */
    public boolean exportsOnly() {
        return export.isPresent() && prices.isEmpty() && market.isEmpty();
    }

    /** The same in another edition. */
    public Tariff in(Provision edition) {
        return with(draft -> draft.provision = edition);
    }

    public Tariff withTiers(Tiers added) {
        return with(draft -> draft.tiers = Optional.of(added));
    }

    public Tariff withBasic(BasicPrices added) {
        return with(draft -> draft.basic = Optional.of(added));
    }

    public Tariff withComponents(PriceComponents added) {
        return with(draft -> draft.components = Optional.of(added));
    }

    /** @throws IllegalArgumentException unless the tariff states its components, and those without factors */
    public Tariff withRatios(RatioPrices rule) {
        return with(draft -> draft.ratios = Optional.of(rule));
    }

    public Tariff withTouCalendar(String calendarId) {
        return with(draft -> draft.touCalendar = Optional.of(calendarId));
    }

    public Tariff withFreePerMonth(Energy quota) {
        return with(draft -> draft.freePerMonth = Optional.of(quota));
    }

    public Tariff withCharges(List<? extends Charge> all) {
        return with(draft -> draft.charges = List.copyOf(all));
    }

    public Tariff withBillingDemand(BillingDemand terms) {
        return with(draft -> draft.billingDemand = Optional.of(terms));
    }

    public Tariff withExport(ExportTerms terms) {
        return with(draft -> draft.export = Optional.of(terms));
    }

    public Tariff withPrices(EnergyPrices published) {
        return with(draft -> draft.prices = published);
    }

    public Tariff withHeating(ElectricHeating rule) {
        return with(draft -> draft.heating = Optional.of(rule));
    }

    /** @throws IllegalArgumentException unless the tariff states its components */
    public Tariff withMarket(MarketEnergy terms) {
        return with(draft -> draft.market = Optional.of(terms));
    }

    public Tariff withConventions(Conventions others) {
        return with(draft -> draft.conventions = others);
    }

    public TariffId id() {
        return new TariffId(provision.id());
    }

    public String version() {
        return provision.version();
    }

    /** By how much the purchase price floats in a period, where the tariff says so. */
    public Optional<BigDecimal> factor(Period period) {
        return components
                .flatMap(made -> Optional.ofNullable(made.factors().get(period)))
                .or(() ->
                        ratios.flatMap(rule -> Optional.ofNullable(rule.ratios().get(period))));
    }

    /** Published prices that what they are made of does not give; the published ones are billed (TAR-08). */
    public List<PriceComponents.Difference> differences() {
        List<PriceComponents.Difference> found = new ArrayList<>();
        components.ifPresent(made -> {
            found.addAll(made.differencesFrom(prices));
            ratios.ifPresent(rule -> found.addAll(rule.differencesFrom(prices, made)));
        });
        return List.copyOf(found);
    }

    /** Government funds contained in each kWh's price, where published: as a sum, or fund by fund. */
    public Optional<UnitPrice> governmentFunds() {
        return components
                .map(PriceComponents::governmentFunds)
                .or(() -> Optional.of(containedFunds(charges)).filter(funds -> !funds.isZero()));
    }

    private static UnitPrice containedFunds(List<Charge> charges) {
        UnitPrice sum = UnitPrice.ZERO;
        for (Charge charge : charges)
            if (charge instanceof Charge.Contained(Component owned, UnitPrice price)
                    && owned.kind() == Component.Kind.FUND) sum = sum.plus(price);
        return sum;
    }

    private Tariff with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.tariff();
    }

    /** A tariff in the making, so that a further field touches no other {@code with…} method. */
    private static final class Draft {
        private final Tariff of;
        private Provision provision;
        private Optional<Tiers> tiers;
        private Optional<BasicPrices> basic;
        private Optional<PriceComponents> components;
        private Optional<RatioPrices> ratios;
        private Optional<String> touCalendar;
        private Optional<Energy> freePerMonth;
        private List<Charge> charges;
        private Optional<BillingDemand> billingDemand;
        private Optional<ExportTerms> export;
        private EnergyPrices prices;
        private Optional<ElectricHeating> heating;
        private Optional<MarketEnergy> market;
        private Conventions conventions;

        Draft(Tariff of) {
            this.of = of;
            provision = of.provision;
            tiers = of.tiers;
            basic = of.basic;
            components = of.components;
            ratios = of.ratios;
            touCalendar = of.touCalendar;
            freePerMonth = of.freePerMonth;
            charges = of.charges;
            billingDemand = of.billingDemand;
            export = of.export;
            prices = of.prices;
            heating = of.heating;
            market = of.market;
            conventions = of.conventions;
        }

        Tariff tariff() {
            return new Tariff(
                    provision,
                    of.name,
                    of.eligibility,
                    prices,
                    tiers,
                    basic,
                    components,
                    ratios,
                    touCalendar,
                    freePerMonth,
                    charges,
                    billingDemand,
                    export,
                    heating,
                    market,
                    conventions);
        }
    }
}
