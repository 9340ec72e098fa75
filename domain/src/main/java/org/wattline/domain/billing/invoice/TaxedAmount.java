package org.wattline.domain.billing.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

/**
 * An amount at a rate of value-added tax (价税合计): what is without tax and what is tax sum to it to the fen.
 *
 * @param net without tax (不含税金额)
 * @param tax contained in it (税额)
 */
public record TaxedAmount(Share rate, Money net, Money tax) {
    /** An amount that contains tax: net is gross ÷ (1 + rate), rounded to the fen; the tax is the rest. */
    public static TaxedAmount in(Money gross, Share rate) {
        BigDecimal whole = BigDecimal.ONE.add(rate.fraction());
        Money net = Money.rounded(gross.yuan().divide(whole, 10, RoundingMode.HALF_UP));
        return new TaxedAmount(rate, net, gross.minus(net));
    }

    public Money gross() {
        return net.plus(tax);
    }

    public TaxedAmount negated() {
        return new TaxedAmount(rate, net.negated(), tax.negated());
    }

    private TaxedAmount plus(TaxedAmount other) {
        return new TaxedAmount(rate, net.plus(other.net), tax.plus(other.tax));
    }

    /** One amount for each rate, lowest rate first. Sums of rounded parts, so that documents and their parts reconcile. */
    public static List<TaxedAmount> byRate(List<TaxedAmount> amounts) {
        Map<BigDecimal, TaxedAmount> sums = new TreeMap<>();
        for (TaxedAmount each : amounts) sums.merge(each.rate.fraction(), each, TaxedAmount::plus);
        return new ArrayList<>(sums.values());
    }
}
