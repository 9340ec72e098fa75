package org.wattline.domain.metering.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.asset.AssetEvent;
import org.wattline.domain.metering.asset.AssetKind;

/**
 * What was done to keep an asset trustworthy: all of its verifications and seals, the oldest first. Nothing is ever taken out.
 *
 * @param unit the unit that keeps the asset
 */
public record AssetUpkeep(
        AssetNo asset,
        AssetKind kind,
        UnitPath unit,
        List<Verification> verifications,
        List<Seal> seals,
        Version version)
        implements Versioned<AssetUpkeep> {
    public AssetUpkeep {
        verifications = List.copyOf(verifications);
        seals = List.copyOf(seals);
    }

    /** Of an asset to which nothing was done yet. */
    public static AssetUpkeep none(AssetNo asset, AssetKind kind, UnitPath unit) {
        return new AssetUpkeep(asset, kind, unit, List.of(), List.of(), Version.NEW);
    }

    /** It was verified. @param cycles those that held on the day, if any are known */
    public Outcome<Change<AssetUpkeep>> verified(Verification.Result result, Optional<CheckCycles> cycles) {
        if (!verifications.isEmpty()
                && result.on().isBefore(verifications.getLast().result().on()))
            return Outcome.refused(UpkeepRefusal.VERIFIED_LATER);
        if (cycles.isEmpty()) return Outcome.refused(UpkeepRefusal.NO_CYCLE);
        Optional<LocalDate> due = result.passed()
                ? cycles.get().dueAfter(kind, result.deviceClass(), result.on())
                : Optional.of(result.on());
        List<Verification> all = new ArrayList<>(verifications);
        all.add(new Verification(result, due));
        return changed(
                all,
                seals,
                event(
                        "metering.asset-verified",
                        Map.of("on", result.on().toString(), "passed", Boolean.toString(result.passed()))));
    }

    /** A seal is put on it. @param used whether a seal with this number was ever put on anything */
    public Outcome<Change<AssetUpkeep>> sealed(String no, Seal.Place place, Instant at, String by, boolean used) {
        if (used) return Outcome.refused(UpkeepRefusal.SEAL_USED);
        List<Seal> all = new ArrayList<>(seals);
        all.add(new Seal(no, place, at, by, Optional.empty()));
        return changed(verifications, all, event("metering.seal-put-on", Map.of("seal", no, "place", place.name())));
    }

    /** A seal was taken off it, or found broken. */
    public Outcome<Change<AssetUpkeep>> unsealed(String no, Seal.Off off) {
        for (int i = 0; i < seals.size(); i++) {
            Seal seal = seals.get(i);
            if (!seal.no().equals(no) || !seal.whole()) continue;
            if (off.at().isBefore(seal.at())) return Outcome.refused(UpkeepRefusal.OFF_BEFORE_ON);
            if (off.cause() == Seal.Cause.FOUND_BROKEN && off.reason().isEmpty())
                return Outcome.refused(UpkeepRefusal.REASON_NEEDED);
            List<Seal> all = new ArrayList<>(seals);
            all.set(i, new Seal(no, seal.place(), seal.at(), seal.by(), Optional.of(off)));
            String type = off.cause() == Seal.Cause.FOUND_BROKEN ? "metering.seal-broken" : "metering.seal-taken-off";
            Map<String, String> facts = Map.of(
                    "seal",
                    no,
                    "place",
                    seal.place().name(),
                    "cause",
                    off.cause().name());
            return changed(verifications, all, event(type, facts));
        }
        return Outcome.refused(UpkeepRefusal.NO_WHOLE_SEAL);
    }

    private AssetEvent event(String type, Map<String, String> more) {
        return AssetEvent.of(type, asset, more);
    }

    private Outcome<Change<AssetUpkeep>> changed(List<Verification> verified, List<Seal> sealed, AssetEvent fact) {
        return Outcome.done(Change.of(new AssetUpkeep(asset, kind, unit, verified, sealed, version), fact));
    }

    /** When it is due for verification; none before the first and where samples are taken. */
    public Optional<LocalDate> dueOn() {
        return verifications.isEmpty()
                ? Optional.empty()
                : verifications.getLast().dueOn();
    }

    @Override
    public AssetUpkeep at(Version next) {
        return new AssetUpkeep(asset, kind, unit, verifications, seals, next);
    }
}
