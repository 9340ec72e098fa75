package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;

/** In memory. */
class EveryRouteTest extends EveryRoute {
    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.inMemory(folder, begin);
    }
}
