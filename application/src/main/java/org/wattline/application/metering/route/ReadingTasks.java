package org.wattline.application.metering.route;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.route.ReadingPlanId;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;
import org.wattline.domain.metering.route.RouteCode;

/** What is to be read: a task for each point of a round. Sets of them are made and settled at once, without an entry for each in the trail. */
public interface ReadingTasks {
    Optional<ReadingTask> find(ReadingTaskId id);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    ReadingTask save(ReadingTask task);

    /** The point's task for which a reading of that instant counts, the earliest that is not read. */
    Optional<ReadingTask> around(MeteringPointNo point, Instant at);

    /**
     * Makes the tasks that the planned rounds of the routes lack: one for each point that a meter measures and that is on the route on the day
     * before. Its days begin where those of the point's task before it end; at the first, when it came onto the route or got its meter.
     *
     * @return how many
     */
    int lay(Collection<RouteCode> routes);

    /** Makes the open tasks of the points anew in all planned rounds, after their routes changed. */
    void relay(Collection<MeteringPointNo> points);

    /**
     * Compares tasks that are not read with the readings that are stored: a true one in the window, or of the meter's removal when none hangs
     * there any more, makes the task read; an estimate makes an open one estimated.
     *
     * @param since tasks whose window closed before are left as they are
     * @return how many changed
     */
    int settle(Instant since, Instant now);

    /** How many tasks of each round are open; rounds without are left out. */
    Map<ReadingPlanId, Integer> open(Collection<ReadingPlanId> plans);

    /** The tasks of a round in the order of the walk. */
    Page<ReadingTask> walk(ReadingPlanId plan, Page.Request page);

    /** Where a task stands in the walk. */
    static String place(ReadingTask task) {
        return "%09d".formatted(task.position()) + " " + task.id().point();
    }
}
