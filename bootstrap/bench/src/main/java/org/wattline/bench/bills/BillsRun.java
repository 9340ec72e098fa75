package org.wattline.bench.bills;

import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.application.billing.run.BillRuns;
import org.wattline.application.billing.run.StartingRuns;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.bench.process.Cpu;
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
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.run.BillRun;
import org.wattline.domain.billing.run.BillRunId;
import org.wattline.domain.billing.run.RunTally;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Bills a month of a synthetic company, loaded, rated, checked, issued and booked, in turns with a bare loop over the same days. */
public final class BillsRun {
    /** The newest month of which the reference data have prices for all classes. */
    private static final YearMonth MONTH = YearMonth.of(2026, 1);

    private static final Caller SYSTEM = Caller.system("bench");
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final int customers;
    private final int rounds;
    private final Progress progress;
    private final Way bare = new Way("bare loop over the days of curves");
    private final Way curves = new Way("bill run, accounts with curves");
    private final Way registers = new Way("bill run, accounts with registers only");
    private final Way all = new Way("bill run, all");
    private long live;
    private String reasons = "";

    public BillsRun(Optional<Integer> accounts, boolean quick, Progress progress) {
        this.customers = accounts.orElse(quick ? 5_000 : 100_000);
        this.rounds = quick ? 3 : 2;
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            String data = scratch.folder().resolve("data").toString();
            Settings settings = Settings.read(Map.of(Setting.DATA, data), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                Map<String, String> environment = Company.environment(database);
                Company.fill(database, environment, customers, MONTH, progress);
                try (Server server =
                        Server.wired(Settings.read(Map.of(), environment), Optional.of(database), progress)) {
                    return measured(server, database);
                }
            }
        }
    }

    private Table measured(Server server, Database database) throws InterruptedException, SQLException {
        Span month = Span.of(MONTH.atDay(1), MONTH.plusMonths(1).atDay(1));
        CurveCompany company = new CurveCompany(database, month.from(), month.end());
        long byCurve = company.curves();
        Cpu postgres = Cpu.of(database);
        try (BareBilling loop = new BareBilling(company, THREADS);
                var held = new Live();
                var count = progress.count("Billing", 4L * rounds + 1)) {
            product(server, company, month, company.accounts(true), new Way("warm"), postgres);
            count.at(1);
            for (int round = 0; round < rounds; round++) {
                company.execute("truncate bench_bill, bench_line, bench_ledger");
                bare.add(() -> loop.bill(company.points()), postgres);
                count.at(4L * round + 2);
                company.unbill();
                product(server, company, month, company.accounts(true), curves, postgres);
                count.at(4L * round + 3);
                product(server, company, month, company.accounts(false), registers, postgres);
                count.at(4L * round + 4);
                company.unbill();
                product(server, company, month, List.of(), all, postgres);
                count.at(4L * round + 5);
                company.unbill();
            }
            live = held.mebibytes();
        }
        return table(byCurve);
    }

    private void product(Server server, CurveCompany company, Span month, List<String> accounts, Way way, Cpu postgres)
            throws InterruptedException, SQLException {
        BillRun.Kind kind = accounts.isEmpty() ? BillRun.Kind.CYCLE : BillRun.Kind.OFF_CYCLE;
        var start = new StartingRuns.Start(
                kind, UnitPath.COMPANY, accounts.stream().map(AccountNo::new).toList(), month, Through.ISSUED);
        way.add(
                () -> {
                    if (!(server.part(StartingRuns.class).handle(SYSTEM, start)
                            instanceof Outcome.Done<StartingRuns.Started>(var started)))
                        throw new CannotMeasure("the bill run was refused");
                    server.part(JobRunner.class).runDue();
                    return issued(server.part(BillRuns.class), started.run().id());
                },
                postgres);
        if (!accounts.isEmpty()) company.execute("checkpoint");
    }

    private long issued(BillRuns runs, BillRunId run) {
        RunTally tally = runs.tally(run);
        if (tally.partsWaiting() > 0) throw new CannotMeasure("the bill run did not end: " + tally);
        reasons = runs.reasons(run).stream()
                .map(reason -> "%,d %s".formatted(reason.accounts(), reason.code()))
                .collect(Collectors.joining(", "));
        if (tally.issued() == 0) throw new CannotMeasure("no bill was issued: " + reasons + "; " + tally);
        return tally.issued();
    }

    private Table table(long byCurve) {
        Table table = Table.of("way", "bills", "bills/s", "to the bare loop", "CPU ms a bill: Java + database");
        for (Way way : List.of(bare, curves, registers, all)) table = table.row(way.row(bare));
        return table.note(
                        "%,d accounts, %,d with curves of 96 values a day; %d rounds, %d threads on either side; at most %d MiB of live heap."
                                .formatted(customers, byCurve, rounds, THREADS, live))
                .note("Not billed in the last run: " + (reasons.isEmpty() ? "none" : reasons) + ".");
    }

    /** One way of billing, round by round. */
    private record Way(String name, Middle rate, Middle java, Middle database, long[] bills) {
        Way(String name) {
            this(name, new Middle(), new Middle(), new Middle(), new long[1]);
        }

        void add(Billing billing, Cpu postgres) throws InterruptedException, SQLException {
            Cpu own = Cpu.of(ProcessHandle.current());
            long javaBefore = own.nanos();
            long databaseBefore = postgres.nanos();
            long begun = System.nanoTime();
            long made = billing.bill();
            long took = System.nanoTime() - begun;
            if (made == 0) throw new CannotMeasure(name + ": no bill was made");
            rate.add(made * 1e9 / took);
            java.add((own.nanos() - javaBefore) / 1e6 / made);
            database.add((postgres.nanos() - databaseBefore) / 1e6 / made);
            bills[0] = made;
        }

        String[] row(Way bare) {
            return new String[] {
                name,
                Figures.whole(bills[0]),
                Figures.whole(rate.value()),
                Figures.percent(rate.value() / bare.rate.value()),
                Figures.decimals(java.value(), 2) + " + " + Figures.decimals(database.value(), 2)
            };
        }
    }

    /** Bills once. */
    private interface Billing {
        long bill() throws InterruptedException, SQLException;
    }
}
