package org.wattline.domain.metering.field;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;

/**
 * An order to a meter on site (远程指令). A dangerous one waits for a second person; then it is queued, sent, and confirmed by what the meter shows
 * afterwards; or it fails, expires or is cancelled. A try whose outcome is not known is never simply repeated: the meter is read first.
 *
 * @param concentrator through which it goes, so that no line gets more at once than it bears
 * @param expiresAt after which it is not carried out any more
 * @param approvedBy the second person, where one is needed
 */
public record MeterCommand(
        MeterCommandId id,
        AssetNo meter,
        UnitPath unit,
        Concentrator concentrator,
        MeterOrder order,
        String reason,
        String orderedBy,
        Instant orderedAt,
        Instant expiresAt,
        Optional<String> approvedBy,
        CommandStage stage,
        Version version)
        implements Versioned<MeterCommand> {
    /** Pauses after the first, second … try [D]. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** How long a server may talk to a meter before another takes it for dead [D]. */
    public static final Duration LEASE = Duration.ofMinutes(5);

    /** The longest time for which an order may stand [D]. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** Somebody orders something. */
    public static Outcome<Change<MeterCommand>> ordered(
            MeterCommandId id,
            FieldAddress to,
            MeterOrder order,
            String reason,
            String by,
            Instant now,
            Instant expiresAt) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST)))
            return Outcome.refused(FieldRefusal.NO_SUCH_EXPIRY);
        MeterCommand command = new MeterCommand(
                id,
                to.meter(),
                to.unit(),
                to.concentrator(),
                order,
                reason,
                by,
                now,
                expiresAt,
                Optional.empty(),
                order.dangerous() ? new CommandStage.Proposed() : queued(now),
                Version.NEW);
        return Outcome.done(Change.of(command, new MeterOrdered(id, to.meter(), order)));
    }

    private static CommandStage queued(Instant now) {
        return new CommandStage.Queued(0, now, false, Optional.empty());
    }

    /** A second person approves. */
    public Outcome<Change<MeterCommand>> approved(String by, Instant now) {
        if (!(stage instanceof CommandStage.Proposed)) return Outcome.refused(FieldRefusal.NOT_PROPOSED);
        if (by.equals(orderedBy)) return Outcome.refused(FieldRefusal.OWN_ORDER);
        if (!now.isBefore(expiresAt)) return Outcome.refused(FieldRefusal.TOO_LATE);
        MeterCommand next = new MeterCommand(
                id,
                meter,
                unit,
                concentrator,
                order,
                reason,
                orderedBy,
                orderedAt,
                expiresAt,
                Optional.of(by),
                queued(now),
                version);
        return Outcome.done(Change.of(next, new MeterOrderApproved(id, meter, order)));
    }

    /** Somebody takes it back before it is sent. */
    public Outcome<Change<MeterCommand>> cancelled(String by, Instant now) {
        return switch (stage) {
            case CommandStage.Proposed proposed -> ended(new CommandStage.Cancelled(now, by));
            case CommandStage.Queued queued -> ended(new CommandStage.Cancelled(now, by));
            case CommandStage.Sent sent -> Outcome.refused(FieldRefusal.UNDER_WAY);
            case CommandStage.Confirmed c -> Outcome.refused(FieldRefusal.OVER);
            case CommandStage.Failed f -> Outcome.refused(FieldRefusal.OVER);
            case CommandStage.Expired e -> Outcome.refused(FieldRefusal.OVER);
            case CommandStage.Cancelled c -> Outcome.refused(FieldRefusal.OVER);
        };
    }

    /** A server takes it up: to send it, to find out what became of it, or to let it expire. */
    public Outcome<Change<MeterCommand>> takenUp(Instant now) {
        boolean late = !now.isBefore(expiresAt);
        if (stage instanceof CommandStage.Proposed && late) return ended(new CommandStage.Expired(now, false));
        if (stage instanceof CommandStage.Queued(int tries, Instant due, boolean unknown, Optional<String> fault)) {
            if (late && !unknown) return ended(new CommandStage.Expired(now, false));
            if (!due.isAfter(now)) return sent(tries + 1, now, unknown);
        }
        if (stage instanceof CommandStage.Sent(int tries, Instant until, boolean unknown) && !until.isAfter(now))
            return sent(tries + 1, now, true);
        return Outcome.refused(FieldRefusal.UNDER_WAY);
    }

    private Outcome<Change<MeterCommand>> sent(int tries, Instant now, boolean unknown) {
        return Outcome.done(Change.of(at(new CommandStage.Sent(tries, now.plus(LEASE), unknown))));
    }

    /** The meter did it, or shows that it did. */
    public Outcome<Change<MeterCommand>> confirmed(Instant now, Map<String, String> findings) {
        return stage instanceof CommandStage.Sent
                ? ended(new CommandStage.Confirmed(now, findings))
                : Outcome.refused(FieldRefusal.NOT_SENT);
    }

    /** The meter denied it. */
    public Outcome<Change<MeterCommand>> failed(Instant now, String why) {
        return stage instanceof CommandStage.Sent
                ? ended(new CommandStage.Failed(now, why))
                : Outcome.refused(FieldRefusal.NOT_SENT);
    }

    /**
     * A try came to nothing: another follows after a growing pause, unless time or tries are at an end.
     *
     * @param unknown whether it may have reached the meter
     */
    public Outcome<Change<MeterCommand>> tried(Instant now, String fault, boolean unknown) {
        if (!(stage instanceof CommandStage.Sent(int tries, Instant until, boolean before)))
            return Outcome.refused(FieldRefusal.NOT_SENT);
        boolean still = before || unknown;
        if (!now.isBefore(expiresAt)) return ended(new CommandStage.Expired(now, still));
        if (tries > PAUSES.size())
            return ended(new CommandStage.Failed(
                    now, fault + " (" + tries + " tries" + (still ? ", outcome not known)" : ")")));
        Instant next = now.plus(PAUSES.get(tries - 1));
        Instant due = next.isBefore(expiresAt) ? next : expiresAt;
        return Outcome.done(Change.of(at(new CommandStage.Queued(tries, due, still, Optional.of(fault)))));
    }

    private Outcome<Change<MeterCommand>> ended(CommandStage how) {
        return Outcome.done(Change.of(at(how), new MeterOrderEnded(id, meter, order, how.state())));
    }

    private MeterCommand at(CommandStage next) {
        return new MeterCommand(
                id,
                meter,
                unit,
                concentrator,
                order,
                reason,
                orderedBy,
                orderedAt,
                expiresAt,
                approvedBy,
                next,
                version);
    }

    /** When a server has to look at it again; none once it has ended. */
    public Optional<Instant> dueAt() {
        return switch (stage) {
            case CommandStage.Proposed proposed -> Optional.of(expiresAt);
            case CommandStage.Queued queued -> Optional.of(queued.dueAt());
            case CommandStage.Sent sent -> Optional.of(sent.until());
            case CommandStage.Confirmed c -> Optional.empty();
            case CommandStage.Failed f -> Optional.empty();
            case CommandStage.Expired e -> Optional.empty();
            case CommandStage.Cancelled c -> Optional.empty();
        };
    }

    @Override
    public MeterCommand at(Version next) {
        return new MeterCommand(
                id, meter, unit, concentrator, order, reason, orderedBy, orderedAt, expiresAt, approvedBy, stage, next);
    }
}
