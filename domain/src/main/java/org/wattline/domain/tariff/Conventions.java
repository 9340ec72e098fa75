package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.quantity.RoundingRule;

/**
 * How a tariff counts and rounds (计费约定): data of the tariff, because notices and countries differ.
 *
 * @param energy of each register or period, before it is priced
 * @param demand as it is billed
 * @param money of a line, by what it charges for; {@link RoundingRule#FEN} where nothing is said
 * @param total of the bill; empty if the total is the sum of the rounded lines, else the exact lines are added and rounded once, and a line
 *     of its own bears the difference
 * @param days how days are counted where a period is split or charged by days
 */
public record Conventions(
        RoundingRule energy,
        RoundingRule demand,
        Map<Field, RoundingRule> money,
        Optional<RoundingRule> total,
        DayCount days) {
    /** Whole kWh and kW, lines to the fen, all half up; the total is the sum of the lines; days of the calendar (F2). */
    public static final Conventions CHINA =
            new Conventions(RoundingRule.WHOLE, RoundingRule.WHOLE, Map.of(), Optional.empty(), DayCount.CALENDAR_DAYS);

    public Conventions {
        EnumMap<Field, RoundingRule> copy = new EnumMap<>(Field.class);
        copy.putAll(money);
        money = Collections.unmodifiableMap(copy);
    }

    /** The rule for the money of a line. */
    public RoundingRule of(Field field) {
        return money.getOrDefault(field, RoundingRule.FEN);
    }

    public Conventions withEnergy(RoundingRule rule) {
        return new Conventions(rule, demand, money, total, days);
    }

    public Conventions withDemand(RoundingRule rule) {
        return new Conventions(energy, rule, money, total, days);
    }

    public Conventions withMoney(Field field, RoundingRule rule) {
        Map<Field, RoundingRule> more = new EnumMap<>(Field.class);
        more.putAll(money);
        more.put(field, rule);
        return new Conventions(energy, demand, more, total, days);
    }

    public Conventions withTotal(RoundingRule rule) {
        return new Conventions(energy, demand, money, Optional.of(rule), days);
    }

    public Conventions withDays(DayCount count) {
        return new Conventions(energy, demand, money, total, count);
    }

    /** What a line charges for, as far as its rounding may differ. */
    public enum Field {
        ENERGY,
        BASIC,
        POWER_FACTOR,
        /** Levies, fixed, demand and other charges. */
        CHARGE,
        /** What is paid for energy fed in. */
        EXPORT
    }
}
