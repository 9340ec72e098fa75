package org.wattline.domain.rating.request;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;

/**
 * Everything that one bill is made from (计费输入).
 *
 * @param month of the bill; decides the season of monthly tiers
 * @param months how many bill months are covered: 1, or 2 when a household is read every other month
 * @param parts in the order of time, the main point before its sub-points
 * @param counter annual use before this bill
 * @param household what is particular about a residential customer
 * @param basic how the basic charge is agreed, and what was connected when
 * @param powerFactor the standard to keep, empty if not assessed
 * @param reactive |forward| + |reverse| reactive energy
 * @param demand maximum demand of the month, after the ratio
 * @param demands maximum demand in each window that has a demand charge of its own
 * @param tags what the customer is marked as, for charges that go by it
 * @param generation of the customer's own plant
 * @param carried what the bill before handed on
 */
public record RatingRequest(
        YearMonth month,
        int months,
        List<Part> parts,
        TierCounter counter,
        Household household,
        BasicCharge basic,
        Optional<PowerFactorStandard> powerFactor,
        Optional<Metered<ReactiveEnergy>> reactive,
        Optional<Metered<Power>> demand,
        SortedMap<Period, Metered<Power>> demands,
        Set<String> tags,
        Optional<Generation> generation,
        Carried carried) {
    public RatingRequest {
        parts = List.copyOf(parts);
        demands = Collections.unmodifiableSortedMap(new TreeMap<>(demands));
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        if (parts.isEmpty()) throw new IllegalArgumentException("there is something to rate");
        if (months < 1 || months > 12) throw new IllegalArgumentException("a bill covers 1 to 12 months: " + months);
    }

    /** Without demand windows, tags, generation and what the bill before handed on. */
    public RatingRequest(
            YearMonth month,
            int months,
            List<Part> parts,
            TierCounter counter,
            Household household,
            BasicCharge basic,
            Optional<PowerFactorStandard> powerFactor,
            Optional<Metered<ReactiveEnergy>> reactive,
            Optional<Metered<Power>> demand) {
        this(
                month,
                months,
                parts,
                counter,
                household,
                basic,
                powerFactor,
                reactive,
                demand,
                new TreeMap<>(),
                Set.of(),
                Optional.empty(),
                Carried.NOTHING);
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** From the first day to the last of all parts. */
    public Span span() {
        if (parts.size() == 1) return parts.getFirst().span();
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

    /** The month that the basic charge is for: the calendar month of the bill, or the days of the bill if they cross its bounds. */
    public Span cycle() {
        Span calendar = Span.of(month.atDay(1), month.plusMonths(1).atDay(1));
        Span used = span();
        boolean within = !used.from().isBefore(calendar.from()) && !used.end().isAfter(calendar.end());
        return within ? calendar : used;
    }

    public RatingRequest withParts(List<Part> others) {
        return with(draft -> draft.parts = others);
    }

    public RatingRequest covering(int billMonths) {
        return with(draft -> draft.months = billMonths);
    }

    public RatingRequest withCounter(TierCounter before) {
        return with(draft -> draft.counter = before);
    }

    public RatingRequest withHousehold(Household particular) {
        return with(draft -> draft.household = particular);
    }

    public RatingRequest withBasic(BasicCharge agreed) {
        return with(draft -> draft.basic = agreed);
    }

    /** The reactive energy of the month, though no power factor is assessed. */
    public RatingRequest withReactive(Metered<ReactiveEnergy> measured) {
        return with(draft -> draft.reactive = Optional.of(measured));
    }

    public RatingRequest withPowerFactor(PowerFactorStandard standard, Metered<ReactiveEnergy> measured) {
        return with(draft -> {
            draft.powerFactor = Optional.of(standard);
            draft.reactive = Optional.of(measured);
        });
    }

    public RatingRequest withDemand(Metered<Power> measured) {
        return with(draft -> draft.demand = Optional.of(measured));
    }

    public RatingRequest withDemands(Map<Period, Metered<Power>> measured) {
        return with(draft -> draft.demands = new TreeMap<>(measured));
    }

    public RatingRequest tagged(String... as) {
        return with(draft -> draft.tags = Set.of(as));
    }

    public RatingRequest withGeneration(Generation own) {
        return with(draft -> draft.generation = Optional.of(own));
    }

    public RatingRequest carrying(Carried before) {
        return with(draft -> draft.carried = before);
    }

    private RatingRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.request();
    }

    /** A request in the making, so that a further field touches no other {@code with…} method. */
    private static final class Draft {
        private final YearMonth month;
        private int months;
        private List<Part> parts;
        private TierCounter counter;
        private Household household;
        private BasicCharge basic;
        private Optional<PowerFactorStandard> powerFactor;
        private Optional<Metered<ReactiveEnergy>> reactive;
        private Optional<Metered<Power>> demand;
        private SortedMap<Period, Metered<Power>> demands;
        private Set<String> tags;
        private Optional<Generation> generation;
        private Carried carried;

        Draft(RatingRequest of) {
            month = of.month;
            months = of.months;
            parts = of.parts;
            counter = of.counter;
            household = of.household;
            basic = of.basic;
            powerFactor = of.powerFactor;
            reactive = of.reactive;
            demand = of.demand;
            demands = of.demands;
            tags = of.tags;
            generation = of.generation;
            carried = of.carried;
        }

        RatingRequest request() {
            return new RatingRequest(
                    month,
                    months,
                    parts,
                    counter,
                    household,
                    basic,
                    powerFactor,
                    reactive,
                    demand,
                    demands,
                    tags,
                    generation,
                    carried);
        }
    }
}
