package org.wattline.domain.rating.line;

import java.math.BigDecimal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.CapacityPrice;
import org.wattline.domain.quantity.DemandPrice;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.StandingPrice;
import org.wattline.domain.quantity.UnitPrice;

/**
 * A quantity or a price as a bill line shows it: a decimal with its unit.
 */
public record Figure(BigDecimal value, Unit unit) {
    public static Figure of(Energy energy) {
        return new Figure(energy.kwh(), Unit.KWH);
    }

    public static Figure of(Power power) {
        return new Figure(power.kw(), Unit.KW);
    }

    public static Figure of(Capacity capacity) {
        return new Figure(capacity.kva(), Unit.KVA);
    }

    public static Figure of(Money money) {
        return new Figure(money.yuan(), Unit.YUAN);
    }

    public static Figure of(UnitPrice price) {
        return new Figure(price.yuanPerKwh(), Unit.YUAN_PER_KWH);
    }

    public static Figure of(DemandPrice price) {
        return new Figure(price.yuanPerKw(), Unit.YUAN_PER_KW_MONTH);
    }

    public static Figure of(CapacityPrice price) {
        return new Figure(price.yuanPerKva(), Unit.YUAN_PER_KVA_MONTH);
    }

    public static Figure months(int count) {
        return new Figure(BigDecimal.valueOf(count), Unit.MONTH);
    }

    public static Figure days(int count) {
        return new Figure(BigDecimal.valueOf(count), Unit.DAY);
    }

    public static Figure perMonth(StandingPrice price) {
        return new Figure(price.yuan(), Unit.YUAN_PER_MONTH);
    }

    public static Figure perMonth(Money amount) {
        return new Figure(amount.yuan(), Unit.YUAN_PER_MONTH);
    }

    public static Figure perDay(StandingPrice price) {
        return new Figure(price.yuan(), Unit.YUAN_PER_DAY);
    }

    public static Figure of(Share share) {
        return new Figure(share.percent(), Unit.PERCENT);
    }

    /** The figure as a factor: percentages divided by a hundred. */
    BigDecimal factor() {
        return unit == Unit.PERCENT || unit == Unit.PERCENT_PER_DAY ? value.movePointLeft(2) : value;
    }

    /** With its unit, in both languages. */
    public Text text() {
        String number = value.toPlainString();
        return Text.of(number + " " + unit.symbol.zh(), number + " " + unit.symbol.en());
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.symbol.en();
    }

    /** Units of bill lines. */
    public enum Unit {
        KWH(Text.of("千瓦时", "kWh")),
        KW(Text.of("千瓦", "kW")),
        KVA(Text.of("千伏安", "kVA")),
        YUAN(Text.of("元", "yuan")),
        YUAN_PER_KWH(Text.of("元/千瓦时", "yuan/kWh")),
        YUAN_PER_KW_MONTH(Text.of("元/千瓦·月", "yuan/kW·month")),
        YUAN_PER_KVA_MONTH(Text.of("元/千伏安·月", "yuan/kVA·month")),
        PERCENT(Text.of("%", "%")),
        /** Arrears × days: what late fees are a percentage of. */
        YUAN_DAYS(Text.of("元·天", "yuan·days")),
        PERCENT_PER_DAY(Text.of("%/天", "%/day")),
        YUAN_PER_KVA(Text.of("元/千伏安", "yuan/kVA")),
        TIMES(Text.of("倍", "times")),
        ACTS(Text.of("次", "act(s)")),
        YUAN_PER_ACT(Text.of("元/次", "yuan/act")),
        MONTH(Text.of("个月", "months")),
        DAY(Text.of("天", "days")),
        YUAN_PER_MONTH(Text.of("元/月", "yuan/month")),
        YUAN_PER_DAY(Text.of("元/天", "yuan/day"));

        private final Text symbol;

        Unit(Text symbol) {
            this.symbol = symbol;
        }

        public Text symbol() {
            return symbol;
        }
    }
}
