package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;

class BillEstimatesOnPostgresScenario extends BillEstimates {
    BillEstimatesOnPostgresScenario(@TempDir Path folder) {
        super(Stand.onPostgres(folder, Instant.parse("2026-03-02T01:00:00Z")));
    }
}
