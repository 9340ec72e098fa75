package org.wattline.application.metering.field;

import java.time.Instant;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.metering.field.MeterOrder;

/** Orders meters on site about; dangerous orders wait for a second person. */
public final class OrderingMeters {
    private final UnitOfWork work;
    private final FieldAddresses addresses;
    private final MeterCommands commands;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    public OrderingMeters(
            UnitOfWork work,
            FieldAddresses addresses,
            MeterCommands commands,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        this.work = work;
        this.addresses = addresses;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
    }

    /** Something is ordered of a meter. @param expiresAt after which it is not carried out any more */
    public record Order(AssetNo meter, MeterOrder order, String reason, Instant expiresAt) {}

    /** A second person approves. @param seen the version on which it was decided */
    public record Approve(MeterCommandId command, Version seen) {}

    /** It is taken back. @param seen the version on which it was decided */
    public record Cancel(MeterCommandId command, Version seen) {}

    public Outcome<MeterCommand> handle(Caller who, Order command) {
        Act act = Act.of(who, "metering.order-meter").because(command.reason());
        return work.perform(
                act,
                () -> addresses
                        .find(command.meter())
                        .filter(address -> who.scope().covers(Scope.Owner.of(address.unit())))
                        .<Outcome<MeterCommand>>map(address -> MeterCommand.ordered(
                                        new MeterCommandId(ids.next()),
                                        address,
                                        command.order(),
                                        command.reason(),
                                        who.login(),
                                        clock.now(),
                                        command.expiresAt())
                                .map(change -> {
                                    commands.add(change.state());
                                    outbox.publish(change.facts());
                                    return change.state().at(Version.NEW.next());
                                }))
                        .orElse(Outcome.refused(FieldRefusal.NO_ADDRESS)));
    }

    public Outcome<MeterCommand> handle(Caller who, Approve command) {
        return decide(
                Act.of(who, "metering.approve-meter-order"),
                command.command(),
                held -> held.at(command.seen()).approved(who.login(), clock.now()));
    }

    public Outcome<MeterCommand> handle(Caller who, Cancel command) {
        return decide(
                Act.of(who, "metering.cancel-meter-order"),
                command.command(),
                held -> held.at(command.seen()).cancelled(who.login(), clock.now()));
    }

    private Outcome<MeterCommand> decide(
            Act act, MeterCommandId id, Function<MeterCommand, Outcome<Change<MeterCommand>>> decision) {
        return work.perform(
                act,
                () -> commands.find(id)
                        .<Outcome<MeterCommand>>map(held -> decision.apply(held).map(change -> {
                            outbox.publish(change.facts());
                            return commands.save(change.state());
                        }))
                        .orElse(Outcome.refused(FieldRefusal.COMMAND_NOT_FOUND)));
    }
}
