package org.wattline.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.wattline.application.platform.BusinessClock;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.bench.http.OpenBills;
import org.wattline.bench.process.Morning;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.billing.run.Through;

/**
 * Many clients pay, take back, ask for refunds, approve of them, and cancel bills on the same few accounts at once, over HTTP, while bill runs bill again
 * what was cancelled. Afterwards every fen is explained, and all that was answered with success is in the books, once.
 */
public final class PressureRun {
    private static final int CUSTOMERS = 200;
    private static final int MONTHS = 6;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(60);

    private final Plan plan;
    private final Progress progress;

    public PressureRun(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** How many clients, for how long, on how many accounts. */
    public record Plan(int clients, Duration time, int accounts, long seed) {}

    public Table run() throws IOException, InterruptedException, SQLException {
        Morning.begin();
        try (var scratch = Scratch.make();
                Postgres postgres = Postgres.start(scratch.folder(), progress)) {
            Map<String, String> environment = Company.environment(postgres.database());
            Company.fill(postgres.database(), environment, CUSTOMERS, progress);
            return on(postgres.database(), environment, scratch.folder());
        }
    }

    /** The same on a database in which there is a company. */
    Table on(Database database, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException, SQLException {
        progress.step("Seed " + plan.seed);
        List<YearMonth> months = billed(database, environment);
        List<String> accounts = Postgres.texts(
                database,
                "select account_no from bill where state = 'ISSUED' group by account_no having count(*) = "
                        + months.size() + " order by account_no limit " + plan.accounts);
        if (accounts.size() < plan.accounts)
            throw new CannotMeasure("only " + accounts.size() + " accounts have bills");
        try (Node node = Node.start(environment, folder)) {
            node.ready();
            Done done = pressed(node, database, accounts, months);
            hold(database, done);
            return table(done, accounts.size());
        }
    }

    private List<YearMonth> billed(Database database, Map<String, String> environment) {
        try (Server server = Server.wired(Settings.read(Map.of(), environment), Optional.of(database), progress)) {
            YearMonth last =
                    YearMonth.from(server.part(BusinessClock.class).today()).minusMonths(1);
            List<YearMonth> months = new ArrayList<>();
            for (int back = MONTHS - 1; back >= 0; back--) {
                months.add(last.minusMonths(back));
                if (OpenBills.run(server, last.minusMonths(back), Through.ISSUED)
                                .issued()
                        == 0) throw new CannotMeasure("no bill of " + last.minusMonths(back) + " is issued");
            }
            return months;
        }
    }

    private Done pressed(Node node, Database database, List<String> accounts, List<YearMonth> months)
            throws IOException, InterruptedException, SQLException {
        Done done = new Done();
        Clerk clerk = new Clerk(Clerk.wires(), Company.CLERK);
        Clerk chief = new Clerk(Clerk.wires(), Company.CHIEF);
        clerk.signIn(node.address());
        chief.signIn(node.address());
        long end = System.nanoTime() + plan.time.toNanos();
        SplittableRandom random = new SplittableRandom(plan.seed);
        LivingBills living = new LivingBills(database, accounts);
        living.look();
        List<String> paid = new CopyOnWriteArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                var count = progress.count("Pressing", plan.time.toSeconds())) {
            for (int i = 0; i < plan.clients; i++) {
                PressingClient client =
                        new PressingClient(node.address(), clerk, chief, accounts, living, paid, done, random.split());
                clients.execute(() -> client.work(end));
            }
            Runs runs = new Runs(clerk, node::address, database);
            for (int n = 0; System.nanoTime() < end; n++) {
                runs.await(runs.start(again(accounts, months.get(n % months.size())), "again-" + n));
                living.look();
                count.at(plan.time.toSeconds() - Math.max(0, (end - System.nanoTime()) / 1_000_000_000));
            }
            clients.shutdown();
            if (!clients.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS))
                throw new CannotMeasure("clients wait for answers");
            for (int n = 0; n < months.size(); n++) runs.await(runs.start(again(accounts, months.get(n)), "last-" + n));
        }
        return done;
    }

    private static String again(List<String> accounts, YearMonth month) {
        return "{\"kind\":\"OFF_CYCLE\",\"month\":\"%s\",\"through\":\"ISSUED\",\"accounts\":[\"%s\"]}"
                .formatted(month, String.join("\",\"", accounts));
    }

    private void hold(Database database, Done done) throws SQLException {
        try {
            Books.none("answers that must not be", List.copyOf(done.faults()));
            new Books(database).inOrder();
            new Explained(database).hold(done);
        } catch (CannotMeasure wrong) {
            throw new CannotMeasure("with the seed %d: %s".formatted(plan.seed, wrong.getMessage()));
        }
    }

    private Table table(Done done, int accounts) {
        Table table = Table.of("what was asked for", "done", "a second", "refused");
        for (Done.What what : Done.What.values())
            table = table.row(
                    what.words,
                    Figures.whole(done.count(what)),
                    Figures.decimals(done.count(what) / (double) plan.time.toSeconds(), 1),
                    Figures.whole(done.refused(what)));
        return table.note(
                        "Seed %d; %d clients on %d accounts for %d s, while bill runs bill again what was cancelled. Refused is what a rule forbids by then (money that is used, a bill that is gone) and what somebody else changed in between (412)."
                                .formatted(plan.seed, plan.clients, accounts, plan.time.toSeconds()))
                .note(
                        "In the end every entry sums to zero, balances are what the entries say, every account owes its living bills less its payments plus its refunds, and all that was answered with success is in the books once.");
    }
}
