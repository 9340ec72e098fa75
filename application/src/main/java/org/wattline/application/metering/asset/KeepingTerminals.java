package org.wattline.application.metering.asset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.wattline.application.metering.Meters;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.CollectingTerminal;
import org.wattline.domain.metering.asset.TerminalRefusal;
import org.wattline.domain.premises.AreaCode;

/** Puts terminals up and takes them down, and says which meters they collect (终端装拆、采集关系). */
public final class KeepingTerminals {
    private final UnitOfWork work;
    private final AssetPorts ports;
    private final Meters meters;
    private final Network network;
    private final PlacingDevices placing;
    private final BusinessClock clock;
    private final Outbox outbox;

    public KeepingTerminals(
            UnitOfWork work, AssetPorts ports, Meters meters, Network network, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.ports = ports;
        this.meters = meters;
        this.network = network;
        this.placing = new PlacingDevices(ports.devices(), outbox);
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param held the version on which this was decided, 0 while it never stood anywhere */
    public record Install(AssetNo terminal, Version held, AreaCode area, Instant at) {}

    /** It is taken down. */
    public record Remove(AssetNo terminal, Version held, Instant at) {}

    /** It collects further meters. */
    public record Assign(AssetNo terminal, Version held, List<AssetNo> meters, Instant at) {}

    /** It collects some no longer. */
    public record Release(AssetNo terminal, Version held, List<AssetNo> meters, Instant at) {}

    /** What is known of a terminal; of one that never stood anywhere, a file without entries. Empty if there is no such terminal. */
    public Optional<CollectingTerminal> of(AssetNo no) {
        return ports.terminals()
                .find(no)
                .or(() -> ports.devices()
                        .find(no)
                        .filter(device -> device.type().kind().collects())
                        .map(CollectingTerminal::none));
    }

    public Outcome<CollectingTerminal> handle(Caller who, Install command) {
        return change(who, "metering.install-terminal", command.terminal, command.held, command.at, held -> {
            boolean known = network.area(command.area)
                    .filter(area -> who.scope().covers(Scope.Owner.of(area.unit())))
                    .isPresent();
            if (!known) return Outcome.refused(TerminalRefusal.NO_AREA);
            return held.install(command.area, command.at)
                    .then(done -> placing.step(who, command.terminal, MeterState.Step.INSTALL)
                            .map(device -> done));
        });
    }

    public Outcome<CollectingTerminal> handle(Caller who, Remove command) {
        return change(
                who,
                "metering.remove-terminal",
                command.terminal,
                command.held,
                command.at,
                held -> held.remove(command.at)
                        .then(done -> placing.step(who, command.terminal, MeterState.Step.REMOVE)
                                .map(device -> done)));
    }

    public Outcome<CollectingTerminal> handle(Caller who, Assign command) {
        return change(who, "metering.assign-meters", command.terminal, command.held, command.at, held -> {
            Set<AssetNo> unknown = new HashSet<>(command.meters);
            unknown.removeAll(meters.known(command.meters));
            if (!unknown.isEmpty()) return Outcome.refused(MeteringRefusal.METER_NOT_FOUND);
            return held.collect(command.meters, command.at, ports.terminals().collected(command.meters));
        });
    }

    public Outcome<CollectingTerminal> handle(Caller who, Release command) {
        return change(
                who,
                "metering.release-meters",
                command.terminal,
                command.held,
                command.at,
                held -> held.release(command.meters, command.at));
    }

    private Outcome<CollectingTerminal> change(
            Caller who,
            String act,
            AssetNo terminal,
            Version seen,
            Instant at,
            Function<CollectingTerminal, Outcome<Change<CollectingTerminal>>> decision) {
        return work.perform(Act.of(who, act), () -> {
            if (at.isAfter(clock.now())) return Outcome.refused(MeteringRefusal.IN_THE_FUTURE);
            Optional<CollectingTerminal> found = of(terminal);
            if (found.isEmpty()) return Outcome.refused(TerminalRefusal.NO_TERMINAL);
            if (!found.get().version().equals(seen)) throw new StaleState("terminal", terminal.value(), seen);
            return decision.apply(found.get()).map(change -> {
                outbox.publish(change.facts());
                CollectingTerminal next = change.state();
                return next.version().equals(Version.NEW)
                        ? ports.terminals().add(next)
                        : ports.terminals().save(next);
            });
        });
    }
}
