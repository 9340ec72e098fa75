package org.wattline.domain.rating;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.capacity.BasicCharges;
import org.wattline.domain.rating.demand.DemandCharging;
import org.wattline.domain.rating.energy.Conventional;
import org.wattline.domain.rating.energy.EnergyCharging;
import org.wattline.domain.rating.energy.Resolving;
import org.wattline.domain.rating.export.SetOff;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.powerfactor.PowerFactorCharging;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.Conventions;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.Provision;

/**
 * The calculator of bills (电费计算): a pure function of consumption, tariff versions and contract terms. The order is energy by period or
 * tier, basic charge, power factor, sum; each line is rounded, and the total is the sum of the rounded lines.
 *
 * @param policy rules of the basic charge in force
 * @param powerFactors table of the power-factor adjustment in force
 */
public record Rating(BasicChargePolicy policy, PowerFactorTable powerFactors) {
    /** More than the whole country uses in a month: what is above it was not metered, and would not fit into money. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    /** The bill, or the first fault by name: a wrong number is never given. */
    public Outcome<RatedBill> rate(RatingRequest request) {
        Optional<Refusal> fault = check(request);
        if (fault.isPresent()) return Outcome.refused(fault.get());
        return Resolving.parts(request.parts()).then(parts -> {
            for (Part part : parts) {
                Optional<Refusal> impossible = check(part.usage());
                if (impossible.isPresent()) return Outcome.refused(impossible.get());
            }
            return SetOff.of(request.withParts(parts)).then(setOff -> rate(sources(request, parts, setOff), setOff));
        });
    }

    /**
     * Bills one after the other: each is given the tier counter and what is carried from the bill before; the first fault ends it. The same
     * as to rate them one by one.
     */
    public Outcome<List<RatedBill>> rateInTurn(List<RatingRequest> requests) {
        List<RatedBill> bills = new ArrayList<>();
        for (RatingRequest request : requests) {
            RatingRequest next = bills.isEmpty()
                    ? request
                    : request.withCounter(bills.getLast().counter())
                            .carrying(bills.getLast().carried());
            switch (rate(next)) {
                case Outcome.Refused<RatedBill>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<RatedBill>(RatedBill bill) -> bills.add(bill);
            }
        }
        return Outcome.done(List.copyOf(bills));
    }

    /** The usage of each part as it was given, before curves were summed by period; what was set off is no longer that. */
    private static List<Usage> sources(RatingRequest given, List<Part> resolved, SetOff setOff) {
        List<Usage> sources = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            Usage charged = setOff.request().parts().get(i).usage();
            boolean same = charged.equals(resolved.get(i).usage());
            sources.add(same ? given.parts().get(i).usage() : charged);
        }
        return sources;
    }

    private Outcome<RatedBill> rate(List<Usage> sources, SetOff setOff) {
        RatingRequest request = setOff.request();
        Conventions conventions = request.parts().getFirst().tariff().conventions();
        EnergyCharging charging = new EnergyCharging(request);
        List<List<RatedLine>> energyLines = new ArrayList<>();
        Energy energy = Energy.ZERO;
        for (int i = 0; i < sources.size(); i++) {
            Part part = request.parts().get(i);
            switch (charging.charge(part, sources.get(i))) {
                case Outcome.Refused<List<RatedLine>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<RatedLine>>(List<RatedLine> lines) -> energyLines.add(lines);
            }
            energy = energy.plus(part.billed().quantity());
        }
        Energy billed = energy;
        return BasicCharges.charge(policy, request, billed)
                .map(basic -> Conventional.lines(basic, conventions))
                .then(basic -> PowerFactorCharging.charge(powerFactors, request, energyLines, basic)
                        .then(adjusted -> {
                            List<RatedLine> others = new ArrayList<>(basic);
                            others.addAll(Conventional.lines(adjusted.lines(), conventions));
                            return Charges.charge(setOff, energyLines, others).map(charges -> {
                                List<RatedLine> lines = new ArrayList<>();
                                energyLines.forEach(lines::addAll);
                                lines.addAll(others);
                                lines.addAll(charges.lines());
                                List<ComponentShare> components = new ArrayList<>(charges.components());
                                Conventional.total(request, lines, components);
                                return new RatedBill(
                                        request.month(),
                                        lines,
                                        Money.sum(lines, RatedLine::amount),
                                        billed,
                                        charging.counter(),
                                        adjusted.factor(),
                                        components,
                                        charges.carried());
                            });
                        }));
    }

    private Optional<Refusal> check(RatingRequest request) {
        for (Part part : request.parts()) {
            Provision provision = part.tariff().provision();
            if (!provision.covers(part.span()))
                return Optional.of(RatingRefusal.TARIFF_NOT_IN_FORCE.about(
                        provision, part.span().from() + "…" + part.span().end()));
        }
        LocalDate last = request.span().end().minusDays(1);
        boolean basic = !(request.basic() instanceof BasicCharge.None);
        if (basic && !policy.provision().validity().contains(last))
            return Optional.of(RatingRefusal.POLICY_NOT_IN_FORCE.about(policy.provision(), last));
        if (request.powerFactor().isPresent()
                && !powerFactors.provision().validity().contains(last))
            return Optional.of(RatingRefusal.POLICY_NOT_IN_FORCE.about(powerFactors.provision(), last));
        Optional<Refusal> impossible = DemandCharging.impossible(request).or(() -> SetOff.impossible(request));
        return impossible.isPresent() ? impossible : checkMeasures(request);
    }

    private static Optional<Refusal> check(Usage usage) {
        if (usage instanceof Usage.ByPeriod(SortedMap<Period, Metered<Energy>> energies))
            for (var entry : energies.entrySet())
                if (entry.getValue().quantity().isNegative())
                    return Optional.of(
                            RatingRefusal.NEGATIVE_ENERGY.about(entry.getValue().quantity(), entry.getKey()));
        for (Metered<Energy> metered : usage.parts()) {
            Energy energy = metered.quantity();
            if (energy.isNegative()) return Optional.of(RatingRefusal.NEGATIVE_ENERGY.about(energy, "total"));
            if (energy.kwh().compareTo(MOST) > 0)
                return Optional.of(RatingRefusal.BEYOND_MEASURE.about(energy + " kWh"));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> checkMeasures(RatingRequest request) {
        if (request.reactive().isPresent()) {
            ReactiveEnergy reactive = request.reactive().get().quantity();
            if (reactive.isNegative()) return Optional.of(RatingRefusal.NEGATIVE_REACTIVE.about(reactive));
            if (reactive.kvarh().compareTo(MOST) > 0)
                return Optional.of(RatingRefusal.BEYOND_MEASURE.about(reactive + " kvarh"));
        }
        if (request.demand().isPresent()) {
            Power demand = request.demand().get().quantity();
            if (demand.isNegative()) return Optional.of(RatingRefusal.NEGATIVE_DEMAND.about(demand));
            if (demand.kw().compareTo(MOST) > 0) return Optional.of(RatingRefusal.BEYOND_MEASURE.about(demand + " kW"));
        }
        return Optional.empty();
    }
}
