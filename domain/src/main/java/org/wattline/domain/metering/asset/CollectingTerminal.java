package org.wattline.domain.metering.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.premises.AreaCode;

/**
 * Where a terminal stands and which meters it collects (终端运行档案), now and before. A meter is collected by one terminal at a time; when the terminal
 * is taken down, it collects none.
 *
 * @param stands one after the other; nothing is ever taken out
 * @param meters in the order in which they were assigned; nothing is ever taken out
 */
public record CollectingTerminal(
        AssetNo terminal, UnitPath unit, List<Stand> stands, List<Collected> meters, Version version)
        implements Versioned<CollectingTerminal> {
    public CollectingTerminal {
        stands = List.copyOf(stands);
        meters = List.copyOf(meters);
    }

    /** That it stands in a transformer area, from one instant to another. */
    public record Stand(AreaCode area, Instant from, Optional<Instant> to) {}

    /** That it collects a meter, from one instant to another. */
    public record Collected(AssetNo meter, Instant from, Optional<Instant> to) {
        boolean goesOn() {
            return to.isEmpty();
        }
    }

    /** Of one that never stood anywhere. */
    public static CollectingTerminal none(Device terminal) {
        return new CollectingTerminal(terminal.no(), terminal.unit(), List.of(), List.of(), Version.NEW);
    }

    /** It is put up. */
    public Outcome<Change<CollectingTerminal>> install(AreaCode area, Instant at) {
        if (isUp()) return Outcome.refused(TerminalRefusal.IN_PLACE);
        if (at.isBefore(last())) return Outcome.refused(TerminalRefusal.CHANGED_LATER);
        List<Stand> next = new ArrayList<>(stands);
        next.add(new Stand(area, at, Optional.empty()));
        return changed(next, meters, "metering.terminal-installed", Map.of("area", area.code(), "at", at.toString()));
    }

    /** It is taken down, and collects nothing any more. */
    public Outcome<Change<CollectingTerminal>> remove(Instant at) {
        if (!isUp()) return Outcome.refused(TerminalRefusal.NOT_IN_PLACE);
        if (!at.isAfter(last())) return Outcome.refused(TerminalRefusal.CHANGED_LATER);
        List<Stand> next = new ArrayList<>(stands.subList(0, stands.size() - 1));
        next.add(new Stand(stands.getLast().area(), stands.getLast().from(), Optional.of(at)));
        return changed(next, ended(collected(), at), "metering.terminal-removed", Map.of("at", at.toString()));
    }

    /** It collects further meters. @param elsewhere those that other terminals collect */
    public Outcome<Change<CollectingTerminal>> collect(List<AssetNo> more, Instant at, Set<AssetNo> elsewhere) {
        if (!isUp()) return Outcome.refused(TerminalRefusal.NOT_IN_PLACE);
        if (at.isBefore(stands.getLast().from())) return Outcome.refused(TerminalRefusal.CHANGED_LATER);
        Set<AssetNo> collected = new HashSet<>(collected());
        List<Collected> next = new ArrayList<>(meters);
        for (AssetNo meter : more) {
            if (elsewhere.contains(meter) || !collected.add(meter))
                return Outcome.refused(TerminalRefusal.COLLECTED_ALREADY);
            if (meters.stream()
                    .anyMatch(each -> each.meter().equals(meter)
                            && each.to().filter(at::isBefore).isPresent()))
                return Outcome.refused(TerminalRefusal.CHANGED_LATER);
            next.add(new Collected(meter, at, Optional.empty()));
        }
        return changed(stands, next, "metering.meters-assigned", told(more, at));
    }

    /** It collects some meters no longer. */
    public Outcome<Change<CollectingTerminal>> release(List<AssetNo> fewer, Instant at) {
        if (!collected().containsAll(fewer)) return Outcome.refused(TerminalRefusal.NOT_COLLECTED);
        if (meters.stream()
                .anyMatch(each -> each.goesOn()
                        && fewer.contains(each.meter())
                        && !each.from().isBefore(at))) return Outcome.refused(TerminalRefusal.CHANGED_LATER);
        return changed(stands, ended(fewer, at), "metering.meters-released", told(fewer, at));
    }

    /** The meters that it collects now. */
    public Set<AssetNo> collected() {
        return meters.stream().filter(Collected::goesOn).map(Collected::meter).collect(Collectors.toSet());
    }

    private boolean isUp() {
        return !stands.isEmpty() && stands.getLast().to().isEmpty();
    }

    private Instant last() {
        return Stream.concat(
                        stands.stream().map(each -> each.to().orElse(each.from())),
                        meters.stream().map(each -> each.to().orElse(each.from())))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private List<Collected> ended(Collection<AssetNo> which, Instant at) {
        return meters.stream()
                .map(each -> each.goesOn() && which.contains(each.meter())
                        ? new Collected(each.meter(), each.from(), Optional.of(at))
                        : each)
                .toList();
    }

    private static Map<String, String> told(List<AssetNo> which, Instant at) {
        return Map.of(
                "meters", which.stream().map(AssetNo::value).collect(Collectors.joining(",")), "at", at.toString());
    }

    private Outcome<Change<CollectingTerminal>> changed(
            List<Stand> nextStands, List<Collected> nextMeters, String type, Map<String, String> facts) {
        return Outcome.done(Change.of(
                new CollectingTerminal(terminal, unit, nextStands, nextMeters, version),
                AssetEvent.of(type, terminal, facts)));
    }

    @Override
    public CollectingTerminal at(Version next) {
        return new CollectingTerminal(terminal, unit, stands, meters, next);
    }
}
