package org.wattline.domain.billing.trial;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Period;

/**
 * A bill beside what it would have come to, had something been known (假设试算). Nothing of it is kept.
 *
 * @param lines by charge, period of the day and tier: days of the same price stand together
 */
public record SupposedBill(BillNo bill, Side now, Side then, List<Line> lines) {
    public SupposedBill {
        lines = List.copyOf(lines);
    }

    /** What all of it comes to. */
    public record Side(Energy energy, Money total) {
        static Side of(Calculation made) {
            return new Side(made.rated().energy(), made.total());
        }
    }

    /** Quantity and amount of a line. */
    public record Amount(BigDecimal quantity, Figure.Unit unit, Money amount) {
        private static Amount of(RatedLine line) {
            return new Amount(line.quantity().value(), line.quantity().unit(), line.amount());
        }

        private Amount plus(Amount other) {
            return new Amount(quantity.add(other.quantity), unit, amount.plus(other.amount));
        }
    }

    /**
     * A charge, on the bill and as it would have been.
     *
     * @param period of the day, if it has one
     * @param tier 0 for a charge without tiers
     */
    public record Line(String code, Optional<String> period, int tier, Optional<Amount> now, Optional<Amount> then) {
        /** What more would have been paid. */
        public Money difference() {
            Money before = now.map(Amount::amount).orElse(Money.ZERO);
            return then.map(Amount::amount).orElse(Money.ZERO).minus(before);
        }
    }

    public static SupposedBill of(Bill bill, Calculation then) {
        Map<Key, Amount> before = amounts(bill.calculation());
        Map<Key, Amount> after = amounts(then);
        List<Key> keys = new ArrayList<>(before.keySet());
        for (Key key : after.keySet()) if (!before.containsKey(key)) keys.add(key);
        keys.sort(Key.ORDER);
        List<Line> lines = new ArrayList<>();
        for (Key key : keys)
            lines.add(new Line(
                    key.code,
                    key.period,
                    key.tier,
                    Optional.ofNullable(before.get(key)),
                    Optional.ofNullable(after.get(key))));
        return new SupposedBill(bill.no(), Side.of(bill.calculation()), Side.of(then), lines);
    }

    /** What more would have been paid; negative where less. */
    public Money difference() {
        return then.total().minus(now.total());
    }

    private static Map<Key, Amount> amounts(Calculation made) {
        Map<Key, Amount> amounts = new TreeMap<>(Key.ORDER);
        for (RatedLine line : made.lines()) amounts.merge(Key.of(line), Amount.of(line), Amount::plus);
        return amounts;
    }

    private record Key(String code, Optional<String> period, int tier) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::code)
                .thenComparing(key -> key.period.orElse(""))
                .thenComparing(Key::tier);

        static Key of(RatedLine line) {
            return new Key(line.code().name(), line.period().map(Period::code), line.tier());
        }
    }
}
