package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Provision;

/**
 * What a regulation or a company sets about corrections (退补与违约用电参数), dated.
 *
 * @param permittedErrors by accuracy class of the meter, without sign
 * @param wiringFactors K of usual wiring faults at any load: {@code CT_REVERSED}
 * @param normalMonths how many months an average is taken of
 * @param unknownStartMonths how far back a lower price is recovered when its beginning is unknown
 * @param theft how long theft is taken to have lasted when nobody knows
 * @param limits of penalties, each in the unit of its act
 * @param approvalAbove amounts, of either sign, above this need an approval
 * @param daysOfMonth by how many days a month of basic charge is divided
 */
public record CorrectionPolicy(
        Provision provision,
        SortedMap<String, Share> permittedErrors,
        SortedMap<String, BigDecimal> wiringFactors,
        int normalMonths,
        int unknownStartMonths,
        UnknownTheft theft,
        Map<PenalisedAct, BigDecimal> limits,
        Money approvalAbove,
        int daysOfMonth) {
    public CorrectionPolicy {
        permittedErrors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(permittedErrors));
        wiringFactors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(wiringFactors));
        limits = Map.copyOf(limits);
        for (PenalisedAct act : PenalisedAct.values())
            if (!limits.containsKey(act)) throw new IllegalArgumentException(provision + " has no limit for " + act);
    }

    Optional<Share> permittedError(String accuracyClass) {
        return Optional.ofNullable(permittedErrors.get(accuracyClass));
    }

    Optional<BigDecimal> wiringFactor(String fault) {
        return Optional.ofNullable(wiringFactors.get(fault));
    }

    BigDecimal limit(PenalisedAct act) {
        return Optional.ofNullable(limits.get(act)).orElseThrow();
    }

    /** @param days at least @param powerHours a day for power @param lightingHours a day for lighting */
    public record UnknownTheft(int days, int powerHours, int lightingHours) {}
}
