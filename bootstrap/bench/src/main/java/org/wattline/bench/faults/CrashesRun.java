package org.wattline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.application.platform.BusinessClock;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.http.Company;
import org.wattline.bench.http.OpenBills;
import org.wattline.bench.process.Morning;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Server;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.billing.run.Through;

/**
 * Bills month after month of a company while its customers pay, and takes servers and PostgreSQL away at random moments; then holds all bills, lines and
 * sums of the ledger against those of the same company in peace.
 */
public final class CrashesRun {
    private static final Duration HEALED = Duration.ofSeconds(90);
    /** A moment is looked for within so much after everything answers again. */
    private static final int WINDOW_MILLIS = 2_500;
    /** So much of a run may a fault undo, on average: issue 5 allows 5 % of the work to be done again. */
    private static final double MOST_DONE_AGAIN = 0.05;

    private final Plan plan;
    private final Progress progress;
    private final SplittableRandom random;
    private final Map<Crash, Middle> healing = new EnumMap<>(Crash.class);
    private final Map<Crash, double[]> slowest = new EnumMap<>(Crash.class);
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private int moments;
    private int kills;
    private int rounds;
    private long undone;
    private long bills;
    private long lines;
    private long payments;
    private long turnedAway;
    private long putOff;

    public CrashesRun(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.random = new SplittableRandom(plan.seed);
    }

    /**
     * What is done.
     *
     * @param crashes how many kills of a server or of PostgreSQL as a whole; other faults come on top
     * @param customers of the company
     * @param months billed one after the other, the last of them last month
     * @param servers that share the work; of several, one that was killed comes back for the next month only
     */
    public record Plan(int crashes, long seed, int customers, int months, int servers) {}

    public Table run() throws IOException, InterruptedException, SQLException {
        Morning.begin();
        try (var scratch = Scratch.make();
                Postgres postgres = Postgres.start(scratch.folder(), progress)) {
            Map<String, String> environment = Company.environment(postgres.database());
            Company.fill(postgres.database(), environment, plan.customers, progress);
            Table table = on(postgres, environment, scratch.folder());
            if (doneAgain() > MOST_DONE_AGAIN)
                throw new CannotMeasure(
                        "a fault had %s of the bills of its run done again, more than %s: %,d of %,d bills after %d faults"
                                .formatted(
                                        Figures.percent(doneAgain()),
                                        Figures.percent(MOST_DONE_AGAIN),
                                        undone,
                                        bills,
                                        moments));
            return table;
        }
    }

    /** What a fault undid on average, as a share of the bills of the run that it met. */
    private double doneAgain() {
        double ofARun = (double) bills / Math.max(1, rounds * plan.months);
        return undone / Math.max(1.0, moments) / Math.max(1.0, ofARun);
    }

    /** The same with a company that is there already. */
    Table on(Postgres postgres, Map<String, String> environment, Path folder)
            throws IOException, InterruptedException, SQLException {
        progress.step("Seed " + plan.seed);
        List<YearMonth> months = inPeace(postgres.copy("wattline", "calm"), environment);
        try (var count = progress.count("Crashing", plan.crashes)) {
            while (kills < plan.crashes)
                round(postgres, environment, months, new Books(postgres.database("calm")), folder, count);
            return table(months);
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private Map<String, String> on(Map<String, String> environment, Database database) {
        Map<String, String> other = new java.util.HashMap<>(environment);
        other.put("WATTLINE_DB_URL", database.url());
        return Map.copyOf(other);
    }

    /** The bills as nobody disturbs them. */
    private List<YearMonth> inPeace(Database calm, Map<String, String> environment) throws SQLException {
        Settings settings = Settings.read(Map.of(), on(environment, calm));
        try (Server server = Server.wired(settings, Optional.of(calm), progress);
                var count = progress.count("Billing in peace", plan.months)) {
            YearMonth last =
                    YearMonth.from(server.part(BusinessClock.class).today()).minusMonths(1);
            List<YearMonth> months = new ArrayList<>();
            for (int back = plan.months - 1; back >= 0; back--) months.add(last.minusMonths(back));
            for (YearMonth month : months) {
                if (OpenBills.run(server, month, Through.ISSUED).issued() == 0)
                    throw new CannotMeasure("no bill of " + month + " is issued");
                count.at(months.indexOf(month) + 1L);
            }
            return months;
        }
    }

    private void round(
            Postgres postgres,
            Map<String, String> environment,
            List<YearMonth> months,
            Books calm,
            Path scratch,
            Progress.Count count)
            throws IOException, InterruptedException, SQLException {
        Database stormy = postgres.copy("wattline", "stormy");
        nodes.clear();
        for (int i = 0; i < plan.servers; i++)
            nodes.add(Node.start(on(environment, stormy), Files.createDirectories(scratch.resolve("node" + i))));
        for (Node node : nodes) node.ready();
        Clerk clerk = new Clerk(Clerk.wires(), Company.CLERK);
        List<String> accounts = Postgres.texts(stormy, "select no from account order by no");
        try (Payments paying = Payments.begin(clerk, this::address, accounts, plan.seed + rounds)) {
            Runs runs = new Runs(clerk, this::address, stormy);
            for (YearMonth month : months) {
                String run = runs.start(month, "run-" + rounds + "-" + month);
                disturb(postgres, stormy, runs, run, paying, count);
                runs.await(run);
                for (Node node : nodes) if (!node.alive()) back(node);
            }
            Map<String, Payments.Payment> paid = paying.finish(HEALED);
            hold(stormy, calm, paid);
            turnedAway += paying.turnedAway();
            putOff += runs.putOff();
        }
        nodes.forEach(Node::close);
        rounds++;
    }

    private void hold(Database stormy, Books calm, Map<String, Payments.Payment> paid) throws SQLException {
        Books books = new Books(stormy);
        try {
            books.inOrder();
            books.like(calm, paid);
        } catch (CannotMeasure wrong) {
            throw new CannotMeasure(
                    "after %d faults with the seed %d: %s".formatted(moments, plan.seed, wrong.getMessage()));
        }
        Map<String, Long> counts = books.counts();
        bills += counts.getOrDefault("bill", 0L);
        undone += books.undone() - calm.undone();
        lines += counts.getOrDefault("bill_line", 0L);
        payments += paid.size();
    }

    /** One of those that are there, by turns. */
    private URI address() {
        List<Node> alive = nodes.stream().filter(Node::alive).toList();
        return (alive.isEmpty() ? nodes : alive)
                .get(Math.floorMod(turn.getAndIncrement(), Math.max(1, alive.size())))
                .address();
    }

    /** Crash after crash until the run has ended, or there were enough. */
    private void disturb(
            Postgres postgres, Database stormy, Runs runs, String run, Payments paying, Progress.Count count)
            throws IOException, InterruptedException, SQLException {
        while (kills < plan.crashes) {
            long moment = System.nanoTime() + random.nextInt(WINDOW_MILLIS) * 1_000_000L;
            while (System.nanoTime() < moment) {
                if (runs.over(run)) return;
                Thread.sleep(3);
            }
            if (runs.over(run)) return;
            Crash crash = Crash.of(moments);
            long begun = System.nanoTime();
            strike(crash, postgres, stormy);
            paying.oneMore(HEALED);
            healed(crash, (System.nanoTime() - begun) / 1e9);
            moments++;
            if (crash.kills()) count.at(++kills);
        }
    }

    private void strike(Crash crash, Postgres postgres, Database stormy)
            throws IOException, InterruptedException, SQLException {
        switch (crash) {
            case SERVER -> {
                List<Node> alive = nodes.stream().filter(Node::alive).toList();
                Node victim = alive.get(random.nextInt(alive.size()));
                victim.kill();
                // Where others are left they do the rest without it.
                if (alive.size() == 1) back(victim);
            }
            case POSTGRES -> {
                postgres.kill();
                postgres.startAgain();
            }
            case BACKEND -> postgres.killOneBackend(stormy);
            case CONNECTIONS -> postgres.cutConnections(stormy);
        }
    }

    private static void back(Node node) throws IOException, InterruptedException {
        node.startAgain();
        node.ready();
    }

    private void healed(Crash crash, double seconds) {
        healing.computeIfAbsent(crash, each -> new Middle()).add(seconds);
        slowest.merge(crash, new double[] {seconds}, (a, b) -> a[0] > b[0] ? a : b);
    }

    private Table table(List<YearMonth> months) {
        Table table = Table.of(
                "what was taken away in the middle of a run",
                "times",
                "s until a payment was answered (median)",
                "slowest");
        for (Map.Entry<Crash, Middle> each : healing.entrySet())
            table = table.row(
                    each.getKey().words,
                    Figures.whole(times(each.getKey())),
                    Figures.decimals(each.getValue().value(), 1),
                    Figures.decimals(slowest.getOrDefault(each.getKey(), new double[1])[0], 1));
        return table.note(
                        "Seed %d; a company of %,d customers, %s to %s, billed and issued in %d rounds by %d server(s) while 6 clients pay: %,d bills with %,d lines, %,d payments."
                                .formatted(
                                        plan.seed,
                                        plan.customers,
                                        months.getFirst(),
                                        months.getLast(),
                                        rounds,
                                        plan.servers,
                                        bills,
                                        lines,
                                        payments))
                .note(
                        "Every round ended with the bills, lines, earnings and debts of the same company in peace, less what was paid: none missing, none twice, none different; every payment that was answered is in the books once.")
                .note(
                        "%,d bills were calculated and undone, and calculated again: %s of all, by the numbers that no bill has; a fault had %s of its run done again on average, at most %s are allowed."
                                .formatted(
                                        undone,
                                        Figures.percent((double) undone / Math.max(1, bills)),
                                        Figures.percent(doneAgain()),
                                        Figures.percent(MOST_DONE_AGAIN)))
                .note("%,d payments were answered with 503 and sent again; %,d parts of runs were put off."
                        .formatted(turnedAway, putOff));
    }

    private int times(Crash crash) {
        int times = 0;
        for (int i = 0; i < moments; i++) if (Crash.of(i) == crash) times++;
        return times;
    }
}
