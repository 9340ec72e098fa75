package org.wattline.application.connection.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.connection.ShownRegisters;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.Entry;
import org.wattline.domain.connection.change.MeterDeed;
import org.wattline.domain.connection.change.MeterRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Ratio;

/**
 * Takes meters down, hangs them up and hands them over as a change of supply has it. What the one meter showed stands in the form of the step
 * ({@code lastTotal …}); where there are several, in the entry of its point, or it was read at that instant before.
 */
public final class ChangingMeters {
    private final InstallingMeters installing;
    private final Readings readings;

    public ChangingMeters(InstallingMeters installing, Readings readings) {
        this.installing = installing;
        this.readings = readings;
    }

    Outcome<MeteringPoint> takeDown(Caller who, MeterDeed.TakeDown deed, Asked found) {
        MeteringPoint point = deed.point();
        return last(point, deed.sheet()::find, found)
                .then(shown -> installing.handle(
                        who, new InstallingMeters.Remove(point.no(), point.version(), at(found), shown)));
    }

    Outcome<MeteringPoint> hangUp(Caller who, MeterDeed.HangUp deed, Asked found) {
        return hangUp(who, deed.point(), deed.sheet(), found);
    }

    /** The meter of the sheet is hung up at a point without one. */
    Outcome<MeteringPoint> hangUp(Caller who, MeteringPoint point, Entry sheet, Asked found) {
        if (sheet.meter().isEmpty()) return ApplyingRefusal.NOT_TOLD.because("meter");
        return installing.handle(who, install(point, sheet, found));
    }

    Outcome<MeteringPoint> exchange(Caller who, MeterDeed.Exchange deed, Asked found) {
        return last(deed.point(), deed.sheet()::find, found)
                .then(shown -> installing.handle(
                        who, new InstallingMeters.Exchange(shown, install(deed.point(), deed.sheet(), found))));
    }

    Outcome<MeteringPoint> move(Caller who, MeterDeed.Move deed, Asked found) {
        MeteringPoint point = deed.point();
        return last(point, deed.sheet()::find, found)
                .then(shown -> installing.handle(
                        who, new InstallingMeters.Move(point.no(), point.version(), deed.place(), at(found), shown)));
    }

    /** The meter is read and goes on counting at a point of another account. */
    Outcome<MeteringPoint> handOver(Caller who, MeteringPoint from, MeteringPoint to, Entry sheet, Asked found) {
        return last(from, sheet::find, found)
                .then(shown -> installing.handle(
                        who,
                        new InstallingMeters.HandOver(
                                from.no(), from.version(), to.no(), to.version(), at(found), shown)));
    }

    private static InstallingMeters.Install install(MeteringPoint point, Entry sheet, Asked found) {
        return new InstallingMeters.Install(
                point.no(),
                point.version(),
                new AssetNo(sheet.meter().orElseThrow()),
                sheet.find("currentRatio").map(Ratio::parse).orElse(Ratio.ONE),
                sheet.find("voltageRatio").map(Ratio::parse).orElse(Ratio.ONE),
                at(found),
                ShownRegisters.read(sheet::find, "reading"));
    }

    /** @param sheet what is told of this point */
    private Outcome<Map<Register, RegisterValue>> last(
            MeteringPoint point, Function<String, Optional<String>> sheet, Asked found) {
        if (found.find("at").isEmpty()) return ApplyingRefusal.NOT_TOLD.because("at");
        Map<Register, RegisterValue> told = ShownRegisters.read(sheet, "last");
        if (!told.isEmpty()) return Outcome.done(told);
        Instant at = at(found);
        return readings.around(List.of(point.no()), at, at).stream()
                .filter(reading -> reading.at().equals(at))
                .findFirst()
                .map(RegisterReading::values)
                .map(Outcome::done)
                .orElseGet(() -> MeterRefusal.READINGS_MISSING.because(point.no()));
    }

    private static Instant at(Asked found) {
        return OffsetDateTime.parse(found.need("at")).toInstant();
    }
}
