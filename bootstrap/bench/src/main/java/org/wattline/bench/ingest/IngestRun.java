package org.wattline.bench.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.metering.intake.ReceivingFiles;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.job.JobRunner;
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
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;

/** Takes files of quarter hours in, in turns with a bare COPY of the very rows that came of it. */
public final class IngestRun {
    private static final Caller SYSTEM = Caller.system("bench");
    private static final double SECOND = 1e9;
    private static final int ODD = 500;

    private final int customers;
    private final int days;
    private final int rounds;
    private final Progress progress;

    public IngestRun(boolean quick, Progress progress) {
        this.customers = quick ? 2_500 : 10_000;
        this.days = quick ? 40 : 110;
        this.rounds = 2;
        this.progress = progress;
    }

    public Table run() throws IOException, SQLException {
        try (var scratch = Scratch.make()) {
            Path folder = scratch.folder();
            Settings settings =
                    Settings.read(Map.of(Setting.DATA, folder.resolve("data").toString()), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                Map<String, String> environment = Company.environment(database);
                Company.fill(database, environment, customers, progress);
                Settings own = Settings.read(
                        Map.of(Setting.DATA, folder.resolve("files").toString()), environment);
                try (Server server = Server.wired(own, Optional.of(database), progress)) {
                    return measured(server, new DayRows(database), folder);
                }
            }
        }
    }

    private Table measured(Server server, DayRows rows, Path folder) throws IOException, SQLException {
        LocalDate today = server.part(BusinessClock.class).today();
        rows.empty();
        List<String> meters =
                rows.texts("select i.asset_no from meter_installation i join metering_point p on p.no = i.point_no"
                        + " where removed_at is null and mode = '3' and current_ratio = 1 and installed_at < date '"
                        + today.minusDays(days + 1L) + "' order by i.asset_no");
        if (meters.isEmpty()) throw new CannotMeasure("no meter hangs long enough");
        Curves curves = new Curves(meters, today.minusDays(days), days, ODD);
        Path csv = folder.resolve("curves.csv");
        curves.csv(csv);
        Path binary = folder.resolve("rows.bin");
        Middle bare = new Middle();
        Middle own = new Middle();
        Middle again = new Middle();
        Middle share = new Middle();
        long live = 0;
        LineCounts counts = LineCounts.NONE;
        LineCounts repeated = LineCounts.NONE;
        long bytes = 0;
        new Warmth(server, rows, curves, folder).warm();
        for (int round = 0; round < rounds; round++) {
            rows.empty();
            long took;
            try (var held = new Live()) {
                Taken taken = takeIn(server, csv);
                took = taken.nanos();
                counts = taken.counts();
                live = Math.max(live, held.mebibytes());
            }
            bytes = rows.bytes();
            rows.dump(binary);
            forgetFile(rows);
            Taken second = takeIn(server, csv);
            repeated = second.counts();
            rows.empty();
            long copied = rows.copy(binary);
            own.add(took / SECOND);
            again.add(second.nanos() / SECOND);
            bare.add(copied / SECOND);
            share.add((double) copied / took);
        }
        double millions = curves.intervals() / 1e6;
        return Table.of("way", "s", "M intervals/s", "share of COPY")
                .row(row("bare binary COPY of the rows", bare, millions, 1))
                .row(row("file of curves: parsed, judged, stored", own, millions, share.value()))
                .row(row("the same lines again", again, millions, bare.value() / again.value()))
                .note("%,d meters, %d days, %,d intervals; %s; again: %s."
                        .formatted(meters.size(), days, curves.intervals(), told(counts), told(repeated)))
                .note("%s bytes for each reading with index; at most %d MiB of live heap."
                        .formatted(Figures.decimals((double) bytes / curves.intervals(), 1), live));
    }

    private static String[] row(String way, Middle seconds, double millions, double share) {
        return new String[] {
            way,
            Figures.decimals(seconds.value(), 2),
            Figures.decimals(millions / seconds.value(), 1),
            Figures.percent(share)
        };
    }

    private static String told(LineCounts counts) {
        return "%,d added, %,d superseding, %,d unchanged, %,d rejected"
                .formatted(counts.added(), counts.superseding(), counts.unchanged(), counts.rejected());
    }

    private static void forgetFile(DayRows rows) throws SQLException {
        rows.execute("truncate meter_data_file, meter_data_rejection");
        rows.execute("checkpoint");
    }

    record Taken(long nanos, LineCounts counts) {}

    static Taken takeIn(Server server, Path file) throws IOException {
        FileDigest digest;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Outcome<ReceivingFiles.Received> outcome =
                    server.part(ReceivingFiles.class).handle(SYSTEM, new ReceivingFiles.Receive("curves.csv", in));
            if (!(outcome instanceof Outcome.Done<ReceivingFiles.Received>(ReceivingFiles.Received received)))
                throw new CannotMeasure("the file was refused");
            digest = received.file().digest();
        }
        long begun = System.nanoTime();
        server.part(JobRunner.class).runDue();
        long took = System.nanoTime() - begun;
        MeterDataFile done = server.part(MeterDataFiles.class).find(digest).orElseThrow();
        if (done.state() != MeterDataFile.State.DONE) throw new CannotMeasure("the file was not taken in");
        return new Taken(took, done.counts());
    }
}
