package org.wattline.application.connection;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.UseCategory;

/** Gives a new account its metering point and hangs up the meter that the installation sheet (装表工单) names. */
public final class FirstInstallation {
    private final OpeningMeteringPoints points;
    private final InstallingMeters meters;

    public FirstInstallation(OpeningMeteringPoints points, InstallingMeters meters) {
        this.points = points;
        this.meters = meters;
    }

    Outcome<MeteringPoint> of(Caller who, Energising.Energised energised, Collected collected) {
        Optional<Sheet> read = Sheet.read(collected);
        if (read.isEmpty()) return Outcome.refused(ConnectionRefusal.DATA_UNUSABLE);
        Sheet sheet = read.get();
        return points.handle(who, opening(energised, sheet))
                .then(point -> meters.handle(
                        who,
                        new InstallingMeters.Install(
                                point.no(),
                                point.version(),
                                sheet.meter(),
                                sheet.current(),
                                sheet.voltage(),
                                sheet.at(),
                                sheet.start())));
    }

    private static OpeningMeteringPoints.Open opening(Energising.Energised energised, Sheet sheet) {
        boolean residential = energised.account().category() == UseCategory.RESIDENTIAL;
        return new OpeningMeteringPoints.Open(
                energised.account().no(),
                energised.customer().id(),
                energised.account().unit(),
                energised.premises().area(),
                sheet.mode(),
                residential ? PowerFactorParticipation.NONE : PowerFactorParticipation.ENERGY_AND_MONEY);
    }

    /** The sheet, read as what it means. */
    private record Sheet(
            AssetNo meter,
            MeteringMode mode,
            Ratio current,
            Ratio voltage,
            Instant at,
            Map<Register, RegisterValue> start) {
        /** Empty if a code or ratio is none. */
        static Optional<Sheet> read(Collected collected) {
            try {
                return Optional.of(new Sheet(
                        new AssetNo(collected.need("meter")),
                        collected
                                .find("meteringMode")
                                .map(MeteringMode::valueOf)
                                .orElse(MeteringMode.LOW_SUPPLY_LOW_METERED),
                        ratio(collected, "currentRatio"),
                        ratio(collected, "voltageRatio"),
                        collected.energisedAt(),
                        ShownRegisters.read(collected::find, "reading")));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static Ratio ratio(Collected collected, String field) {
            return collected.find(field).map(Ratio::parse).orElse(Ratio.ONE);
        }
    }
}
