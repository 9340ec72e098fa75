package org.wattline.application.metering.field;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.intake.FileLine;
import org.wattline.application.metering.intake.TakingInLines;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.field.CommandStage;
import org.wattline.domain.metering.field.Concentrator;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.field.FieldRefusal;
import org.wattline.domain.metering.field.MeterCommand;
import org.wattline.domain.metering.intake.Rejection;
import org.wattline.domain.metering.reading.ReadingSource;

/**
 * Carries out orders to meters on site. An order is taken up in one unit of work and its outcome kept in another; the meter is talked to between
 * the two. A server that dies there leaves an order that is marked as sent: after its lease another takes it up and reads the meter first.
 */
public final class CarryingOutOrders {
    private static final Caller SENDER = Caller.system("meter-orders");

    private final UnitOfWork work;
    private final FieldAddresses addresses;
    private final MeterCommands commands;
    private final Meters meters;
    private final MeterChannels channels;
    private final TakingInLines taking;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final Executor lines;
    private final int perConcentrator;

    /** @param lines runs what goes over different lines side by side @param perConcentrator orders on the way over one line at once */
    public CarryingOutOrders(
            UnitOfWork work,
            FieldAddresses addresses,
            MeterCommands commands,
            Meters meters,
            MeterChannels channels,
            TakingInLines taking,
            BusinessClock clock,
            Outbox outbox,
            Executor lines,
            int perConcentrator) {
        this.work = work;
        this.addresses = addresses;
        this.commands = commands;
        this.meters = meters;
        this.channels = channels;
        this.taking = taking;
        this.clock = clock;
        this.outbox = outbox;
        this.lines = lines;
        this.perConcentrator = perConcentrator;
    }

    /** Carries out what is due, up to {@code limit}. @return how many orders were looked at */
    public int carryOutDue(int limit) {
        List<MeterCommand> taken = takeUp(limit);
        Map<Concentrator, List<MeterCommand>> byLine = new LinkedHashMap<>();
        for (MeterCommand command : taken)
            if (command.stage() instanceof CommandStage.Sent)
                byLine.computeIfAbsent(command.concentrator(), line -> new ArrayList<>())
                        .add(command);
        CompletableFuture.allOf(byLine.values().stream()
                        .map(orders -> CompletableFuture.runAsync(() -> orders.forEach(this::carryOut), lines))
                        .toArray(CompletableFuture[]::new))
                .join();
        return taken.size();
    }

    private List<MeterCommand> takeUp(int limit) {
        Outcome<List<MeterCommand>> taken = work.perform(Act.of(SENDER, "metering.take-up-meter-orders"), () -> {
            List<MeterCommand> next = new ArrayList<>();
            for (MeterCommand due : commands.due(clock.now(), limit, perConcentrator))
                if (due.takenUp(clock.now())
                        instanceof Outcome.Done<Change<MeterCommand>>(Change<MeterCommand> change)) {
                    outbox.publish(change.facts());
                    next.add(commands.save(change.state()));
                }
            return Outcome.done(next);
        });
        return taken instanceof Outcome.Done<List<MeterCommand>>(List<MeterCommand> orders) ? orders : List.of();
    }

    private void carryOut(MeterCommand command) {
        Instant at = clock.now();
        Optional<FieldAddress> address = addresses.find(command.meter());
        Attempt attempt =
                address.isPresent() ? attempt(command, address.get(), at) : new Attempt.Refused("no field address");
        keep(command, attempt, at);
    }

    private Attempt attempt(MeterCommand command, FieldAddress address, Instant at) {
        Set<Register> registers = meters.find(command.meter()).stream()
                .flatMap(meter -> meter.dials().stream())
                .map(Dial::register)
                .collect(Collectors.toSet());
        try (MeterChannel channel = channels.open(address)) {
            return new TryingOrders(channel, address.address(), command, at).attempt(registers);
        }
    }

    private void keep(MeterCommand command, Attempt attempt, Instant at) {
        Outcome<MeterCommand> kept = work.perform(
                Act.of(SENDER, "metering.carry-out-meter-order"),
                () -> commands.find(command.id())
                        .filter(held -> held.version().equals(command.version()))
                        .<Outcome<MeterCommand>>map(
                                held -> decide(held, attempt, at).map(change -> {
                                    outbox.publish(change.facts());
                                    return commands.save(change.state());
                                }))
                        .orElse(Outcome.refused(FieldRefusal.NOT_SENT)));
        switch (kept) {
            case Outcome.Done<MeterCommand> done -> {}
            case Outcome.Refused<MeterCommand>
                    refused -> {} // another server took it up after its lease: its outcome stands
        }
    }

    private Outcome<Change<MeterCommand>> decide(MeterCommand held, Attempt attempt, Instant at) {
        return switch (attempt) {
            case Attempt.Did(Map<String, String> findings, Optional<Map<Register, RegisterValue>> shown) ->
                held.confirmed(
                        clock.now(),
                        shown.map(values -> takenIn(held, values, at, findings)).orElse(findings));
            case Attempt.Refused(String why) -> held.failed(clock.now(), why);
            case Attempt.Again(String fault, boolean unknown) -> held.tried(clock.now(), fault, unknown);
        };
    }

    /** What was shown goes the way of all readings; where that turns it away, the findings say why. */
    private Map<String, String> takenIn(
            MeterCommand command, Map<Register, RegisterValue> values, Instant at, Map<String, String> findings) {
        FileLine.Registers line =
                new FileLine.Registers(1, "order " + command.id(), command.meter(), at, ReadingSource.AUTO, values);
        TakingInLines.Taken taken = taking.takeIn(List.of(line));
        Map<String, String> all = new TreeMap<>(findings);
        all.put("readAt", at.toString());
        for (Rejection rejection : taken.rejections()) all.put("turnedAway", rejection.code());
        return all;
    }
}
