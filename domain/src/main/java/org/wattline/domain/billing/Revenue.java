package org.wattline.domain.billing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.LineCode;
import org.wattline.domain.rating.Part;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.tariff.PriceComponents;

/**
 * Which component of the price earns what (收入分解): government funds, system operation, transmission and distribution by their published
 * prices, the rest of the energy charge for the power itself; prices that are published all-in stay whole.
 */
final class Revenue {
    static final String FUNDS = "GOVERNMENT_FUNDS";
    static final String SYSTEM = "SYSTEM_OPERATION";
    static final String NETWORK = "TRANSMISSION_DISTRIBUTION";
    static final String POWER = "POWER_PURCHASE";
    static final String ALL_IN = "CATALOGUE_ENERGY";
    static final String BASIC = "BASIC_CHARGE";
    static final String POWER_FACTOR = "POWER_FACTOR";

    private final Map<String, Money> earned = new TreeMap<>();

    private Revenue() {}

    static Map<String, Money> of(RatedBill rated, List<Part> parts) {
        Revenue revenue = new Revenue();
        Money split = Money.ZERO;
        boolean allIn = false;
        for (Part part : parts) {
            Optional<PriceComponents> components = part.tariff().components();
            allIn |= components.isEmpty();
            Energy energy = part.usage().billed().quantity();
            if (components.isPresent()) split = split.plus(revenue.published(components.get(), energy));
        }
        Money energy = rated.sum(code -> !code.isBasic() && code != LineCode.POWER_FACTOR);
        revenue.add(allIn ? ALL_IN : POWER, energy.minus(split));
        revenue.add(BASIC, rated.sum(LineCode::isBasic));
        revenue.add(POWER_FACTOR, rated.sum(code -> code == LineCode.POWER_FACTOR));
        return revenue.earned;
    }

    private Money published(PriceComponents components, Energy energy) {
        Money funds = components.governmentFunds().times(energy);
        Money system = components.systemOperation().times(energy);
        Money network = components.transmissionDistribution().times(energy);
        add(FUNDS, funds);
        add(SYSTEM, system);
        add(NETWORK, network);
        return funds.plus(system).plus(network);
    }

    private void add(String component, Money amount) {
        if (!amount.isZero()) earned.merge(component, amount, Money::plus);
    }
}
