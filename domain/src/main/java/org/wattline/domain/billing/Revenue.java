package org.wattline.domain.billing;

import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.ComponentShare;

/** Which component of the price earns what (收入分解), by the code of the component; rating says how a bill falls to them. */
final class Revenue {
    private Revenue() {}

    static Map<String, Money> of(RatedBill rated) {
        Map<String, Money> earned = new TreeMap<>();
        for (ComponentShare share : rated.components())
            earned.merge(share.component().code(), share.amount(), Money::plus);
        return earned;
    }
}
