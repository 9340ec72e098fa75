package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wattline.bench.process.Cpu;
import org.wattline.bench.process.Live;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;

/**
 * Bills a month of a synthetic company, loaded, rated, checked, issued and booked, in turns with a bare loop over the same days; before it that of a
 * company of a tenth of its size, and beside it requests to a server that bills.
 */
public final class BillsRun {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int PART = 500;
    /** After so many bills of the company the compiler has seen most of what there is to see. */
    private static final int WARM = 90_000;

    private static final int SAMPLE = 20_000;
    private static final int ROUNDS = 3;

    private final Path home;
    private final int customers;
    private final Progress progress;
    private final Way bare = new Way("bare loop over the days of curves");
    private final Way flatBare = new Way("bare loop over registers of households");
    private final Way curves = new Way("bill run, accounts with curves");
    private final Way registers = new Way("bill run, accounts with registers only");
    private final Way tenth;
    private final Way all;
    private long made;

    public BillsRun(Path home, Optional<Integer> accounts, boolean quick, Progress progress) {
        this.home = home;
        this.customers = accounts.orElse(quick ? 5_000 : 100_000);
        this.progress = progress;
        this.tenth = new Way("bill run, a company of %,d".formatted(customers / 10));
        this.all = new Way("bill run, a company of %,d".formatted(customers));
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        try (BilledCompany small = BilledCompany.make(customers / 10, progress);
                Server server = small.server()) {
            for (int round = 0; round < ROUNDS; round++) whole(small, server, round == 0 ? new Way("warm") : tenth);
        }
        try (BilledCompany company = BilledCompany.make(customers, progress)) {
            Table table = measured(company);
            company.curves().unbill();
            return table.note(BesideRun.measured(company, home).told());
        }
    }

    private Table measured(BilledCompany company) throws InterruptedException, SQLException {
        List<String> byCurve = company.curves().accounts(true);
        try (Server server = company.server();
                BareBilling loop = new BareBilling(company.curves(), THREADS);
                var held = new Live();
                var count = progress.count("Billing", 3L * ROUNDS + 2)) {
            BareReadings readings = new BareReadings(company.curves(), KnownTariffs.of(server, company.curves()));
            long before = made;
            while (made - before < Math.min(WARM, 4L * customers)) {
                bills(company, server, sample(byCurve));
                bills(company, server, sample(company.curves().accounts(false)));
                company.curves().unbill();
            }
            count.at(1);
            for (int round = 0; round < ROUNDS; round++) {
                round(company, server, loop, readings, byCurve);
                count.at(3L * round + 4);
            }
            whole(company, server, all);
            return table(byCurve.size(), company.reasons(), held.mebibytes());
        }
    }

    private void round(
            BilledCompany company, Server server, BareBilling loop, BareReadings readings, List<String> byCurve)
            throws InterruptedException, SQLException {
        Cpu postgres = company.postgres();
        CurveCompany month = company.curves();
        month.execute("truncate bench_bill, bench_line, bench_ledger");
        List<String> points = sample(month.points());
        bare.add(() -> loop.bill(points, readings::curves), postgres);
        List<String> flat = month.flatPoints();
        flatBare.add(() -> loop.bill(flat, readings::registers), postgres);
        month.execute("checkpoint");
        curves.add(() -> bills(company, server, sample(byCurve)), postgres);
        month.execute("checkpoint");
        List<String> others = sample(month.accounts(false));
        registers.add(() -> bills(company, server, others), postgres);
        month.unbill();
    }

    private void whole(BilledCompany company, Server server, Way way) throws InterruptedException, SQLException {
        way.add(() -> bills(company, server, List.of()), company.postgres());
        company.curves().unbill();
    }

    private long bills(BilledCompany company, Server server, List<String> accounts) {
        long issued = company.bill(server, accounts);
        made += issued;
        return issued;
    }

    private static List<String> sample(List<String> of) {
        return of.subList(0, Math.min(SAMPLE, of.size()));
    }

    private Table table(int byCurve, String reasons, long live) {
        Table table = Table.of("way", "bills", "bills/s", "to the bare loop", "CPU ms a bill: Java + database");
        for (Way way : List.of(bare, flatBare, curves, registers, tenth, all)) table = table.row(way.row(bare));
        return table.note(
                        "%,d accounts, %,d with curves of 96 values a day; %d rounds of at most %,d accounts, after bills that do not count; %d threads on either side; at most %d MiB of live heap. Accounts with registers at %s × the rate of those with curves, the bare loop over registers at %s × that over curves."
                                .formatted(
                                        customers,
                                        byCurve,
                                        ROUNDS,
                                        SAMPLE,
                                        THREADS,
                                        live,
                                        Figures.decimals(registers.perSecond() / curves.perSecond(), 1),
                                        Figures.decimals(flatBare.perSecond() / bare.perSecond(), 1)))
                .note(
                        "What a `kill -9` undoes and is done again: the %d parts of %d accounts under way, at most %s of the run."
                                .formatted(
                                        THREADS, PART, Figures.decimals(100.0 * THREADS * PART / customers, 2) + " %"))
                .note("Not issued in the last run: " + reasons + ".");
    }
}
