package org.wattline.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.wattline.bootstrap.Server;

/** Lets the compiler see the way of a line often enough before it counts. */
record Warmth(Server server, DayRows rows, Curves curves, Path folder) {
    void warm() throws IOException, SQLException {
        Path file = folder.resolve("warm.csv");
        for (int i = 0; i < 3; i++) {
            Curves part =
                    new Curves(curves.meters(), curves.first().plusDays(i), Math.min(20, curves.days()), curves.odd());
            part.csv(file);
            IngestRun.takeIn(server, file);
            rows.empty();
        }
    }
}
