package org.wattline.domain.tariff.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Eligibility;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.Tiers.LargeHousehold;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.charge.Charge;
import org.wattline.domain.tariff.eligibility.Measure.Effect;

/**
 * Who may have which tariff on a day: a pure function that sale, billing and audit share, so that they cannot disagree (电价执行核定).
 *
 * @param singleUpTo most capacity of those who have the single-part price only (100 kVA)
 * @param twoPartFrom least capacity of those who have the two-part price only (315 kVA); between the two the customer chooses
 * @param uses users with the price of another category
 * @param measures what else is ordered for some users
 */
public record EligibilityRules(
        Provision provision, Capacity singleUpTo, Capacity twoPartFrom, List<SpecialUse> uses, List<Measure> measures) {
    private static final Set<UseCategory> INDUSTRY_AND_COMMERCE =
            EnumSet.of(UseCategory.LARGE_INDUSTRY, UseCategory.COMMERCE);

    public EligibilityRules {
        uses = List.copyOf(uses);
        measures = List.copyOf(measures);
        if (singleUpTo.compareTo(twoPartFrom) >= 0)
            throw new IllegalArgumentException("single-part ends below where two-part begins: " + provision);
        Set<String> codes = new TreeSet<>();
        for (SpecialUse use : uses) unique(codes, use.code());
        for (Measure measure : measures) unique(codes, measure.code());
    }

    public EligibilityRules(Provision provision, Capacity singleUpTo, Capacity twoPartFrom, List<SpecialUse> uses) {
        this(provision, singleUpTo, twoPartFrom, uses, List.of());
    }

    private static void unique(Set<String> codes, String code) {
        if (!codes.add(code)) throw new IllegalArgumentException("the mark " + code + " stands there twice");
    }

    /** The tariff, if the customer may have it; refused by the first rule that says no. @param book where large households' choices stand */
    public Outcome<Tariff> check(Tariff tariff, Applicant who, PriceBook book, LocalDate day) {
        if (!tariff.provision().validity().contains(day))
            return EligibilityRefusal.NOT_IN_FORCE.because(tariff.provision(), day);
        List<Refusal> faults = faults(tariff, who, book, day);
        return faults.isEmpty() ? Outcome.done(tariff) : Outcome.refused(faults.getFirst());
    }

    /** All rules that say no, whether or not the version is in force on the day. */
    public List<Refusal> faults(Tariff tariff, Applicant who, PriceBook book, LocalDate day) {
        List<Refusal> faults = new ArrayList<>();
        marks(who.marks(), day, faults);
        Optional<SpecialUse> special = use(who.marks(), day);
        UseCategory category = special.map(SpecialUse::pricedAs).orElse(who.category());
        Eligibility admitted = tariff.eligibility();
        if (tariff.exportsOnly()) faults.add(EligibilityRefusal.PRICES_NO_USE.about(tariff.id()));
        if (!admitted.categories().contains(category))
            faults.add(EligibilityRefusal.CATEGORY_DIFFERS.about(tariff.id(), category));
        boolean entitled = special.map(SpecialUse::combined).orElse(false);
        if (entitled && !admitted.combined())
            faults.add(EligibilityRefusal.COMBINED_PRICE.about(
                    special.orElseThrow().code()));
        if (admitted.combined() && !entitled && !chosen(tariff, who, book, day))
            faults.add(EligibilityRefusal.NOT_COMBINED.about(tariff.id()));
        if (!admitted.voltages().isEmpty() && !admitted.voltages().contains(who.voltage()))
            faults.add(EligibilityRefusal.VOLTAGE_DIFFERS.about(
                    tariff.id(), who.voltage().label()));
        if (INDUSTRY_AND_COMMERCE.contains(category))
            scheme(admitted.scheme(), who.capacity()).ifPresent(faults::add);
        for (String tag : tags(who.marks(), day))
            if (!charged(tariff, tag)) faults.add(EligibilityRefusal.MEASURE_NOT_CHARGED.about(tariff.id(), tag));
        return faults;
    }

    /** The category whose price somebody has on a day: the own, unless a special use says another. */
    public UseCategory category(Applicant who, LocalDate day) {
        return use(who.marks(), day).map(SpecialUse::pricedAs).orElse(who.category());
    }

    /** By what the basic charge is waived on a day, if it is. */
    public Optional<Provision> waiver(Marks marks, LocalDate day) {
        return measures.stream()
                .filter(measure -> measure.effect() == Effect.BASIC_CHARGE_WAIVED && holds(measure, marks, day))
                .map(Measure::provision)
                .findFirst();
    }

    /** The marks by which a tariff charges more, on a day. */
    public Set<String> tags(Marks marks, LocalDate day) {
        return effective(marks, Effect.CHARGED_MORE, day);
    }

    /** The marks with some effect on a day. */
    public Set<String> effective(Marks marks, Effect effect, LocalDate day) {
        Set<String> found = new TreeSet<>();
        for (Measure measure : measures)
            if (measure.effect() == effect && holds(measure, marks, day)) found.add(measure.code());
        return found;
    }

    private static boolean holds(Measure measure, Marks marks, LocalDate day) {
        return marks.codes().contains(measure.code())
                && measure.provision().validity().contains(day);
    }

    private Optional<SpecialUse> use(Marks marks, LocalDate day) {
        return uses.stream()
                .filter(use -> marks.codes().contains(use.code())
                        && use.provision().validity().contains(day))
                .findFirst();
    }

    /** Each mark is on the list and its basis is valid; at most one says whose price it is. */
    private void marks(Marks marks, LocalDate day, List<Refusal> faults) {
        List<String> special = new ArrayList<>();
        for (String code : marks.codes()) {
            Optional<Provision> basis = basis(code);
            if (basis.isEmpty()) faults.add(EligibilityRefusal.USE_UNKNOWN.about(code));
            else if (!basis.get().validity().contains(day))
                faults.add(EligibilityRefusal.USE_EXPIRED.about(code, basis.get(), day));
            else if (uses.stream().anyMatch(use -> use.code().equals(code))) special.add(code);
        }
        if (special.size() > 1) faults.add(EligibilityRefusal.USES_CONTRADICT.about(special.get(0), special.get(1)));
    }

    private Optional<Provision> basis(String code) {
        for (SpecialUse use : uses) if (use.code().equals(code)) return Optional.of(use.provision());
        for (Measure measure : measures) if (measure.code().equals(code)) return Optional.of(measure.provision());
        return Optional.empty();
    }

    private Optional<Refusal> scheme(Scheme scheme, Capacity capacity) {
        if (scheme == Scheme.TWO_PART && capacity.compareTo(singleUpTo) <= 0)
            return Optional.of(EligibilityRefusal.SINGLE_PART_ONLY.about(capacity, singleUpTo));
        if (scheme == Scheme.SINGLE && capacity.compareTo(twoPartFrom) >= 0)
            return Optional.of(EligibilityRefusal.TWO_PART_ONLY.about(capacity, twoPartFrom));
        return Optional.empty();
    }

    private static boolean charged(Tariff tariff, String tag) {
        for (Charge charge : tariff.charges()) {
            if (charge instanceof Charge.Differential differential
                    && differential.tag().equals(tag)) return true;
            if (charge instanceof Charge.PurchaseMultiple multiple
                    && multiple.tag().equals(tag)) return true;
        }
        return false;
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
