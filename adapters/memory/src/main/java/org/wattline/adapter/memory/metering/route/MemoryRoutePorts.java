package org.wattline.adapter.memory.metering.route;

import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.ReadingPolicies;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.domain.metering.route.ReadingTask;
import org.wattline.domain.metering.route.ReadingTaskId;

/** All ports of reading by routes over one store in memory. */
public final class MemoryRoutePorts {
    private MemoryRoutePorts() {}

    public static RoutePorts over(
            MemoryStore store, MeteringPoints points, Readings readings, ReadingPolicies policies) {
        MemoryTable<ReadingTaskId, ReadingTask> tasks = store.table("reading-task", ReadingTask::id);
        MemoryReadingPlans plans = new MemoryReadingPlans(store, tasks);
        MemoryRouteMemberships memberships = new MemoryRouteMemberships(store);
        return new RoutePorts(
                policies,
                new MemoryReadingRoutes(store),
                memberships,
                plans,
                new MemoryReadingTasks(tasks, plans, memberships, points, readings),
                new MemoryReadingTaskViews(tasks, plans, memberships, points),
                new MemoryReadingPhotos(store));
    }
}
