package org.wattline.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.FirstAnswer;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Progress;

/**
 * Starts the built server through its launcher, as an operator does: once on an empty folder, then on the data of that start, in turns with and
 * without the cache of classes (AOT) that the first start made.
 */
public final class StartRun {
    /** An open page of the server's own port: answered when everything is wired and the database is up to date. */
    private static final String PAGE = "/docs";

    private static final long SECONDS_FOR_CACHE = 180;

    private final Path home;
    private final int rounds;
    private final Progress progress;

    public StartRun(Path home, boolean quick, Progress progress) {
        this.home = home;
        this.rounds = quick ? 3 : 7;
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException {
        try (var scratch = Scratch.make()) {
            progress.step("First start on an empty folder");
            Kind first = new Kind();
            start(scratch, Map.of(), first, true);
            Kind cached = new Kind();
            Kind plain = new Kind();
            try (var count = progress.count("Starting again and again", rounds * 2L)) {
                for (int round = 0; round < rounds; round++) {
                    start(scratch, Map.of(), cached, false);
                    count.at(round * 2L + 1);
                    start(scratch, Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=off"), plain, false);
                    count.at(round * 2L + 2);
                }
            }
            return Table.of("start", "ms to the first 200 (median)", "slowest", "MiB resident after it")
                    .row(cached.row("built server, existing data, class cache (AOT)"))
                    .row(plain.row("the same without the class cache"))
                    .row(first.row("first start on an empty folder (makes the cluster and the tables)"));
        }
    }

    private void start(Scratch scratch, Map<String, String> environment, Kind kind, boolean makesCache)
            throws IOException, InterruptedException {
        int port = FirstAnswer.freePort();
        var data = scratch.folder().resolve("data").toString();
        var words = List.of(
                home.resolve("wattline").toString(),
                "run",
                "--data",
                data,
                "--port",
                Integer.toString(port),
                "--management-port",
                "0");
        long begun = System.nanoTime();
        try (var server = Child.start(words, environment, scratch.folder().resolve("server.log"))) {
            FirstAnswer.await(server, port, PAGE);
            kind.add((System.nanoTime() - begun) / 1e6, server.residentKib().orElse(0) / 1024.0);
            if (makesCache) awaitCache(server);
        }
    }

    private void awaitCache(Child server) throws IOException, InterruptedException {
        var folder = home.resolve("bootstrap/target/aot");
        long deadline = System.nanoTime() + SECONDS_FOR_CACHE * 1_000_000_000;
        while (!hasCache(folder)) {
            server.checkAlive();
            if (System.nanoTime() > deadline)
                throw new CannotMeasure("the first start made no cache of classes in " + folder);
            Thread.sleep(200);
        }
    }

    /** Caches of former builds do not count: the launcher does not take them. */
    private boolean hasCache(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        var built = Files.getLastModifiedTime(home.resolve("bootstrap/target/wattline.jar"));
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".aot")).toList())
                if (Files.getLastModifiedTime(file).compareTo(built) > 0) return true;
        }
        return false;
    }

    /** All starts of one kind. */
    private static final class Kind {
        private final Middle millis = new Middle();
        private final Middle mebibytes = new Middle();
        private double slowest;

        void add(double took, double resident) {
            millis.add(took);
            mebibytes.add(resident);
            slowest = Math.max(slowest, took);
        }

        String[] row(String title) {
            return new String[] {
                title, Figures.whole(millis.value()), Figures.whole(slowest), Figures.whole(mebibytes.value())
            };
        }
    }
}
