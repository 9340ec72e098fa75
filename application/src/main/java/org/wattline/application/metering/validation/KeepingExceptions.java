package org.wattline.application.metering.validation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.Place;
import org.wattline.domain.metering.exception.VeeException;
import org.wattline.domain.metering.exception.VeeExceptionId;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleId;

/** Brings the queue in line with what the rules said: raises, raises again, and resolves what true values settled. Part of a unit of work. */
final class KeepingExceptions {
    private final VeeExceptions exceptions;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    KeepingExceptions(VeeExceptions exceptions, BusinessClock clock, Ids ids, Outbox outbox) {
        this.exceptions = exceptions;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
    }

    private record Key(MeteringPointNo point, VeeTarget target) {}

    /** How many were raised, for the first time or again. */
    int keep(List<Struck> judged) {
        if (judged.isEmpty()) return 0;
        // Of two arrivals for the same values the later counts.
        Map<Key, Struck> latest = new LinkedHashMap<>();
        for (Struck struck : judged) latest.put(new Key(struck.point().no(), struck.target()), struck);
        List<Struck> all = List.copyOf(latest.values());
        Map<Key, List<VeeException>> known = known(all);
        Changes changes = new Changes();
        for (Struck struck : all) {
            List<VeeException> held = known.getOrDefault(new Key(struck.point().no(), struck.target()), List.of());
            Set<VeeRuleId> hit = new HashSet<>();
            for (VeeHit each : struck.hits()) {
                if (!each.rule().action().raises()) continue;
                hit.add(each.rule().id());
                raise(struck, each, held, changes);
            }
            if (struck.trusted())
                held.stream()
                        .filter(one -> one.state().waits() && !hit.contains(one.rule()))
                        .forEach(one -> settle(one, changes));
        }
        keep(changes);
        return changes.raised;
    }

    private Map<Key, List<VeeException>> known(List<Struck> all) {
        Set<MeteringPointNo> points = new TreeSet<>();
        all.forEach(struck -> points.add(struck.point().no()));
        Comparator<LocalDate> order = Comparator.naturalOrder();
        LocalDate first = all.stream().map(s -> s.target().day()).min(order).orElseThrow();
        LocalDate last = all.stream().map(s -> s.target().day()).max(order).orElseThrow();
        return exceptions.about(points, Span.of(first, last.plusDays(1))).stream()
                .collect(groupingBy(held -> new Key(held.place().point(), held.target())));
    }

    private void raise(Struck struck, VeeHit hit, List<VeeException> known, Changes into) {
        Optional<VeeException> held =
                known.stream().filter(one -> one.rule().equals(hit.rule().id())).findFirst();
        if (held.isEmpty()) {
            Change<VeeException> made = VeeException.raised(
                    new VeeExceptionId(ids.next()),
                    hit,
                    struck.rules().version(),
                    Place.of(struck.point()),
                    struck.target(),
                    clock.now());
            into.made.add(made);
            into.raised++;
            return;
        }
        Optional<Change<VeeException>> again = held.get().struckAgain(hit, clock.now());
        again.ifPresent(change -> {
            into.changed.add(change);
            into.raised++;
        });
    }

    private static void settle(VeeException held, Changes into) {
        if (held.resolve("values that the rule does not strike")
                instanceof Outcome.Done<Change<VeeException>>(var change)) into.changed.add(change);
    }

    /** What is to be stored, all of it at once. */
    private static final class Changes {
        private final List<Change<VeeException>> made = new ArrayList<>();
        private final List<Change<VeeException>> changed = new ArrayList<>();
        private int raised;
    }

    private void keep(Changes changes) {
        exceptions.addAll(changes.made.stream().map(Change::state).toList());
        exceptions.saveAll(changes.changed.stream().map(Change::state).toList());
        outbox.publish(facts(changes.made));
        outbox.publish(facts(changes.changed));
    }

    private static List<Event> facts(List<Change<VeeException>> changes) {
        return changes.stream().flatMap(change -> change.facts().stream()).toList();
    }

    /** Marks what waits about days as estimated. */
    void estimated(List<ReadingRef.OfDay> made) {
        if (made.isEmpty()) return;
        Map<Key, ReadingRef.OfDay> byTarget = new HashMap<>();
        Set<MeteringPointNo> points = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (ReadingRef.OfDay ref : made) {
            byTarget.put(new Key(ref.point(), new VeeTarget.Day(ref.channel(), ref.day())), ref);
            points.add(ref.point());
            days.add(ref.day());
        }
        Changes changes = new Changes();
        for (VeeException held :
                exceptions.about(points, Span.of(days.first(), days.last().plusDays(1)))) {
            Optional<ReadingRef.OfDay> by =
                    Optional.ofNullable(byTarget.get(new Key(held.place().point(), held.target())));
            by.ifPresent(ref -> estimated(held, ref.toString(), changes));
        }
        keep(changes);
    }

    /** Marks what waits about values as estimated. */
    void estimated(MeteringPointNo point, VeeTarget target, String by) {
        Span day = Span.of(target.day(), target.day().plusDays(1));
        Changes changes = new Changes();
        for (VeeException held : exceptions.about(List.of(point), day))
            if (held.target().equals(target)) estimated(held, by, changes);
        keep(changes);
    }

    private static void estimated(VeeException held, String by, Changes into) {
        if (held.state() instanceof VeeException.State.Open
                && held.estimated(by) instanceof Outcome.Done<Change<VeeException>>(var change))
            into.changed.add(change);
    }
}
