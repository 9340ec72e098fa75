package org.wattline.bench.trial;

import java.io.IOException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.billing.trial.StartingTrials;
import org.wattline.application.billing.trial.Trials;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.bench.process.Live;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.VersionKey;

/** Tries a tariff on the past months of all households of a synthetic company, by the job that a server runs. */
public final class TrialRun {
    private static final VersionKey TRIED = new VersionKey(new TariffId("ZJ-RES-ANNUAL"), "2012-07");
    private static final Caller SYSTEM = Caller.system("bench");
    private static final double SECOND = 1e9;

    private final int customers;
    private final Progress progress;

    public TrialRun(boolean quick, Progress progress) {
        this.customers = quick ? 2_000 : 10_000;
        this.progress = progress;
    }

    public Table run() throws IOException {
        try (var scratch = Scratch.make()) {
            String data = scratch.folder().resolve("data").toString();
            Settings settings = Settings.read(Map.of(Setting.DATA, data), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                Map<String, String> environment = Company.environment(database);
                Company.fill(database, environment, customers, progress);
                try (Server server =
                        Server.wired(Settings.read(Map.of(), environment), Optional.of(database), progress)) {
                    measured(server, 1);
                    Table table = Table.of(
                            "months tried", "households", "s", "households/s", "bills/s", "MiB live heap at most");
                    for (int months : List.of(1, 3, 12))
                        table = measured(server, months).into(table, months);
                    return table.note(
                            "A company of " + customers
                                    + " customers; each month of a household is two bills, by the prices in force and by the tried one.");
                }
            }
        }
    }

    private static Measured measured(Server server, int months) {
        YearMonth last =
                YearMonth.from(server.part(BusinessClock.class).today()).minusMonths(1);
        var start = new StartingTrials.Start(
                TRIED, Optional.empty(), UnitPath.COMPANY, List.of(), last.minusMonths(months - 1L), last);
        if (!(server.part(StartingTrials.class).handle(SYSTEM, start)
                instanceof Outcome.Done<StartingTrials.Started>(StartingTrials.Started started)))
            throw new CannotMeasure("the run was refused");
        System.gc();
        try (var live = new Live()) {
            long begun = System.nanoTime();
            server.part(JobRunner.class).runDue();
            long took = System.nanoTime() - begun;
            System.gc();
            Tally tally = server.part(Trials.class)
                    .find(started.trial().id())
                    .flatMap(trial -> trial.tally())
                    .orElseThrow(() -> new CannotMeasure("the run did not end"));
            if (tally.accounts() == 0) throw new CannotMeasure("no household could be rated");
            return new Measured(tally.accounts(), Duration.ofNanos(took), live.mebibytes());
        }
    }

    private record Measured(long accounts, Duration took, long live) {
        Table into(Table table, int months) {
            double seconds = took.toNanos() / SECOND;
            return table.row(
                    String.valueOf(months),
                    "%,d".formatted(accounts),
                    "%.1f".formatted(seconds),
                    "%,.0f".formatted(accounts / seconds),
                    "%,.0f".formatted(2 * months * accounts / seconds),
                    String.valueOf(live));
        }
    }
}
