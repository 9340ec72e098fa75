package org.wattline.domain.billing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.request.DaySplit;
import org.wattline.domain.rating.request.Household;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.OwnPowerFactor;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.Participation;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Tariff;

/** Makes what rating asks for out of an account's contract, readings and curves. */
final class Assembly {
    private final Supply supply;
    private final PublishedPrices prices;
    private final List<Section> sections;
    private final KnownReadings known = new KnownReadings();
    private final YearMonth month;
    private final Terms.Agreed agreed;

    private Assembly(Supply supply, PublishedPrices prices, List<Section> sections) {
        this.supply = supply;
        this.prices = prices;
        this.sections = sections;
        this.month = YearMonth.from(supply.period().end().minusDays(1));
        this.agreed = sections.getLast().terms().agreed();
    }

    static Outcome<RatingRequest> of(Supply supply, PublishedPrices prices, List<Section> sections) {
        if (supply.points().isEmpty()) return Outcome.refused(CalculationRefusal.NO_METERING_POINT);
        Assembly assembly = new Assembly(supply, prices, sections);
        if (SettledSite.wanted(supply))
            return SettledSite.of(supply, prices, sections, assembly.month)
                    .then(settled -> assembly.request(settled.parts(), settled.reactive()));
        for (Measured measured : supply.points())
            if (measured.point().powerFactor() == PowerFactorParticipation.SEPARATE
                    && assembly.agreed.powerFactor().isPresent()
                    && UsageOf.reactive(List.of(measured), supply.period(), assembly.known)
                            .isEmpty()) return RatingRefusal.REACTIVE_MISSING.because();
        return assembly.parts()
                .then(parts -> assembly.request(
                        parts, UsageOf.reactive(assembly.together(), supply.period(), assembly.known)));
    }

    private Outcome<List<Part>> parts() {
        List<Part> parts = new ArrayList<>();
        List<Section> energy = Section.pricingEnergy(sections, supply);
        for (Section section : energy)
            for (Measured measured : supply.points()) {
                switch (UsageOf.section(measured, section, prices, known)) {
                    case Outcome.Done<Usage>(Usage usage) -> parts.add(part(section, measured, usage));
                    case Outcome.Refused<Usage>(var why) -> {
                        return Section.onlyVersionsChange(energy, supply) ? byDays(energy) : Outcome.refused(why);
                    }
                }
            }
        return Outcome.done(parts);
    }

    /** Where the price changed and nobody read the meter: by days (RAT-22). */
    private Outcome<List<Part>> byDays(List<Section> energy) {
        Section whole = new Section(
                supply.period(),
                sections.getFirst().terms(),
                sections.getFirst().tariff());
        List<Tariff> versions = energy.stream().map(Section::tariff).toList();
        List<Part> parts = new ArrayList<>();
        for (Measured measured : supply.points()) {
            switch (UsageOf.section(measured, whole, prices, known)) {
                case Outcome.Refused<Usage>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<Usage>(Usage usage) -> {
                    for (Part part : DaySplit.across(versions, supply.period(), usage, agreed.timeOfUse()))
                        parts.add(assessed(measured, part));
                }
            }
        }
        return Outcome.done(parts);
    }

    private Part part(Section section, Measured measured, Usage usage) {
        boolean timeOfUse = section.terms().agreed().timeOfUse();
        return assessed(
                measured, new Part(section.tariff(), section.span(), usage, timeOfUse, Participation.ENERGY_AND_MONEY));
    }

    /** As its point takes part in the power factor; one that is assessed on its own is so against the contract's standard (RAT-72). */
    private Part assessed(Measured measured, Part part) {
        if (measured.point().powerFactor() != PowerFactorParticipation.SEPARATE)
            return part.participating(
                    Participation.ofCode(measured.point().powerFactor().code()));
        if (agreed.powerFactor().isEmpty()) return part.participating(Participation.NEITHER);
        return part.assessedAs(new OwnPowerFactor(
                measured.point().no().value(),
                agreed.powerFactor().get(),
                UsageOf.reactive(List.of(measured), supply.period(), known).orElseThrow()));
    }

    /** The points that are assessed together. */
    private List<Measured> together() {
        return supply.points().stream()
                .filter(measured -> measured.point().powerFactor() == PowerFactorParticipation.ENERGY_AND_MONEY
                        || measured.point().powerFactor() == PowerFactorParticipation.ENERGY_ONLY)
                .toList();
    }

    private Outcome<RatingRequest> request(List<Part> parts, Optional<Metered<ReactiveEnergy>> reactive) {
        Optional<PowerFactorStandard> standard = agreed.powerFactor();
        return AgreedBasicCharge.of(supply, prices, sections)
                .then(basic -> MeasuredDemand.of(
                                supply, prices, sections.getLast().tariff(), known)
                        .then(demand -> Feeding.in(
                                new RatingRequest(
                                                month,
                                                months(),
                                                parts,
                                                supply.counter(),
                                                household(),
                                                basic,
                                                standard,
                                                standard.flatMap(kept -> reactive),
                                                demand.ofAllHours())
                                        .withDemands(demand.ofWindows())
                                        .tagged(tags().toArray(String[]::new))
                                        .carrying(supply.carried()),
                                supply,
                                prices,
                                sections)));
    }

    /** The marks by which the price says something else, as they stand on the last day [D]. */
    private Set<String> tags() {
        return prices.eligibility()
                .map(rules -> rules.tags(agreed.marks(), supply.period().end().minusDays(1)))
                .orElse(Set.of());
    }

    /** A bill over two whole months covers two. */
    private int months() {
        YearMonth first = YearMonth.from(supply.period().from());
        return month.getYear() * 12 + month.getMonthValue() - first.getYear() * 12 - first.getMonthValue() + 1;
    }

    private Household household() {
        HouseholdUsed known = HouseholdUsed.of(supply.account(), supply.period());
        return new Household(
                known.people(),
                known.lowIncome(),
                Optional.of(supply.account().stage().openedOn()));
    }
}
