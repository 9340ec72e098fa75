package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.contract.Entitlement;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;

/**
 * How a customer's energy is bought (市场化属性), as its terms tell it: by the tariff, and by the marks for which that charges a multiple of the agent-purchase price,
 * such as that somebody left the market [D].
 *
 * @param marks of those that the tariff charges such a multiple for
 */
record MarketAttribute(Bought bought, SortedSet<String> marks) {
    MarketAttribute {
        marks = new TreeSet<>(marks);
    }

    /** @param rules by which prices are known on the day */
    static MarketAttribute of(Terms.Agreed agreed, Entitlement rules, LocalDate day) {
        Optional<Tariff> tariff = rules.nearest(agreed.tariff(), day);
        SortedSet<String> marks = new TreeSet<>();
        for (Charge charge : tariff.map(Tariff::charges).orElse(List.of()))
            if (charge instanceof Charge.PurchaseMultiple multiple
                    && agreed.marks().codes().contains(multiple.tag())) marks.add(multiple.tag());
        return new MarketAttribute(tariff.map(MarketAttribute::bought).orElse(Bought.AT_LIST_PRICES), marks);
    }

    private static Bought bought(Tariff tariff) {
        if (tariff.market().isPresent()) return Bought.ON_THE_MARKET;
        return tariff.components().isPresent() ? Bought.BY_AGENT : Bought.AT_LIST_PRICES;
    }

    @Override
    public String toString() {
        return marks.isEmpty() ? bought.name() : bought + " " + String.join(" ", marks);
    }

    /** By whom it is bought, or at which prices. */
    enum Bought {
        /** By the customer, or for it by a seller (市场化). */
        ON_THE_MARKET,
        /** By the company as its agent (代理购电). */
        BY_AGENT,
        /** At prices that the government lists (目录电价). */
        AT_LIST_PRICES
    }
}
