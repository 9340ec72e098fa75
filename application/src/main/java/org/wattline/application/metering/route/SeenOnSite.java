package org.wattline.application.metering.route;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.intake.ArrivalRules;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingChain;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;

/** Takes in what somebody saw at a point: from the meter that hung there then, through the gate of all readings and their validation. */
public final class SeenOnSite {
    private final MeteringPoints points;
    private final Readings readings;
    private final ArrivalRules rules;
    private final BusinessClock clock;

    public SeenOnSite(MeteringPoints points, Readings readings, ArrivalRules rules, BusinessClock clock) {
        this.points = points;
        this.readings = readings;
        this.rules = rules;
        this.clock = clock;
    }

    /** What a meter's registers showed. @param meter the meter that was read, if it was looked at */
    public record Seen(Optional<AssetNo> meter, Instant at, Map<Register, RegisterValue> shown) {}

    /**
     * Within a unit of work.
     *
     * @param decision what becomes of the task, knowing the meter
     * @param keep stores the task and tells of it
     */
    public <T> Outcome<T> take(
            MeteringPointNo no,
            Seen seen,
            ReadingSource source,
            Function<AssetNo, Outcome<Change<T>>> decision,
            Function<Change<T>, T> keep) {
        if (seen.at().isAfter(clock.now())) return Outcome.refused(MeteringRefusal.IN_THE_FUTURE);
        Optional<MeteringPoint> point = points.find(no);
        Optional<Installation> hanging = point.flatMap(each -> each.installations().reversed().stream()
                .filter(installation -> installation.reads(seen.at()))
                .findFirst());
        if (hanging.isEmpty()) return Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE);
        AssetNo meter = hanging.get().meter();
        if (seen.meter().filter(looked -> !looked.equals(meter)).isPresent())
            return Outcome.refused(MeteringRefusal.METER_ELSEWHERE);
        return decision.apply(meter)
                .then(change -> Dial.complete(hanging.get().dials(), seen.shown())
                        .map(shown -> RegisterReading.arrived(no, meter, seen.at(), source, shown))
                        .then(arrival -> chain(arrival).admit(arrival, hanging.get()))
                        .map(reading -> {
                            readings.storeRegisters(List.of(reading), clock.now());
                            rules.judge(List.of(point.orElseThrow()), List.of()).stored(List.of(reading));
                            return keep.apply(change);
                        }));
    }

    /** The meter's true readings before and after. */
    private ReadingChain chain(RegisterReading arrival) {
        return new ReadingChain(readings.around(List.of(arrival.point()), arrival.at(), arrival.at()).stream()
                .filter(reading ->
                        reading.meter().equals(arrival.meter()) && reading.quality() != ReadingQuality.ESTIMATED)
                .toList());
    }
}
