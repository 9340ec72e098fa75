package org.wattline.application.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.domain.kernel.Event;

/** What the commands of one unit of work have published and stored so far. The adapter writes it when the unit commits. */
public final class Draft {
    private final List<Published> events = new ArrayList<>();
    private final List<Stored> stored = new ArrayList<>();

    void publish(Command by, UUID id, Event event) {
        events.add(new Published(by, id, event));
    }

    void alter(Command by, String resource, String id, Optional<?> before, Optional<?> after) {
        stored.add(new Stored(by, resource, id, before, after));
    }

    Mark mark() {
        return new Mark(events.size(), stored.size());
    }

    void backTo(Mark mark) {
        events.subList(mark.events, events.size()).clear();
        stored.subList(mark.stored, stored.size()).clear();
    }

    public List<Published> events() {
        return List.copyOf(events);
    }

    /** The alterations in the order of first touch; what one command stored several times is one alteration. */
    public List<Altered> alterations() {
        return since(new Mark(0, 0));
    }

    List<Altered> since(Mark mark) {
        Map<Slot, Stored> merged = new LinkedHashMap<>();
        for (Stored one : stored.subList(mark.stored, stored.size()))
            merged.merge(
                    new Slot(one.by.id, one.resource, one.id),
                    one,
                    (first, last) -> new Stored(first.by, first.resource, first.id, first.before, last.after));
        return merged.values().stream()
                .filter(one -> one.before.isPresent() || one.after.isPresent())
                .map(Stored::told)
                .toList();
    }

    /**
     * The alterations as entries of the audit trail. A command that altered no aggregate but published events has one entry of its own.
     */
    public List<Histories.Entry> trail() {
        List<Histories.Entry> entries = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (Altered altered : alterations()) {
            told.add(altered.by.id);
            Alteration what = altered.what;
            entries.add(altered.by.entry(what.resource(), what.id(), what.differences()));
        }
        for (Published event : events)
            if (told.add(event.by.id)) entries.add(event.by.entry("command", event.by.id.toString(), Map.of()));
        return entries;
    }

    /** One command within the unit: the id that its entries in the trail share, and the time at which it began. */
    public record Command(UUID id, Act act, Instant at) {
        Histories.Entry entry(String resource, String subject, Map<String, Histories.Difference> changes) {
            Caller who = act.who();
            return new Histories.Entry(
                    id,
                    at,
                    who.login(),
                    who.kind(),
                    who.origin(),
                    act.command(),
                    act.reason(),
                    resource,
                    subject,
                    changes);
        }
    }

    /** An event with the command that published it. */
    public record Published(Command by, UUID id, Event event) {
        /** The event as the feed tells it at this place. */
        public EventFeed.Recorded recorded(String cursor) {
            return new EventFeed.Recorded(
                    cursor,
                    id,
                    event.type(),
                    event.shape(),
                    event.subject(),
                    by.at,
                    by.act.who().login(),
                    Map.copyOf(event.facts()));
        }
    }

    /** An alteration with the command that caused it. */
    public record Altered(Command by, Alteration what) {}

    record Mark(int events, int stored) {}

    private record Slot(UUID command, String resource, String id) {}

    private record Stored(Command by, String resource, String id, Optional<?> before, Optional<?> after) {
        Altered told() {
            return new Altered(by, new Alteration(resource, id, before.map(Snapshot::of), after.map(Snapshot::of)));
        }
    }
}
