package org.wattline.domain.tariff.eligibility;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tiers.LargeHousehold;
import org.wattline.domain.tariff.UseCategory;

/**
 * Who may have which tariff on a day: a pure function that sale, billing and audit share, so that they cannot disagree (电价执行核定).
 *
 * @param singleUpTo most capacity of those who have the single-part price only (100 kVA)
 * @param twoPartFrom least capacity of those who have the two-part price only (315 kVA); between the two the customer chooses
 * @param uses users with the price of another category
 */
public record EligibilityRules(Provision provision, Capacity singleUpTo, Capacity twoPartFrom, List<SpecialUse> uses) {
    private static final Set<UseCategory> INDUSTRY_AND_COMMERCE =
            EnumSet.of(UseCategory.LARGE_INDUSTRY, UseCategory.COMMERCE);

    public EligibilityRules {
        uses = List.copyOf(uses);
        if (singleUpTo.compareTo(twoPartFrom) >= 0)
            throw new IllegalArgumentException("single-part ends below where two-part begins: " + provision);
    }

    /** The tariff, if the customer may have it; refused by the first rule that says no. @param book where large households' choices stand */
    public Outcome<Tariff> check(Tariff tariff, Applicant who, PriceBook book, LocalDate day) {
        if (!tariff.provision().validity().contains(day))
            return EligibilityRefusal.NOT_IN_FORCE.because(tariff.provision(), day);
        Optional<SpecialUse> special = Optional.empty();
        if (who.use().isPresent()) {
            String code = who.use().get();
            Optional<SpecialUse> known =
                    uses.stream().filter(use -> use.code().equals(code)).findFirst();
            if (known.isEmpty()) return EligibilityRefusal.USE_UNKNOWN.because(code);
            if (!known.get().provision().validity().contains(day))
                return EligibilityRefusal.USE_EXPIRED.because(code, known.get().provision(), day);
            special = known;
        }
        UseCategory category = special.map(SpecialUse::pricedAs).orElse(who.category());
        if (!tariff.eligibility().categories().contains(category))
            return EligibilityRefusal.CATEGORY_DIFFERS.because(tariff.id(), category);
        boolean combined = tariff.eligibility().combined();
        boolean entitled = special.map(SpecialUse::combined).orElse(false);
        if (entitled && !combined)
            return EligibilityRefusal.COMBINED_PRICE.because(who.use().orElse(""));
        if (combined && !entitled && !chosen(tariff, who, book, day))
            return EligibilityRefusal.NOT_COMBINED.because(tariff.id());
        if (!tariff.eligibility().voltages().isEmpty()
                && !tariff.eligibility().voltages().contains(who.voltage()))
            return EligibilityRefusal.VOLTAGE_DIFFERS.because(
                    tariff.id(), who.voltage().label());
        return INDUSTRY_AND_COMMERCE.contains(category) ? scheme(tariff, who.capacity()) : Outcome.done(tariff);
    }

    private Outcome<Tariff> scheme(Tariff tariff, Capacity capacity) {
        Scheme scheme = tariff.eligibility().scheme();
        if (scheme == Scheme.TWO_PART && capacity.compareTo(singleUpTo) <= 0)
            return EligibilityRefusal.SINGLE_PART_ONLY.because(capacity, singleUpTo);
        if (scheme == Scheme.SINGLE && capacity.compareTo(twoPartFrom) >= 0)
            return EligibilityRefusal.TWO_PART_ONLY.because(capacity, twoPartFrom);
        return Outcome.done(tariff);
    }

    /** Whether a rule for large households lets this one choose the tariff instead of tiers. */
    private static boolean chosen(Tariff tariff, Applicant who, PriceBook book, LocalDate day) {
        return book.all().stream()
                .filter(other -> other.provision().validity().contains(day))
                .flatMap(other -> other.tiers().stream())
                .flatMap(tiers -> tiers.households().stream())
                .filter(rule -> who.people() >= rule.persons())
                .map(LargeHousehold::mayChoose)
                .flatMap(Optional::stream)
                .anyMatch(tariff.id()::equals);
    }
}
