package org.wattline.domain.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.Sheet;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.PriceComponents;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.charge.Component;
import org.wattline.domain.tariff.charge.Component.Kind;
import org.wattline.domain.tariff.charge.Vat;

/**
 * How much of a bill belongs to whom (RAT-90). What a price contains takes its price × the part's kWh, rounded once; the remainder of the
 * part's energy lines, with all rounding, is the supplier's. Other lines belong to their component whole. So the shares sum to the total.
 */
final class Ownership {
    private final Map<Component, Money> owned = new LinkedHashMap<>();

    private Ownership() {}

    static List<ComponentShare> of(
            RatingRequest request, List<List<RatedLine>> energy, List<RatedLine> others, Sheet sheet) {
        Ownership ownership = new Ownership();
        for (int i = 0; i < request.parts().size(); i++)
            ownership.energy(request.parts().get(i), Money.sum(energy.get(i), RatedLine::amount));
        for (RatedLine line : others)
            ownership.add(line.code().isBasic() ? Own.BASIC_CHARGE : Own.POWER_FACTOR, line.amount());
        for (ComponentShare share : sheet.shares()) ownership.add(share.component(), share.amount());
        List<ComponentShare> shares = new ArrayList<>();
        ownership.owned.forEach((component, amount) -> {
            if (!amount.isZero()) shares.add(new ComponentShare(component, amount));
        });
        return Collections.unmodifiableList(shares);
    }

    private void energy(Part part, Money lines) {
        Map<Component, UnitPrice> contained = contained(part.tariff());
        Energy energy = part.billed().quantity();
        Money rest = lines;
        for (var entry : contained.entrySet()) {
            Money amount = entry.getValue().times(energy);
            add(entry.getKey(), amount);
            rest = rest.minus(amount);
        }
        add(contained.isEmpty() ? Own.CATALOGUE_ENERGY : Own.POWER_PURCHASE, rest);
    }

    /** What a tariff's price contains for others than the supplier: as it says itself, and for the rest as the price is made up. */
    private static Map<Component, UnitPrice> contained(Tariff tariff) {
        Map<Component, UnitPrice> contained = new LinkedHashMap<>();
        boolean funds = false;
        boolean network = false;
        for (Charge charge : tariff.charges())
            if (charge instanceof Charge.Contained(Component component, UnitPrice price)) {
                contained.merge(component, price, UnitPrice::plus);
                funds |= component.kind() == Kind.FUND;
                network |= component.kind() == Kind.NETWORK;
            }
        Optional<PriceComponents> parts = tariff.components();
        if (parts.isPresent() && !funds)
            contained.put(Own.GOVERNMENT_FUNDS, parts.get().governmentFunds());
        if (parts.isPresent() && !network) {
            contained.put(Own.SYSTEM_OPERATION, parts.get().systemOperation());
            contained.put(Own.TRANSMISSION_DISTRIBUTION, parts.get().transmissionDistribution());
        }
        return contained;
    }

    private void add(Component component, Money amount) {
        owned.merge(component, amount, Money::plus);
    }

    /** The components of lines that no charge of the tariff names; the power company owns them at the standard rate [D]. */
    private static final class Own {
        static final Component CATALOGUE_ENERGY = own("CATALOGUE_ENERGY", "目录电费", "catalogue energy", Kind.SUPPLY);
        static final Component POWER_PURCHASE = own("POWER_PURCHASE", "购电费", "power purchase", Kind.SUPPLY);
        static final Component GOVERNMENT_FUNDS = own("GOVERNMENT_FUNDS", "政府性基金及附加", "government funds", Kind.FUND);
        static final Component SYSTEM_OPERATION = own("SYSTEM_OPERATION", "系统运行费", "system operation", Kind.NETWORK);
        static final Component TRANSMISSION_DISTRIBUTION =
                own("TRANSMISSION_DISTRIBUTION", "输配电费", "transmission and distribution", Kind.NETWORK);
        static final Component BASIC_CHARGE = own("BASIC_CHARGE", "基本电费", "basic charge", Kind.NETWORK);
        static final Component POWER_FACTOR = own("POWER_FACTOR", "功率因数调整电费", "power factor", Kind.NETWORK);

        private Own() {}

        private static Component own(String code, String zh, String en, Kind kind) {
            return new Component(code, Text.of(zh, en), kind, "SUPPLIER", code, Vat.standard("13"));
        }
    }
}
