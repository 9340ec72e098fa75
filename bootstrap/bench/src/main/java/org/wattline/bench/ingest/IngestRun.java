package org.wattline.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.bench.process.Live;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.intake.LineCounts;

/** Takes quarter hours in, as files and as streams, in turns with a bare COPY of the very rows that came of it. */
public final class IngestRun {
    private static final int ODD = 500;
    private static final int ROUNDS = 2;
    private static final int WARM_DAYS = 20;

    private final int customers;
    private final int days;
    private final int warm;
    private final Progress progress;
    private final Way bare = new Way("bare binary COPY of the rows");
    private final Way file = new Way("file of curves (CSV): parsed, judged, stored");
    private final Way again = new Way("the same lines again");
    private final Way stream = new Way("stream of curves (NDJSON) over HTTP");
    private String noted = "";

    public IngestRun(boolean quick, Progress progress) {
        this.customers = quick ? 2_000 : 10_000;
        this.days = quick ? 35 : 110;
        this.warm = quick ? 6 : 2;
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            Path folder = scratch.folder();
            Settings settings =
                    Settings.read(Map.of(Setting.DATA, folder.resolve("data").toString()), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                Map<String, String> environment = Company.environment(database);
                Company.fill(database, environment, customers, progress);
                DayRows rows = new DayRows(database);
                Settings own = Settings.read(
                        Map.of(
                                Setting.DATA, folder.resolve("files").toString(),
                                Setting.PORT, "0",
                                Setting.MANAGEMENT_PORT, "0",
                                Setting.DEMO, "no"),
                        environment);
                Curves curves;
                try (Server server = Server.wired(own, Optional.of(database), progress)) {
                    curves = curves(rows, server.part(BusinessClock.class).today());
                    files(server, rows, curves, folder);
                }
                try (Server server = Server.start(own, () -> Optional.of(database), progress)) {
                    streams(new Streams(server.address()), rows, curves, folder);
                }
                return table(curves);
            }
        }
    }

    private Curves curves(DayRows rows, LocalDate today) throws SQLException {
        rows.empty();
        List<String> meters =
                rows.texts("select i.asset_no from meter_installation i join metering_point p on p.no = i.point_no"
                        + " where removed_at is null and mode = '3' and current_ratio = 1 and installed_at < date '"
                        + today.minusDays(days + 1L) + "' order by i.asset_no");
        if (meters.isEmpty()) throw new CannotMeasure("no meter hangs long enough");
        return new Curves(meters, today.minusDays(days), days, ODD);
    }

    private void files(Server server, DayRows rows, Curves curves, Path folder) throws IOException, SQLException {
        Files files = new Files(server);
        Path csv = folder.resolve("curves.csv");
        Path binary = folder.resolve("rows.bin");
        curves.firstDays(WARM_DAYS).csv(csv);
        for (int i = 0; i < warm; i++) {
            files.takeIn(csv);
            rows.empty();
        }
        curves.csv(csv);
        long live;
        try (var held = Live.collecting()) {
            files.takeIn(csv);
            live = held.mebibytes();
        }
        try (var count = progress.count("Taking files in", 3L * ROUNDS)) {
            for (int round = 0; round < ROUNDS; round++) {
                rows.empty();
                Files.Taken first = files.takeIn(csv);
                count.at(3L * round + 1);
                rows.dump(binary);
                rows.execute("truncate meter_data_file, meter_data_rejection");
                rows.execute("checkpoint");
                Files.Taken second = files.takeIn(csv);
                count.at(3L * round + 2);
                noted = notes(server, rows, curves, live, first.counts(), second.counts());
                rows.empty();
                long copied = rows.copy(binary);
                count.at(3L * round + 3);
                bare.add(copied, copied);
                file.add(first.nanos(), copied);
                again.add(second.nanos(), copied);
            }
        }
        java.nio.file.Files.delete(csv);
    }

    private void streams(Streams streams, DayRows rows, Curves curves, Path folder)
            throws IOException, InterruptedException, SQLException {
        Path ndjson = folder.resolve("curves.ndjson");
        Curves few = curves.firstDays(WARM_DAYS);
        few.ndjson(ndjson);
        for (int i = 0; i < warm; i++) {
            rows.empty();
            streams.send(ndjson, few.lines());
        }
        curves.ndjson(ndjson);
        try (var count = progress.count("Sending streams", 2L * ROUNDS)) {
            for (int round = 0; round < ROUNDS; round++) {
                rows.empty();
                long copied = rows.copy(folder.resolve("rows.bin"));
                count.at(2L * round + 1);
                rows.empty();
                stream.add(streams.send(ndjson, curves.lines()), copied);
                count.at(2L * round + 2);
            }
        }
    }

    private static String notes(
            Server server, DayRows rows, Curves curves, long live, LineCounts first, LineCounts second)
            throws SQLException {
        List<MeteringPointNo> points =
                rows.texts("select distinct point_no from interval_day where day = '" + curves.first() + "'").stream()
                        .map(MeteringPointNo::new)
                        .toList();
        double[] took = new MonthQueries(server.part(Readings.class), points, curves.first()).ask();
        return "%,d meters, %d days, %,d intervals: %s; again: %s. %s bytes on disk for each reading with index. At most %d MiB of live heap. A month's days of a point, its sums: p50 %s ms, p99 %s ms."
                .formatted(
                        curves.meters().size(),
                        curves.days(),
                        curves.intervals(),
                        told(first),
                        told(second),
                        Figures.decimals((double) rows.bytes() / curves.intervals(), 1),
                        live,
                        Figures.decimals(took[took.length / 2], 2),
                        Figures.decimals(took[took.length * 99 / 100], 2));
    }

    private static String told(LineCounts counts) {
        return "%,d added, %,d superseding, %,d unchanged, %,d rejected"
                .formatted(counts.added(), counts.superseding(), counts.unchanged(), counts.rejected());
    }

    private Table table(Curves curves) {
        Table table = Table.of("way", "s", "M intervals/s", "share of COPY");
        for (Way way : List.of(bare, file, again, stream)) table = table.row(way.row(curves.intervals()));
        return table.note(noted);
    }

    /** One of the ways into the table, round by round. */
    private record Way(String name, Middle seconds, Middle share) {
        Way(String name) {
            this(name, new Middle(), new Middle());
        }

        void add(long nanos, long copied) {
            seconds.add(nanos / 1e9);
            share.add((double) copied / nanos);
        }

        String[] row(long intervals) {
            return new String[] {
                name,
                Figures.decimals(seconds.value(), 2),
                Figures.decimals(intervals / 1e6 / seconds.value(), 1),
                Figures.percent(share.value())
            };
        }
    }
}
