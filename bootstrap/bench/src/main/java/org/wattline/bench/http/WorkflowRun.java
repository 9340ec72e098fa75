package org.wattline.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.Cpu;
import org.wattline.bench.process.FirstAnswer;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;

/** Inboxes over a million open tasks, and tasks completed by the server and by the bare one in turns, on one PostgreSQL that syncs every commit. */
public final class WorkflowRun {
    private static final int CLIENTS = 8;

    /** As many as there are processors here, so that an inbox is measured and not the queue for one. */
    private static final int READERS = 2;

    /** Long enough for the compiler to have done with what is asked for. */
    private static final int WARMING = 5;

    /** As long as a server may take to tell of ten thousand tasks that are overdue when it starts. */
    private static final Duration TELLING = Duration.ofMinutes(1);

    /** As many tasks a side completes before they count. */
    private static final int WARM = 20_000;

    private final Path home;
    private final int tasks;
    private final int rounds;
    private final Duration slice;
    private final Duration warmth;
    private final Progress progress;
    private final AtomicInteger next = new AtomicInteger();

    /** @param tasks how many are open, if it is said */
    public WorkflowRun(Path home, Optional<Integer> tasks, boolean quick, Progress progress) {
        this.home = home;
        this.tasks = tasks.orElse(quick ? 200_000 : 1_000_000);
        this.rounds = quick ? 2 : 4;
        this.slice = Duration.ofMillis(quick ? 2_000 : 3_000);
        this.warmth = Duration.ofSeconds(quick ? 10 : 60);
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            String data = scratch.folder().resolve("data").toString();
            Settings settings = Settings.read(Map.of(Setting.DATA, data), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                var servers = new Servers(home, scratch.folder(), database);
                Company.fill(database, servers.environment(), 10, progress);
                OpenTasks.make(database, tasks);
                return measure(servers, Cpu.of(database));
            }
        }
    }

    private Table measure(Servers servers, Cpu queries) throws IOException, InterruptedException {
        int bare = FirstAnswer.freePort();
        int product = FirstAnswer.freePort();
        try (Child bareServer = servers.bare(bare);
                Child wattline = servers.product(product)) {
            FirstAnswer.await(bareServer, bare, "/ready");
            FirstAnswer.await(wattline, product, "/docs");
            String bearer = "Authorization: Bearer " + HttpRun.token(product) + "\r\n";
            Table table = Table.of("request", "bare/s", "Wattline/s", "share of bare", "p50 ms", "p99 ms");
            Asked.settle(TELLING, wattline.cpu(), queries);
            table = new PublishedProcesses(product).rows(table);
            Asked.settle(TELLING, wattline.cpu(), queries);
            byte[] first = get("/v1/tasks?limit=50", bearer);
            warm(product, READERS, (client, turn) -> first);
            table = inbox(table, product, bearer, "inbox of three posts, first page of 50", "?limit=50");
            table = inbox(table, product, bearer, "the next page", "?limit=50&cursor=" + cursor(product, bearer));
            table = inbox(table, product, bearer, "ready ones of one step", "?limit=50&state=READY&step=LOOK");
            table = inbox(table, product, bearer, "what one works on oneself", "?limit=50&holder=bench");
            return completing(table, new Two(bare, bareServer.cpu(), product, wattline.cpu(), queries), bearer)
                    .note(
                            "%s open tasks of 20 positions in 200 units; one post is for the whole company, one for ten units, one for a single one."
                                    .formatted(Figures.whole(tasks)));
        }
    }

    private Table inbox(Table table, int port, String bearer, String what, String query) throws InterruptedException {
        byte[] request = get("/v1/tasks" + query, bearer);
        Load.Sample warm = Load.run(port, READERS, slice.multipliedBy(WARMING), (client, turn) -> request);
        Load.Sample sample = Load.run(port, READERS, slice.multipliedBy(2), (client, turn) -> request);
        if (warm.latencies().length == 0) throw new CannotMeasure("nothing was answered");
        return table.row(
                "GET " + what + ", 2 connections",
                "—",
                Figures.whole(sample.perSecond()),
                "—",
                Figures.decimals(sample.millis(0.5), 2),
                Figures.decimals(sample.millis(0.99), 2));
    }

    private Table completing(Table table, Two two, String bearer) throws InterruptedException {
        Load.Requests plain = (client, turn) -> Side.post("/tasks/" + OpenTasks.no(take()), "", "{}");
        Load.Requests full = (client, turn) -> Side.post(
                "/v1/tasks/" + OpenTasks.no(take()) + "-01/commands/complete",
                bearer + "If-Match: \"1-0\"\r\n",
                "{\"form\":{}}");
        Middle low = new Middle();
        Middle high = new Middle();
        Middle share = new Middle();
        Middle half = new Middle();
        Middle slow = new Middle();
        Middle bareServer = new Middle();
        Middle bareDatabase = new Middle();
        Middle server = new Middle();
        Middle database = new Middle();
        warm(two.bare, CLIENTS, plain);
        warm(two.product, CLIENTS, full);
        for (int round = -2; round < rounds; round++) {
            Asked one = Asked.ask(two.bare, CLIENTS, plain, two.bareServer, two.database, slice);
            Asked other = Asked.ask(two.product, CLIENTS, full, two.server, two.database, slice);
            if (round < 0) continue;
            low.add(one.sample().perSecond());
            high.add(other.sample().perSecond());
            share.add(other.sample().perSecond() / one.sample().perSecond());
            half.add(other.sample().millis(0.5));
            slow.add(other.sample().millis(0.99));
            bareServer.add(one.server());
            bareDatabase.add(one.database());
            server.add(other.server());
            database.add(other.database());
        }
        return table.row(
                        "POST complete a task, 8 connections",
                        Figures.whole(low.value()),
                        Figures.whole(high.value()),
                        Figures.percent(share.value()),
                        Figures.decimals(half.value(), 2),
                        Figures.decimals(slow.value(), 2))
                .note("CPU ms of a completed task, server + database: bare %s, Wattline %s."
                        .formatted(Case.sum(bareServer, bareDatabase), Case.sum(server, database)));
    }

    /** Until it answered as many requests as its compiler needs to see, or for as long as one can wait on a busy machine. */
    private void warm(int port, int clients, Load.Requests requests) throws InterruptedException {
        long deadline = System.nanoTime() + warmth.toNanos();
        for (int done = 0; done < WARM && System.nanoTime() < deadline; )
            done += Load.run(port, clients, Duration.ofSeconds(1), requests).latencies().length;
    }

    /** A task that nobody has completed yet. */
    private int take() {
        int n = next.incrementAndGet();
        if (n > Math.min(tasks, OpenTasks.CLAIMED)) throw new CannotMeasure("there are no more tasks to complete");
        return n;
    }

    private static String cursor(int port, String bearer) throws IOException {
        try (var wire = new Wire(port)) {
            int status = wire.exchange(get("/v1/tasks?limit=50", bearer));
            String answer = wire.answer();
            int from = answer.indexOf("\"next\":\"") + "\"next\":\"".length();
            if (status != 200 || from < "\"next\":\"".length()) throw new CannotMeasure("no inbox: " + answer);
            return answer.substring(from, answer.indexOf('"', from));
        }
    }

    private static byte[] get(String path, String bearer) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Both servers by their ports, and what tells their processor time. */
    private record Two(int bare, Cpu bareServer, int product, Cpu server, Cpu database) {}
}
