package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.FeederBalance;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.quantity.Energy;

/**
 * Balances feeders of which somebody tells the supply, some at a time: areas whose own supply is told hand on that, by their balances, and of all
 * others the main points are added up. A handful of queries for all days.
 */
public final class BalancingFeeders {
    private final UsagePorts ports;
    private final AddingUp adding;

    public BalancingFeeders(UsagePorts ports) {
        this.ports = ports;
        this.adding = new AddingUp(ports.finding());
    }

    /** By feeder, then day. */
    public List<FeederBalance> of(Collection<FeederCode> feeders, Span span) {
        List<VirtualPoint> gates = ports.virtual().feeding(feeders);
        Map<FeederCode, List<AreaCode>> areas = new HashMap<>();
        for (FeederCode feeder : feeders)
            areas.put(
                    feeder,
                    ports.network().areasOf(feeder).stream()
                            .map(TransformerArea::code)
                            .toList());
        List<AreaCode> all = areas.values().stream().flatMap(List::stream).toList();
        Set<AreaCode> told = new HashSet<>();
        for (VirtualPoint supply : ports.virtual().supplying(all))
            supply.supplies().ifPresent(told::add);
        Map<AreaCode, Map<LocalDate, AreaBalance>> balances = ports.balances().over(told, span).stream()
                .collect(groupingBy(AreaBalance::area, toMap(AreaBalance::day, balance -> balance)));
        List<AreaCode> others =
                all.stream().filter(area -> !told.contains(area)).toList();
        MainPoints.Held held = ports.main().over(others, span);
        Members members = ports.members();
        List<Line> lines = new ArrayList<>();
        for (VirtualPoint gate : gates)
            gate.feeds()
                    .ifPresent(feeder -> span.from()
                            .datesUntil(span.end())
                            .forEach(day -> lines.add(new Line(
                                    gate,
                                    feeder,
                                    day,
                                    members.of(gate.on(day), day),
                                    held.on(
                                            day,
                                            areas.getOrDefault(feeder, List.of()).stream()
                                                    .filter(area -> !told.contains(area))
                                                    .toList())))));
        Set<MeteringPoint> points = new HashSet<>();
        lines.forEach(line -> points.addAll(line.points()));
        Map<MeteringPointNo, List<UsagePart>> usage = adding.each(points, span, UsageStep.DAY, Optional.empty());
        return lines.stream()
                .map(line -> line.balance(
                        usage,
                        Span.of(span.from(), line.day().plusDays(1)).days() - 1,
                        areas.getOrDefault(line.feeder(), List.of()).stream()
                                .filter(told::contains)
                                .toList(),
                        balances))
                .toList();
    }

    /** A feeder on a day. @param supply what tells its supply @param others points that hang at it without an area whose supply is told */
    private record Line(
            VirtualPoint gate,
            FeederCode feeder,
            LocalDate day,
            Map<Members.Flow, Integer> supply,
            List<MeteringPoint> others) {
        List<MeteringPoint> points() {
            List<MeteringPoint> all = new ArrayList<>(others);
            supply.keySet().forEach(flow -> all.add(flow.point()));
            return all;
        }

        FeederBalance balance(
                Map<MeteringPointNo, List<UsagePart>> usage,
                int index,
                List<AreaCode> told,
                Map<AreaCode, Map<LocalDate, AreaBalance>> balances) {
            Map<MeteringPointNo, List<UsagePart>> own = new HashMap<>();
            for (MeteringPoint point : points())
                Optional.ofNullable(usage.get(point.no()))
                        .ifPresent(parts -> own.put(point.no(), List.of(parts.get(index))));
            Optional<Energy> went = AddingUp.sum(supply, own).stream()
                    .findFirst()
                    .filter(part -> part.quality().isComplete())
                    .flatMap(UsagePart::imported);
            Energy passed = Energy.ZERO;
            List<String> lacking = new ArrayList<>();
            for (AreaCode area : told) {
                Optional<Energy> known = Optional.ofNullable(
                                balances.getOrDefault(area, Map.of()).get(day))
                        .flatMap(AreaBalance::supply);
                if (known.isEmpty()) lacking.add(area.code());
                passed = passed.plus(known.orElse(Energy.ZERO));
            }
            Set<MeteringPointNo> gates = new HashSet<>();
            supply.keySet().forEach(flow -> gates.add(flow.point().no()));
            for (MeteringPoint point : others) {
                if (gates.contains(point.no())) continue;
                for (UsagePart part : own.getOrDefault(point.no(), List.of())) {
                    if (part.quality().total() == 0) continue;
                    if (!part.quality().isComplete()) lacking.add(point.no().value());
                    passed = passed.plus(part.imported().orElse(Energy.ZERO));
                }
            }
            return new FeederBalance(feeder, gate.unit(), day, went, passed, lacking);
        }
    }
}
