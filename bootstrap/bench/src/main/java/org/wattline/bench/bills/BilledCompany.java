package org.wattline.bench.bills;

import java.io.IOException;
import java.nio.file.Path;
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
import org.wattline.bench.http.Servers;
import org.wattline.bench.process.Cpu;
import org.wattline.bench.process.Scratch;
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

/** A synthetic company in a database of its own, whose month is billed by the job of the product. */
final class BilledCompany implements AutoCloseable {
    /** The newest month of which the reference data have prices for all classes. */
    static final YearMonth MONTH = YearMonth.of(2026, 1);

    private static final Span DAYS = Span.of(MONTH.atDay(1), MONTH.plusMonths(1).atDay(1));
    /** So many customers of a larger company are made through the product's use cases; the others are copies of them. */
    private static final int FIRST = 10_000;

    private static final Caller SYSTEM = Caller.system("bench");

    private final Scratch scratch;
    private final Database database;
    private final Progress progress;
    private final Map<String, String> environment;
    private final CurveCompany curves;
    private final CompanyCopies copies;
    private int times = 1;
    private String reasons = "";

    private BilledCompany(Scratch scratch, Database database, int first, Progress progress) {
        this.scratch = scratch;
        this.database = database;
        this.progress = progress;
        this.environment = Company.environment(database);
        this.curves = new CurveCompany(database, DAYS.from(), DAYS.end());
        this.copies = new CompanyCopies(curves, first);
    }

    static BilledCompany make(int customers, Progress progress) throws IOException, SQLException {
        int first = customers > FIRST && customers % FIRST == 0 ? FIRST : customers;
        return made(first, customers / first, progress);
    }

    /** @param first customers that are made through the product's use cases @param times how large the company is, in multiples of them */
    private static BilledCompany made(int first, int times, Progress progress) throws IOException, SQLException {
        Scratch scratch = Scratch.make();
        String data = scratch.folder().resolve("data").toString();
        Database database = Databases.open(Settings.read(Map.of(Setting.DATA, data), Map.of()), progress)
                .orElseThrow();
        BilledCompany made = new BilledCompany(scratch, database, first, progress);
        boolean whole = false;
        try {
            Company.fill(database, made.environment, first, MONTH, progress);
            made.copies.keep();
            made.grow(times);
            whole = true;
            return made;
        } finally {
            // Whatever ended it, an Error too: PostgreSQL would go on without anybody.
            if (!whole) made.close();
        }
    }

    /** A company that can {@link #grow}. */
    static BilledCompany growing(int customers, Progress progress) throws IOException, SQLException {
        return made(customers, 1, progress);
    }

    /** Makes the company larger; it has no bills. @param size in multiples of the customers that were made first */
    void grow(int size) throws SQLException {
        if (size > times) copies.add(times, size - 1, progress);
        times = size;
        curves.curves();
    }

    CurveCompany curves() {
        return curves;
    }

    Cpu postgres() throws SQLException {
        return Cpu.of(database);
    }

    /** The product without its HTTP edge, in this process. */
    Server server() {
        return Server.wired(Settings.read(Map.of(), environment), Optional.of(database), progress);
    }

    /** The product as it is shipped, in processes of its own. */
    Servers servers(Path home) {
        return new Servers(home, scratch.folder(), environment);
    }

    /** Bills accounts, or all if none is named. @return how many bills were issued */
    long bill(Server server, List<String> accounts) {
        BillRun.Kind kind = accounts.isEmpty() ? BillRun.Kind.CYCLE : BillRun.Kind.OFF_CYCLE;
        var start = new StartingRuns.Start(
                kind, UnitPath.COMPANY, accounts.stream().map(AccountNo::new).toList(), DAYS, Through.ISSUED);
        if (!(server.part(StartingRuns.class).handle(SYSTEM, start)
                instanceof Outcome.Done<StartingRuns.Started>(var started)))
            throw new CannotMeasure("the bill run was refused");
        server.part(JobRunner.class).runDue();
        return issued(server.part(BillRuns.class), started.run().id());
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

    /** Why accounts were not billed in the last run. */
    String reasons() {
        return reasons.isEmpty() ? "none" : reasons;
    }

    @Override
    public void close() throws IOException {
        database.close();
        scratch.close();
    }
}
