package org.wattline.domain.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * Everything that one bill is made from (计费输入).
 *
 * @param month of the bill; decides the season of monthly tiers
 * @param months how many bill months are covered: 1, or 2 when a household is read every other month
 * @param parts in the order of time, the main point before its sub-points
 * @param counter annual use before this bill
 * @param household what is particular about a residential customer
 * @param basic how the basic charge is agreed
 * @param chargedDays days of basic charge in a month that is not whole (new, closed, suspended); empty for a whole month
 * @param powerFactor the standard to keep, empty if not assessed
 * @param reactive |forward| + |reverse| reactive energy
 * @param demand maximum demand of the month, after the ratio
 */
public record RatingRequest(
        YearMonth month,
        int months,
        List<Part> parts,
        TierCounter counter,
        Household household,
        BasicCharge basic,
        OptionalInt chargedDays,
        Optional<PowerFactorStandard> powerFactor,
        Optional<Metered<ReactiveEnergy>> reactive,
        Optional<Metered<Power>> demand) {
    public RatingRequest {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("there is something to rate");
        if (months < 1 || months > 12) throw new IllegalArgumentException("a bill covers 1 to 12 months: " + months);
    }

    /** A single-part bill of one month, without tiers used before; add to it by the {@code with…} methods. */
    public static RatingRequest of(YearMonth month, Part... parts) {
        return new RatingRequest(
                month,
                1,
                List.of(parts),
                TierCounter.startOf(month.getYear()),
                Household.ORDINARY,
                new BasicCharge.None(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** From the first day to the last of all parts. */
    public Span span() {
        LocalDate from = parts.stream()
                .map(part -> part.span().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate end = parts.stream()
                .map(part -> part.span().end())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Span.of(from, end);
    }

    public RatingRequest withParts(List<Part> others) {
        return new RatingRequest(
                month, months, others, counter, household, basic, chargedDays, powerFactor, reactive, demand);
    }

    public RatingRequest covering(int billMonths) {
        return new RatingRequest(
                month, billMonths, parts, counter, household, basic, chargedDays, powerFactor, reactive, demand);
    }

    public RatingRequest withCounter(TierCounter before) {
        return new RatingRequest(
                month, months, parts, before, household, basic, chargedDays, powerFactor, reactive, demand);
    }

    public RatingRequest withHousehold(Household particular) {
        return new RatingRequest(
                month, months, parts, counter, particular, basic, chargedDays, powerFactor, reactive, demand);
    }

    public RatingRequest withBasic(BasicCharge agreed) {
        return new RatingRequest(
                month, months, parts, counter, household, agreed, chargedDays, powerFactor, reactive, demand);
    }

    public RatingRequest withChargedDays(int days) {
        return new RatingRequest(
                month, months, parts, counter, household, basic, OptionalInt.of(days), powerFactor, reactive, demand);
    }

    public RatingRequest withPowerFactor(PowerFactorStandard standard, Metered<ReactiveEnergy> measured) {
        return new RatingRequest(
                month,
                months,
                parts,
                counter,
                household,
                basic,
                chargedDays,
                Optional.of(standard),
                Optional.of(measured),
                demand);
    }

    public RatingRequest withDemand(Metered<Power> measured) {
        return new RatingRequest(
                month,
                months,
                parts,
                counter,
                household,
                basic,
                chargedDays,
                powerFactor,
                reactive,
                Optional.of(measured));
    }
}
