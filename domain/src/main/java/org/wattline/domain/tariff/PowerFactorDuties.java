package org.wattline.domain.tariff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.quantity.Capacity;

/**
 * Who has to keep which power factor (功率因数标准适用范围, RAT-73), as data: the first duty that fits a user applies; a user whom none fits, or who
 * is on the exempt list, is not assessed. Sale, billing and audit ask the same.
 */
public record PowerFactorDuties(Provision provision, List<Duty> duties) {
    public PowerFactorDuties {
        duties = List.copyOf(duties);
    }

    /** The standard to keep; empty if the power factor is not assessed. */
    public Optional<PowerFactorStandard> of(User user) {
        if (user.traits().contains(Trait.POWER_FACTOR_EXEMPT)) return Optional.empty();
        return duties.stream()
                .filter(duty -> duty.fits(user))
                .map(Duty::standard)
                .findFirst();
    }

    /** What electricity is used for, as far as the power factor asks. */
    public enum Use {
        RESIDENTIAL,
        INDUSTRIAL,
        NON_INDUSTRIAL,
        AGRICULTURAL,
        WHOLESALE
    }

    /** What else decides; named as the marks on the terms of a supply. */
    public enum Trait {
        /** 装有带负荷调整电压装置. */
        ON_LOAD_TAP_CHANGER,
        /** 电力排灌站. */
        PUMPING_STATION,
        /** 电力排灌. */
        IRRIGATION_PUMPING,
        /** 大工业用户未划由电业直接管理的趸售用户. */
        LARGE_INDUSTRY_NOT_MANAGED,
        /** On the list of those who are exempt. */
        POWER_FACTOR_EXEMPT
    }

    /** A user as the duties ask for him. */
    public record User(Use use, Capacity capacity, boolean highVoltage, Set<Trait> traits) {
        public User {
            traits = Set.copyOf(traits);
        }
    }

    /**
     * One line of the table.
     *
     * @param needs traits that a user needs to fit, all of them
     * @param from capacity from which it holds
     * @param inclusive whether that capacity is inside
     * @param highVoltageOnly whether it holds for supply at high voltage only
     */
    public record Duty(
            PowerFactorStandard standard,
            Set<Use> uses,
            Set<Trait> needs,
            Capacity from,
            boolean inclusive,
            boolean highVoltageOnly) {
        public Duty {
            uses = Collections.unmodifiableSet(EnumSet.copyOf(uses));
            needs = Set.copyOf(needs);
        }

        boolean fits(User user) {
            int compared = user.capacity().compareTo(from);
            return uses.contains(user.use())
                    && user.traits().containsAll(needs)
                    && (inclusive ? compared >= 0 : compared > 0)
                    && (user.highVoltage() || !highVoltageOnly);
        }
    }
}
