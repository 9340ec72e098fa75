package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tour works as it is written. */
class TourScenario {
    @TempDir
    Path folder;

    @Test
    void every_command_of_the_tour_does_what_the_tour_says() throws Exception {
        Tour tour = Tour.read(Path.of("..", "docs", "tour.md"));
        try (Stand stand = Stand.onPostgres(folder, Instant.parse("2026-01-05T01:00:00Z"), true)) {
            List<String> printed = tour.run(stand, folder);
            for (int i = 0; i < printed.size(); i++) {
                Tour.Step step = tour.steps().get(i);
                for (String expected : step.expected())
                    assertThat(printed.get(i))
                            .as("%s%n%s", step.heading(), step.commands())
                            .contains(expected);
            }
            assertThat(printed)
                    .as("the last step that ran printed: %s", printed.getLast())
                    .hasSameSizeAs(tour.steps());
        }
    }
}
