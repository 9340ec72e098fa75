package org.wattline.adapter.http.access;

import java.time.Instant;
import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.platform.SettableBusinessClock;

/** The business clock of a demonstration. A server in production does not declare these routes. */
public final class TestClockRoutes implements Routes {
    private final SettableBusinessClock clock;

    public TestClockRoutes(SettableBusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/test-clock")
                        .tag("access")
                        .summary("查看业务时钟", "Show the business clock")
                        .signedIn("everybody may know what time it is")
                        .unowned("the server's own")
                        .answers(200, ClockBody.class, ClockBody.EXAMPLE)
                        .handle(x -> x.ok(new ClockBody(clock.now()))),
                Route.put("/v1/test-clock")
                        .tag("access")
                        .summary("设置业务时钟", "Set the business clock")
                        .description(
                                "从所设时刻继续走；服务重启后恢复机器时间。",
                                "It goes on from there; a restart brings back the machine's time.")
                        .permission(AccessPermissions.SET_CLOCK)
                        .unowned("the server's own")
                        .withoutIfMatch()
                        .withoutDryRun()
                        .body(ClockBody.class, ClockBody.EXAMPLE)
                        .answers(200, ClockBody.class, ClockBody.EXAMPLE)
                        .handle(x -> {
                            clock.set(x.body().now());
                            return x.ok(new ClockBody(clock.now()));
                        }));
    }

    /** The time by which business is done. */
    public record ClockBody(Instant now) {
        static final ClockBody EXAMPLE = new ClockBody(Instant.parse("2026-04-01T00:30:00Z"));
    }
}
