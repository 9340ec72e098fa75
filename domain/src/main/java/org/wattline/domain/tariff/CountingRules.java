package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What counts as capacity for the basic charge (计费容量), as data: the national rules leave some of it to provinces.
 *
 * @param counted states in which equipment counts
 * @param motorsByCapacity whether high-voltage motors that no transformer feeds count by capacity, 1 kW as 1 kVA; for the floor of the
 *     contract demand they always do
 * @param interlocked what counts of equipment that cannot run together
 * @param standbySource what counts of a standby source of supply
 * @param partialMonth how a month with uncharged days is counted
 */
public record CountingRules(
        Set<EquipmentState> counted,
        boolean motorsByCapacity,
        Interlocked interlocked,
        StandbySource standbySource,
        PartialMonth partialMonth) {
    /** 供电营业规则 2024 and 发改办价格〔2016〕1583号: hot standby and repair count, cold standby does not. */
    public static final CountingRules NATIONAL = new CountingRules(
            EnumSet.of(EquipmentState.RUNNING, EquipmentState.HOT_STANDBY, EquipmentState.UNDER_REPAIR),
            true,
            Interlocked.LARGEST,
            StandbySource.IF_USED,
            PartialMonth.UNCHARGED_DAYS_COME_OFF);

    public CountingRules {
        counted = counted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(counted));
    }

    /** Equipment of which only one can run at a time (互为闭锁). */
    public enum Interlocked {
        /** The largest of those that would count on a day. */
        LARGEST,
        /** Each. */
        EACH
    }

    /** A standby source (备用电源). */
    public enum StandbySource {
        /** Counts in months in which it was used. */
        IF_USED,
        ALWAYS,
        NEVER
    }

    /** Months have 28 to 31 days, the divisor is 30: what a month with sealed days comes to. */
    public enum PartialMonth {
        /** The month less the sealed days: 21 sealed days of January leave 9 thirtieths (worked example E2-2). */
        UNCHARGED_DAYS_COME_OFF,
        /** The days used: 21 sealed days of January leave 10 thirtieths. */
        CHARGED_DAYS_COUNT
    }
}
