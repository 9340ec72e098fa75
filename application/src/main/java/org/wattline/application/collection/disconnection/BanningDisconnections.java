package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Proclaims that nobody is cut off somewhere for some time, and lifts it. */
public final class BanningDisconnections {
    private final UnitOfWork work;
    private final DisconnectionBans bans;
    private final Ids ids;
    private final BusinessClock clock;
    private final Outbox outbox;

    public BanningDisconnections(UnitOfWork work, DisconnectionBans bans, Ids ids, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.bans = bans;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** From now on nobody is to be cut off. @param until when it ends, if that is known */
    public record Proclaim(UnitPath unit, DisconnectionBan.Cause cause, String words, Optional<Instant> until) {}

    /** It is over. @param seen the version on which it was decided */
    public record Lift(DisconnectionBanId ban, Version seen) {}

    public Outcome<DisconnectionBan> handle(Caller who, Proclaim command) {
        Instant now = clock.now();
        return work.perform(Act.of(who, "collection.ban-disconnections").because(command.words), () -> {
            if (!who.scope().covers(Scope.Owner.of(command.unit)))
                return Outcome.refused(DisconnectionRefusal.UNKNOWN_BAN);
            if (command.until.filter(end -> !end.isAfter(now)).isPresent())
                return Outcome.refused(DisconnectionRefusal.BAN_IN_THE_PAST);
            Change<DisconnectionBan> change = DisconnectionBan.proclaim(new DisconnectionBan(
                    new DisconnectionBanId(ids.next()),
                    command.unit,
                    command.cause,
                    command.words,
                    now,
                    command.until,
                    who.login(),
                    Version.NEW));
            outbox.publish(change.facts());
            return Outcome.done(bans.add(change.state()));
        });
    }

    public Outcome<DisconnectionBan> handle(Caller who, Lift command) {
        return work.perform(Act.of(who, "collection.lift-ban"), () -> {
            Optional<DisconnectionBan> held = bans.find(command.ban);
            if (held.isEmpty()) return Outcome.refused(DisconnectionRefusal.UNKNOWN_BAN);
            return held.get().at(command.seen).lift(clock.now()).map(change -> {
                outbox.publish(change.facts());
                return bans.save(change.state());
            });
        });
    }
}
