package org.wattline.application.metering.usage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.Network;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.usage.Composition;
import org.wattline.domain.metering.usage.Member;
import org.wattline.domain.metering.usage.SumTerm;
import org.wattline.domain.metering.usage.VirtualPoint;
import org.wattline.domain.metering.usage.VirtualPointNo;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.TransformerArea;

/** Finds what virtual points come down to: which channel of which metering point counts how many times. */
final class Members {
    /** Flows that are added up at once; where there are more, some more than these are found. */
    static final int MOST_FLOWS = 50_000;

    private static final int PART = 20;

    private final Function<MeteringPointNo, Optional<MeteringPoint>> points;
    private final BiFunction<List<AreaCode>, LocalDate, List<MeteringPoint>> main;
    private final Network network;
    private final VirtualPoints virtual;

    Members(
            Function<MeteringPointNo, Optional<MeteringPoint>> points,
            BiFunction<List<AreaCode>, LocalDate, List<MeteringPoint>> main,
            Network network,
            VirtualPoints virtual) {
        this.points = points;
        this.main = main;
        this.network = network;
        this.virtual = virtual;
    }

    /** The same, asking for nothing that is known already. */
    Members knowing(Map<MeteringPointNo, MeteringPoint> known, MainPoints.Held held) {
        return new Members(
                no -> Optional.ofNullable(known.get(no)).or(() -> points.apply(no)),
                (areas, day) -> held.covers(areas) ? held.on(day, areas) : main.apply(areas, day),
                network,
                virtual);
    }

    /** One channel of a metering point. */
    record Flow(MeteringPoint point, Channel channel) {}

    /** How often each flow counts, with its sign; what is added and taken off is left out. */
    Map<Flow, Integer> of(List<SumTerm> terms, LocalDate day) {
        Map<Flow, Integer> flows = new LinkedHashMap<>();
        add(terms, 1, day, flows, new ArrayList<>());
        flows.values().removeIf(factor -> factor == 0);
        return flows;
    }

    private void add(
            List<SumTerm> terms, int factor, LocalDate day, Map<Flow, Integer> flows, List<VirtualPointNo> path) {
        for (SumTerm term : terms) {
            int signed = factor * term.sign().factor();
            switch (term.of()) {
                case Member.Point(var no, var channel) ->
                    points.apply(no).ifPresent(point -> flows.merge(new Flow(point, channel), signed, Integer::sum));
                case Member.Area(var area, var channel) -> all(List.of(area), channel, signed, day, flows);
                case Member.Line(var feeder, var channel) ->
                    all(codes(network.areasOf(feeder)), channel, signed, day, flows);
                case Member.District(var unit, var channel) -> all(codes(areas(unit)), channel, signed, day, flows);
                case Member.Virtual(var no) -> {
                    if (path.contains(no)) throw new IllegalStateException("a virtual point is part of itself: " + no);
                    path.add(no);
                    virtual.find(no).ifPresent(part -> add(part.on(day), signed, day, flows, path));
                    path.removeLast();
                }
            }
        }
    }

    /** Some areas at a time, and no more of them than it takes to know that there are too many points. */
    private void all(List<AreaCode> areas, Channel channel, int factor, LocalDate day, Map<Flow, Integer> flows) {
        for (int i = 0; i < areas.size() && flows.size() <= MOST_FLOWS; i += PART)
            for (MeteringPoint point : main.apply(areas.subList(i, Math.min(areas.size(), i + PART)), day))
                flows.merge(new Flow(point, channel), factor, Integer::sum);
    }

    private List<TransformerArea> areas(UnitPath unit) {
        List<TransformerArea> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<TransformerArea> page =
                    network.areas(new Scope(Optional.of(unit), Optional.empty()), new Page.Request(500, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private static List<AreaCode> codes(List<TransformerArea> areas) {
        return areas.stream().map(TransformerArea::code).toList();
    }

    /** All transformer areas of which a virtual point has the points, directly or through others, on any day. */
    Set<AreaCode> areas(VirtualPoint point) {
        Set<AreaCode> all = new HashSet<>();
        for (VirtualPoint each : involved(point))
            for (Composition composition : each.compositions())
                for (SumTerm term : composition.terms())
                    switch (term.of()) {
                        case Member.Area(var area, var channel) -> all.add(area);
                        case Member.Line(var feeder, var channel) -> all.addAll(codes(network.areasOf(feeder)));
                        case Member.District(var unit, var channel) -> all.addAll(codes(areas(unit)));
                        case Member.Point single -> {}
                        case Member.Virtual named -> {}
                    }
        return all;
    }

    /** Whether each member exists within a unit. */
    boolean allWithin(UnitPath unit, List<SumTerm> terms) {
        return terms.stream()
                .allMatch(term -> unitOf(term.of()).filter(unit::covers).isPresent());
    }

    private Optional<UnitPath> unitOf(Member member) {
        return switch (member) {
            case Member.Point(var no, var channel) -> points.apply(no).map(MeteringPoint::unit);
            case Member.Virtual(var no) -> virtual.find(no).map(VirtualPoint::unit);
            case Member.Area(var area, var channel) -> network.area(area).map(TransformerArea::unit);
            case Member.Line(var feeder, var channel) -> network.feeder(feeder).map(line -> line.unit());
            case Member.District(var unit, var channel) -> Optional.of(unit);
        };
    }

    /** Every virtual point that some terms lead to, directly or through others, on any day. */
    Set<VirtualPointNo> reached(List<SumTerm> terms) {
        Set<VirtualPointNo> all = new HashSet<>();
        Set<VirtualPointNo> next = VirtualPoint.named(terms);
        while (!next.isEmpty()) {
            all.addAll(next);
            Set<VirtualPointNo> further = new HashSet<>();
            for (VirtualPoint each : virtual.findAll(next)) further.addAll(each.names());
            further.removeAll(all);
            next = further;
        }
        return all;
    }

    /** A virtual point and all that it leads to. */
    List<VirtualPoint> involved(VirtualPoint point) {
        List<VirtualPoint> all = new ArrayList<>(List.of(point));
        Set<VirtualPointNo> named = new HashSet<>(point.names());
        for (VirtualPointNo each : point.names())
            named.addAll(reached(List.of(new SumTerm(SumTerm.Sign.ADDED, new Member.Virtual(each)))));
        all.addAll(virtual.findAll(named));
        return all;
    }
}
