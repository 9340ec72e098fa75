package org.wattline.domain.metering.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.FeederCode;

/**
 * A metering point that is calculated (虚拟计量点): a sum of points, of other virtual points, and of all points in parts of the grid, each added or
 * taken off. It is composed anew from a day on; what it was before stays.
 *
 * @param supplies the transformer area of which it tells the supply (台区供电量), if it does
 * @param feeds the feeder of which it tells the supply (线路供电量), if it does
 * @param compositions oldest first, without gap or overlap; the last is open
 */
public record VirtualPoint(
        VirtualPointNo no,
        String name,
        UnitPath unit,
        Optional<AreaCode> supplies,
        Optional<FeederCode> feeds,
        List<Composition> compositions,
        Version version)
        implements Versioned<VirtualPoint> {
    public VirtualPoint {
        compositions = List.copyOf(compositions);
        if (name.isBlank() || name.length() > 100)
            throw new IllegalArgumentException("the name of a virtual point has 1 … 100 characters");
        if (compositions.isEmpty()) throw new IllegalArgumentException("a virtual point has a composition: " + no);
        for (int i = 1; i < compositions.size(); i++)
            if (!compositions
                    .get(i - 1)
                    .during()
                    .to()
                    .equals(Optional.of(compositions.get(i).during().from())))
                throw new IllegalArgumentException("a virtual point has one composition on each day: " + no);
    }

    /** A new one; a new one cannot be part of itself, because nothing can refer to it yet. */
    public static Change<VirtualPoint> compose(
            VirtualPointNo no,
            String name,
            UnitPath unit,
            Optional<AreaCode> supplies,
            Optional<FeederCode> feeds,
            LocalDate from,
            List<SumTerm> terms,
            Instant recordedAt) {
        Composition first = new Composition(Span.startingOn(from), terms, recordedAt);
        VirtualPoint fresh = new VirtualPoint(no, name, unit, supplies, feeds, List.of(first), Version.NEW);
        return Change.of(fresh, new VirtualPointComposed(no, from));
    }

    /** Another sum from a day on. @param reached every virtual point that the terms lead to, directly or through others, on any day */
    public Outcome<Change<VirtualPoint>> recomposing(
            LocalDate from, List<SumTerm> terms, Set<VirtualPointNo> reached, Instant recordedAt) {
        Composition last = compositions.getLast();
        if (!from.isAfter(last.during().from())) return Outcome.refused(VirtualPointRefusal.IN_THE_PAST);
        if (terms.equals(last.terms())) return Outcome.refused(VirtualPointRefusal.SAME_COMPOSITION);
        if (reached.contains(no)) return Outcome.refused(VirtualPointRefusal.PART_OF_ITSELF);
        List<Composition> next = new ArrayList<>(compositions.subList(0, compositions.size() - 1));
        next.add(new Composition(last.during().endingBefore(from), last.terms(), last.recordedAt()));
        next.add(new Composition(Span.startingOn(from), terms, recordedAt));
        VirtualPoint changed = new VirtualPoint(no, name, unit, supplies, feeds, next, version);
        return Outcome.done(Change.of(changed, new VirtualPointComposed(no, from)));
    }

    /** Of what it is the sum on a day; nothing before its first. */
    public List<SumTerm> on(LocalDate day) {
        return compositions.stream()
                .filter(each -> each.during().contains(day))
                .findFirst()
                .map(Composition::terms)
                .orElse(List.of());
    }

    /** The virtual points that it names on any day. */
    public Set<VirtualPointNo> names() {
        return compositions.stream()
                .flatMap(each -> named(each.terms()).stream())
                .collect(Collectors.toSet());
    }

    /** The virtual points among some terms. */
    public static Set<VirtualPointNo> named(List<SumTerm> terms) {
        return terms.stream()
                .flatMap(
                        term -> term.of() instanceof Member.Virtual(VirtualPointNo no) ? Stream.of(no) : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Override
    public VirtualPoint at(Version stored) {
        return new VirtualPoint(no, name, unit, supplies, feeds, compositions, stored);
    }
}
