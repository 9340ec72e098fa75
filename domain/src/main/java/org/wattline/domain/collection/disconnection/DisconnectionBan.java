package org.wattline.domain.collection.disconnection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.CollectionEvent;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * That nobody is cut off in a unit for some time (停电禁令): a red alert of the weather service, a disaster, a great event.
 *
 * @param unit where, with all units below
 * @param until when it ends; empty while nobody knows
 */
public record DisconnectionBan(
        DisconnectionBanId id,
        UnitPath unit,
        Cause cause,
        String words,
        Instant from,
        Optional<Instant> until,
        String by,
        Version version)
        implements Versioned<DisconnectionBan> {
    public DisconnectionBan {
        if (until.isPresent() && !from.isBefore(until.get()))
            throw new IllegalArgumentException("a ban ends after it begins: " + from);
    }

    /** Proclaims it. */
    public static Change<DisconnectionBan> proclaim(DisconnectionBan wanted) {
        return Change.of(wanted, wanted.fact("collection.disconnection-banned"));
    }

    /** Ends it now. */
    public Outcome<Change<DisconnectionBan>> lift(Instant now) {
        if (until.filter(end -> !end.isAfter(now)).isPresent() || !from.isBefore(now))
            return Outcome.refused(DisconnectionRefusal.BAN_NOT_IN_FORCE);
        DisconnectionBan next = new DisconnectionBan(id, unit, cause, words, from, Optional.of(now), by, version);
        return Outcome.done(Change.of(next, next.fact("collection.disconnection-ban-lifted")));
    }

    public boolean holds(UnitPath place, Instant at) {
        return unit.covers(place)
                && !at.isBefore(from)
                && until.map(at::isBefore).orElse(true);
    }

    private CollectionEvent fact(String type) {
        return new CollectionEvent(type, id.toString(), Map.of("unit", unit.path(), "cause", cause.name()));
    }

    @Override
    public DisconnectionBan at(Version next) {
        return new DisconnectionBan(id, unit, cause, words, from, until, by, next);
    }

    /** Why nobody is cut off. */
    public enum Cause {
        /** Red alert (气象红色预警). */
        WEATHER,
        DISASTER,
        /** 保电. */
        EVENT,
        OTHER
    }
}
