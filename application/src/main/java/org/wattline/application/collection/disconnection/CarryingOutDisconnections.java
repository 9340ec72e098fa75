package org.wattline.application.collection.disconnection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.collection.disconnection.Circumstances;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterOrder;

/**
 * Carries out approved disconnections when their time has come: sends the last notice off, asks once more whether it is forbidden, and tells the meter
 * to trip. What can never be cut any more is stopped with its reason; what cannot be cut now waits until it lapses.
 */
public final class CarryingOutDisconnections {
    private static final String NO_RELAY = "no single meter is reached from afar";
    private static final Caller WHO = Caller.system("disconnections");

    /** How far ahead of the cut those are looked at that want their last notice. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private static final Set<DisconnectionRefusal> WAITING = Set.of(
            DisconnectionRefusal.TOO_EARLY,
            DisconnectionRefusal.NOT_AT_THIS_TIME,
            DisconnectionRefusal.FINAL_NOTICE_NOT_PROVED,
            DisconnectionRefusal.BANNED,
            DisconnectionRefusal.OPEN_FAULT,
            DisconnectionRefusal.NOT_IN_THIS_STATE);

    private final UnitOfWork work;
    private final Disconnections disconnections;
    private final KnowingCircumstances circumstances;
    private final DisconnectionPolicies policies;
    private final OrderingMeters ordering;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;
    private final Outbox outbox;

    public CarryingOutDisconnections(
            UnitOfWork work,
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            OrderingMeters ordering,
            WorkingCalendars calendars,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.disconnections = disconnections;
        this.circumstances = circumstances;
        this.policies = policies;
        this.ordering = ordering;
        this.calendars = calendars;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Looks at all whose time is near, so many at once; those that wait, for a storm to pass or a fault to be repaired, keep nobody else waiting.
     *
     * @return how many went a step further
     */
    public int carryOutDue(int atOnce) {
        Instant before = clock.now().plus(AHEAD);
        int further = 0;
        Optional<Disconnections.Due> after = Optional.empty();
        List<Disconnections.Due> portion;
        do {
            portion = disconnections.approved(before, after, atOnce);
            for (Disconnections.Due due : portion) if (carriedOut(due.id())) further++;
            if (!portion.isEmpty()) after = Optional.of(portion.getLast());
        } while (portion.size() == atOnce);
        return further;
    }

    private boolean carriedOut(DisconnectionId id) {
        Outcome<Boolean> done = work.perform(
                Act.of(WHO, "collection.carry-out-disconnection"),
                () -> disconnections.find(id).map(this::carryOut).orElse(Outcome.done(false)));
        return done instanceof Outcome.Done<Boolean>(Boolean moved) && moved;
    }

    private Outcome<Boolean> carryOut(Disconnection held) {
        Instant now = clock.now();
        DisconnectionPolicy policy = policies.inForce(Zone.day(now));
        Optional<Change<Disconnection>> near = held.remind(policy, now);
        if (near.isPresent()) return kept(Outcome.done(near.get()));
        Optional<Circumstances> known = circumstances.of(held.account(), now);
        if (known.isEmpty()) return kept(held.stop(DisconnectionRefusal.UNKNOWN.code(), WHO.login(), now));
        Optional<DisconnectionRefusal> why = held.forbidden(known.get(), policy, calendars.published(), now);
        if (why.isPresent())
            return WAITING.contains(why.get())
                    ? Outcome.done(false)
                    : kept(held.stop(why.get().code(), WHO.login(), now));
        if (disconnections.commanded(held.unit(), now.minus(Duration.ofHours(1))) >= policy.perHour())
            return Outcome.done(false);
        return trip(held, policy, now);
    }

    /** The order bears the names of the two persons who decided upon it. */
    private Outcome<Boolean> trip(Disconnection held, DisconnectionPolicy policy, Instant now) {
        if (!(held.stage() instanceof DisconnectionStage.Approved approved)) return Outcome.done(false);
        if (held.meter().isEmpty()) return kept(held.sent(NO_RELAY, now));
        Outcome<MeterCommand> ordered = ordering.handle(
                Caller.system(held.noticedBy()),
                new OrderingMeters.Order(
                        held.meter().orElseThrow(),
                        MeterOrder.TRIP,
                        "disconnection " + held.id(),
                        now.plus(Duration.ofMinutes(policy.commandMinutes()))));
        return ordered.then(order -> ordering.handle(
                        Caller.system(approved.by()), new OrderingMeters.Approve(order.id(), order.version())))
                .then(order -> kept(held.commanded(order.id(), now)));
    }

    private Outcome<Boolean> kept(Outcome<Change<Disconnection>> decided) {
        return decided.map(change -> {
            outbox.publish(change.facts());
            disconnections.save(change.state());
            return true;
        });
    }
}
