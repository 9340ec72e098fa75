package org.wattline.domain.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/**
 * What a regulation or a company sets about corrections (退补与违约用电参数), dated.
 *
 * @param permittedErrors by accuracy class of the meter, without sign
 * @param wiringFactors K of usual wiring faults at any load: {@code CT_REVERSED}
 * @param normalMonths how many months an average is taken of
 * @param unknownStartMonths how far back a lower price is recovered when its beginning is unknown
 * @param theft how long theft is taken to have lasted when nobody knows
 * @param limits of penalties, each in the unit of its act
 * @param articles of the regulation, by what they speak of; those that nobody has looked up are left out
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
        Map<Matter, String> articles,
        Money approvalAbove,
        int daysOfMonth) {
    public CorrectionPolicy {
        permittedErrors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(permittedErrors));
        wiringFactors = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(wiringFactors));
        limits = Map.copyOf(limits);
        articles = Map.copyOf(articles);
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

    /** What a line about a matter rests on, with the article if it is known. */
    Source ground(Matter matter) {
        Source source = provision.source();
        return Optional.ofNullable(articles.get(matter)).map(source::article).orElse(source);
    }

    /** The days that count as those of a theft (COR-12, COR-13). */
    public Outcome<Span> days(Breach.Duration duration) {
        return switch (duration) {
            case Breach.Duration.Proven(Span span, BigDecimal hours) -> Outcome.done(span);
            case Breach.Duration.Unknown(LocalDate foundOn, Optional<Integer> given) -> {
                int days = given.orElse(theft.days());
                if (days < theft.days()) yield CorrectionRefusal.DAYS_TOO_FEW.because(days, theft.days());
                yield Outcome.done(Span.of(foundOn.minusDays(days), foundOn));
            }
        };
    }

    /** @param days at least @param powerHours a day for power @param lightingHours a day for lighting */
    public record UnknownTheft(int days, int powerHours, int lightingHours) {}
}
