package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;

/** On PostgreSQL, whose statements and constraints meet every hostile value. */
class EveryRouteOnPostgresTest extends EveryRoute {
    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.onPostgres(folder, begin);
    }
}
