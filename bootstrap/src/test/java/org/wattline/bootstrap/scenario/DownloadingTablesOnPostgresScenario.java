package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import java.time.Instant;

class DownloadingTablesOnPostgresScenario extends DownloadingTables {
    @Override
    protected Stand stand(Path folder, Instant begin) {
        return Stand.onPostgres(folder, begin);
    }
}
