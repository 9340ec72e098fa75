package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;

class TakingOverOnPostgresScenario extends TakingOver {
    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.onPostgres(folder, begin);
    }
}
