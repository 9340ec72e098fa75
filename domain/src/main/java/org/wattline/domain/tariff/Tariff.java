package org.wattline.domain.tariff;

import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.UnitPrice;

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
 * @param touCalendar id of the calendar that says when which period applies
 * @param freePerMonth kWh a month that low-income households get free (低保免费电量), where known
 */
public record Tariff(
        Provision provision,
        Text name,
        Eligibility eligibility,
        EnergyPrices prices,
        Optional<Tiers> tiers,
        Optional<BasicPrices> basic,
        Optional<PriceComponents> components,
        Optional<String> touCalendar,
        Optional<Energy> freePerMonth) {
    public Tariff {
        TariffId shaped = TariffId.parse(provision.id());
        if (eligibility.scheme() == Scheme.SINGLE && basic.isPresent())
            throw new IllegalArgumentException("a single-part tariff has no basic charge: " + shaped);
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
                Optional.empty());
    }

    public Tariff withTiers(Tiers added) {
        return new Tariff(
                provision, name, eligibility, prices, Optional.of(added), basic, components, touCalendar, freePerMonth);
    }

    public Tariff withBasic(BasicPrices added) {
        return new Tariff(
                provision, name, eligibility, prices, tiers, Optional.of(added), components, touCalendar, freePerMonth);
    }

    public Tariff withComponents(PriceComponents added) {
        return new Tariff(
                provision, name, eligibility, prices, tiers, basic, Optional.of(added), touCalendar, freePerMonth);
    }

    public Tariff withTouCalendar(String calendarId) {
        return new Tariff(
                provision, name, eligibility, prices, tiers, basic, components, Optional.of(calendarId), freePerMonth);
    }

    public Tariff withFreePerMonth(Energy quota) {
        return new Tariff(
                provision, name, eligibility, prices, tiers, basic, components, touCalendar, Optional.of(quota));
    }

    public TariffId id() {
        return new TariffId(provision.id());
    }

    public String version() {
        return provision.version();
    }

    /** Government funds contained in each kWh's price, where published. */
    public Optional<UnitPrice> governmentFunds() {
        return components.map(PriceComponents::governmentFunds);
    }
}
