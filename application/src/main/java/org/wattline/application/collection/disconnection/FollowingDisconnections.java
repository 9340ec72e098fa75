package org.wattline.application.collection.disconnection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.field.MeterCommands;
import org.wattline.application.metering.field.OrderingMeters;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.metering.field.MeterOrder;
import org.wattline.domain.payment.ReceivableChanged;

/**
 * Follows what meters did and what customers paid: a relay that opened, one that did not and wants somebody to go there, and above all that whoever
 * has paid gets power back at once, at any time of day, or is not cut off at all.
 */
public final class FollowingDisconnections implements Subscriber {
    private static final String ENDED = "metering.meter-order-ended";
    private static final String WHO = "disconnections";

    private final Disconnections disconnections;
    private final KnowingCircumstances circumstances;
    private final DisconnectionPolicies policies;
    private final MeterCommands commands;
    private final FieldAddresses addresses;
    private final OrderingMeters ordering;
    private final BusinessClock clock;
    private final Outbox outbox;

    public FollowingDisconnections(
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            MeterCommands commands,
            FieldAddresses addresses,
            OrderingMeters ordering,
            BusinessClock clock,
            Outbox outbox) {
        this.disconnections = disconnections;
        this.circumstances = circumstances;
        this.policies = policies;
        this.commands = commands;
        this.addresses = addresses;
        this.ordering = ordering;
        this.clock = clock;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "collection.following-disconnections";
    }

    @Override
    public Set<String> types() {
        return Set.of(
                ENDED,
                ReceivableChanged.TYPE,
                "collection.hold-placed",
                "collection.disconnected",
                "collection.prepaid-low",
                "collection.prepaid-restored",
                "collection.prepaid-ended");
    }

    @Override
    public void on(EventFeed.Recorded event) {
        reactionTo(List.of(event)).accept(event);
    }

    /** Nearly all who pay were never to be cut off: who was is looked up for all of them at once. */
    @Override
    public Consumer<EventFeed.Recorded> reactionTo(List<EventFeed.Recorded> events) {
        Set<AccountNo> standing = disconnections.standing(events.stream()
                .filter(event -> !event.type().equals(ENDED))
                .map(FollowingDisconnections::account)
                .collect(Collectors.toSet()));
        return event -> {
            if (event.type().equals(ENDED)) {
                MeterCommandId command = new MeterCommandId(UUID.fromString(event.fact("command")));
                disconnections.awaiting(command).ifPresent(held -> ended(held, command, event.fact("state")));
            } else if (standing.contains(account(event)))
                disconnections.standing(account(event)).ifPresent(this::settled);
        };
    }

    private static AccountNo account(EventFeed.Recorded event) {
        return new AccountNo(event.fact("account"));
    }

    private void ended(Disconnection held, MeterCommandId command, String state) {
        Instant now = clock.now();
        boolean obeyed = CommandStage.State.CONFIRMED.name().equals(state);
        if (!obeyed) keep(held.unreachable(state, policy(now), now));
        else if (held.stage() instanceof DisconnectionStage.CommandSent) keep(held.opened(shown(command), now));
        else keep(held.restored(shown(command), now));
    }

    private String shown(MeterCommandId command) {
        return commands.find(command)
                .map(MeterCommand::stage)
                .map(stage -> stage instanceof CommandStage.Confirmed(Instant at, Map<String, String> findings)
                        ? findings.getOrDefault("relay", "confirmed")
                        : stage.state().name())
                .orElse("confirmed");
    }

    private void settled(Disconnection held) {
        Instant now = clock.now();
        if (circumstances.owing(held.account(), now)) return;
        switch (held.stage()) {
            case DisconnectionStage.Opened opened -> reconnect(held, now);
            case DisconnectionStage.Noticed noticed -> keep(held.stop(DisconnectionRefusal.PAID.code(), WHO, now));
            case DisconnectionStage.Approved approved -> keep(held.stop(DisconnectionRefusal.PAID.code(), WHO, now));
            case DisconnectionStage.FieldOrder order -> keep(held.stop(DisconnectionRefusal.PAID.code(), WHO, now));
            case DisconnectionStage.CommandSent
                    sent -> {} // the meter is being told: once it is open, it is told the contrary
            case DisconnectionStage.ReconnectRequested coming -> {}
            case DisconnectionStage.Closed closed -> {}
            case DisconnectionStage.Stopped stopped -> {}
        }
    }

    /** The customer closes the relay by hand: nobody knows from afar what is connected behind it. */
    private void reconnect(Disconnection held, Instant now) {
        DisconnectionPolicy policy = policy(now);
        Optional<MeterCommandId> command = Optional.empty();
        Optional<AssetNo> meter =
                held.meter().filter(each -> addresses.find(each).isPresent());
        if (meter.isPresent()) {
            Outcome<MeterCommand> ordered = ordering.handle(
                    Caller.system(WHO),
                    new OrderingMeters.Order(
                            meter.get(),
                            MeterOrder.PERMIT_CLOSE,
                            "paid, disconnection " + held.id(),
                            now.plus(Duration.ofMinutes(policy.commandMinutes()))));
            if (ordered instanceof Outcome.Done<MeterCommand>(MeterCommand order)) command = Optional.of(order.id());
        }
        keep(held.reconnect(command, DisconnectionRefusal.PAID.code(), policy, now));
    }

    private DisconnectionPolicy policy(Instant now) {
        return policies.inForce(Zone.day(now));
    }

    private void keep(Outcome<Change<Disconnection>> decided) {
        if (decided instanceof Outcome.Done<Change<Disconnection>>(Change<Disconnection> change)) {
            outbox.publish(change.facts());
            disconnections.save(change.state());
        }
    }
}
