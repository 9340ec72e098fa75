package org.wattline.application.metering.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.asset.AssetPorts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.asset.AssetRefusal;
import org.wattline.domain.metering.upkeep.AssetUpkeep;
import org.wattline.domain.metering.upkeep.CheckCycles;
import org.wattline.domain.metering.upkeep.Seal;
import org.wattline.domain.metering.upkeep.Verification;

/** Records verifications of assets, and the seals on them. What is in the store and passes is ready to be allocated. */
public final class KeepingAssets {
    private final UnitOfWork work;
    private final Meters meters;
    private final AssetPorts ports;
    private final Function<LocalDate, Optional<CheckCycles>> cycles;
    private final BusinessClock clock;
    private final Outbox outbox;

    /** @param cycles those that hold on a day */
    public KeepingAssets(
            UnitOfWork work,
            Meters meters,
            AssetPorts ports,
            Function<LocalDate, Optional<CheckCycles>> cycles,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.meters = meters;
        this.ports = ports;
        this.cycles = cycles;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param held the version on which this was decided, 0 while nothing was done to the asset */
    public record Verify(AssetNo asset, Version held, Verification.Result result) {}

    /** @param held the version on which this was decided, 0 while nothing was done to the asset */
    public record PutOn(AssetNo asset, Version held, String seal, Seal.Place place, Optional<Instant> at) {}

    /** @param held the version on which this was decided @param reason needed where the seal was found broken */
    public record TakeOff(
            AssetNo asset,
            Version held,
            String seal,
            Seal.Cause cause,
            Optional<String> reason,
            Optional<Instant> at) {}

    /** What was done to an asset; of one to which nothing was done, an empty record. Empty if there is no such asset. */
    public Optional<AssetUpkeep> of(AssetNo asset) {
        return ports.upkeeps()
                .find(asset)
                .or(() -> ports.views().find(asset).map(row -> AssetUpkeep.none(asset, row.kind(), row.unit())));
    }

    public Outcome<AssetUpkeep> handle(Caller who, Verify command) {
        LocalDate on = command.result().on();
        return change(who, "metering.verify-asset", command.asset(), command.held(), held -> {
            if (on.isAfter(clock.today())) return Outcome.refused(MeteringRefusal.IN_THE_FUTURE);
            return held.verified(command.result(), cycles.apply(on)).map(change -> {
                if (command.result().passed()) ready(command.asset());
                return change;
            });
        });
    }

    public Outcome<AssetUpkeep> handle(Caller who, PutOn command) {
        return change(
                who,
                "metering.put-seal-on",
                command.asset(),
                command.held(),
                held -> at(command.at())
                        .then(at -> held.sealed(
                                command.seal(),
                                command.place(),
                                at,
                                who.login(),
                                ports.upkeeps().used(command.seal()))));
    }

    public Outcome<AssetUpkeep> handle(Caller who, TakeOff command) {
        return change(
                who,
                "metering.take-seal-off",
                command.asset(),
                command.held(),
                held -> at(command.at())
                        .then(at -> held.unsealed(
                                command.seal(), new Seal.Off(at, who.login(), command.cause(), command.reason()))));
    }

    private Outcome<Instant> at(Optional<Instant> told) {
        Instant at = told.orElse(clock.now());
        return at.isAfter(clock.now()) ? Outcome.refused(MeteringRefusal.IN_THE_FUTURE) : Outcome.done(at);
    }

    private void ready(AssetNo asset) {
        meters.find(asset)
                .filter(meter -> meter.state() == MeterState.IN_STOCK)
                .ifPresent(meter -> step(meter.take(MeterState.Step.VERIFY), meters::save));
        ports.devices()
                .find(asset)
                .filter(device -> device.state() == MeterState.IN_STOCK)
                .ifPresent(device -> step(device.take(MeterState.Step.VERIFY), ports.devices()::save));
    }

    private <T> void step(Outcome<Change<T>> decision, Consumer<T> save) {
        if (decision instanceof Outcome.Done<Change<T>>(Change<T> change)) {
            save.accept(change.state());
            outbox.publish(change.facts());
        }
    }

    private Outcome<AssetUpkeep> change(
            Caller who,
            String act,
            AssetNo asset,
            Version seen,
            Function<AssetUpkeep, Outcome<Change<AssetUpkeep>>> decision) {
        return work.perform(Act.of(who, act), () -> {
            Optional<AssetUpkeep> found = of(asset);
            if (found.isEmpty()) return Outcome.refused(AssetRefusal.ASSET_NOT_FOUND);
            if (!found.get().version().equals(seen)) throw new StaleState("asset-upkeep", asset.value(), seen);
            return decision.apply(found.get()).map(change -> {
                AssetUpkeep next = change.state();
                outbox.publish(change.facts());
                return next.version().equals(Version.NEW)
                        ? ports.upkeeps().add(next)
                        : ports.upkeeps().save(next);
            });
        });
    }
}
