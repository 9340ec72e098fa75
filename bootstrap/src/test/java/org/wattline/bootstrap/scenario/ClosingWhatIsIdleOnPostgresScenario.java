package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;

class ClosingWhatIsIdleOnPostgresScenario extends ClosingWhatIsIdle {
    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.onPostgres(folder, begin);
    }
}
