package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GoldenVectorsOnPostgresScenario extends GoldenVectors {
    GoldenVectorsOnPostgresScenario(@TempDir Path folder) {
        super(Stand.onPostgres(folder, BEGIN));
    }
}
