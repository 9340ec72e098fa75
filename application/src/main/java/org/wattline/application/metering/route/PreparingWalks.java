package org.wattline.application.metering.route;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTask;

/** What a reader's terminal needs to know of a round before it goes off line: each stop with its meter, dials and last reading. */
public final class PreparingWalks {
    private final ReadingTasks tasks;
    private final MeteringPoints points;
    private final Readings readings;
    private final BusinessClock clock;

    public PreparingWalks(ReadingTasks tasks, MeteringPoints points, Readings readings, BusinessClock clock) {
        this.tasks = tasks;
        this.points = points;
        this.readings = readings;
        this.clock = clock;
    }

    /** One stop. @param meter what hangs there now @param last what it showed last */
    public record Stop(
            ReadingTask task, MeteringPoint point, Optional<Installation> meter, Optional<RegisterReading> last) {}

    /** The stops in their order; a handful of queries for the whole part. */
    public Page<Stop> of(ReadingPlanId plan, Page.Request request) {
        Instant now = clock.now();
        Page<ReadingTask> page = tasks.walk(plan, request);
        List<MeteringPointNo> numbers =
                page.items().stream().map(task -> task.id().point()).toList();
        Map<MeteringPointNo, MeteringPoint> found =
                points.findAll(numbers).stream().collect(toMap(MeteringPoint::no, Function.identity()));
        Map<MeteringPointNo, List<RegisterReading>> shown =
                readings.around(numbers, now, now).stream().collect(groupingBy(RegisterReading::point));
        return page.map(task -> {
            MeteringPoint point =
                    Optional.ofNullable(found.get(task.id().point())).orElseThrow();
            Optional<Installation> meter = point.open();
            return new Stop(
                    task,
                    point,
                    meter,
                    shown.getOrDefault(point.no(), List.of()).stream()
                            .filter(reading -> meter.map(Installation::meter)
                                    .filter(reading.meter()::equals)
                                    .isPresent())
                            .max(Comparator.comparing(RegisterReading::at)));
        });
    }
}
