package org.wattline.application.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.metering.InstallingMeters;
import org.wattline.application.metering.OpeningMeteringPoints;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.MeteredSources;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.UseCategory;

/** Gives a new account a metering point at each source of its supply plan, and hangs up the meters that the installation sheet (装表工单) names. */
public final class FirstInstallation {
    private final OpeningMeteringPoints points;
    private final InstallingMeters meters;
    private final SupplyPlans plans;

    public FirstInstallation(OpeningMeteringPoints points, InstallingMeters meters, SupplyPlans plans) {
        this.points = points;
        this.meters = meters;
        this.plans = plans;
    }

    /** The metering points, in the order of the sources; refused if one of them cannot be metered. */
    Outcome<List<MeteringPoint>> of(Caller who, Energising.Energised energised, Collected collected) {
        int sources = plans.sources(energised.application().no());
        return MeteredSources.of(collected, sources).then(all -> {
            List<MeteringPoint> points = new ArrayList<>();
            for (MeteredSources each : all)
                switch (installed(who, energised, collected, each.suffix())) {
                    case Outcome.Refused<MeteringPoint>(var why) -> {
                        return Outcome.refused(why);
                    }
                    case Outcome.Done<MeteringPoint>(MeteringPoint point) -> points.add(point);
                }
            return Outcome.done(points);
        });
    }

    private Outcome<MeteringPoint> installed(
            Caller who, Energising.Energised energised, Collected collected, String source) {
        Optional<Sheet> read = Sheet.read(collected, source);
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
        /** Empty if a code or ratio is none. @param source what its fields end with */
        static Optional<Sheet> read(Collected collected, String source) {
            try {
                return Optional.of(new Sheet(
                        new AssetNo(collected.need("meter" + source)),
                        collected
                                .find("meteringMode")
                                .map(MeteringMode::valueOf)
                                .orElse(MeteringMode.LOW_SUPPLY_LOW_METERED),
                        ratio(collected, "currentRatio" + source),
                        ratio(collected, "voltageRatio" + source),
                        collected.energisedAt(),
                        ShownRegisters.read(collected::find, "reading" + source)));
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }

        private static Ratio ratio(Collected collected, String field) {
            return collected.find(field).map(Ratio::parse).orElse(Ratio.ONE);
        }
    }
}
