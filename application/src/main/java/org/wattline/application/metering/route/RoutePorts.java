package org.wattline.application.metering.route;

/** What reading by routes stands on. */
public record RoutePorts(
        ReadingPolicies policies,
        ReadingRoutes routes,
        RouteMemberships memberships,
        ReadingPlans plans,
        ReadingTasks tasks,
        ReadingTaskViews views,
        ReadingPhotos photos) {}
