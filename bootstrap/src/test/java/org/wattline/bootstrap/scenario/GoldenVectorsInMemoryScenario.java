package org.wattline.bootstrap.scenario;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GoldenVectorsInMemoryScenario extends GoldenVectors {
    GoldenVectorsInMemoryScenario(@TempDir Path folder) {
        super(Stand.inMemory(folder, BEGIN));
    }
}
