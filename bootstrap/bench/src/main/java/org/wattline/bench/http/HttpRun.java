package org.wattline.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.Cpu;
import org.wattline.bench.process.FirstAnswer;
import org.wattline.bench.process.Scratch;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Databases;
import org.wattline.bootstrap.Progress;
import org.wattline.bootstrap.Setting;
import org.wattline.bootstrap.Settings;
import org.wattline.domain.access.Login;

/** Asks the server and the bare one for the same, in turns, each in a process of its own, on one PostgreSQL that syncs every commit. */
public final class HttpRun {
    private static final int[] CLIENTS = {8, 32};
    private static final int WARM = 15_000;
    /** Each kind of request by turns, because code that only one of them has gone through is compiled for it alone, and then anew. */
    private static final int WARM_TURNS = 4;

    private final Path home;
    private final int customers;
    private final int rounds;
    private final Duration slice;
    private final Duration warmth;
    private final Progress progress;

    public HttpRun(Path home, boolean quick, Progress progress) {
        this.home = home;
        this.customers = quick ? 2_000 : 5_000;
        this.rounds = quick ? 2 : 8;
        this.slice = Duration.ofMillis(quick ? 2_000 : 3_000);
        this.warmth = Duration.ofSeconds(quick ? 4 : 60);
        this.progress = progress;
    }

    public Table run() throws IOException, InterruptedException, SQLException {
        try (var scratch = Scratch.make()) {
            String data = scratch.folder().resolve("data").toString();
            Settings settings = Settings.read(Map.of(Setting.DATA, data), Map.of());
            try (Database database = Databases.open(settings, progress).orElseThrow()) {
                var servers = new Servers(home, scratch.folder(), database);
                Company.make(database, servers.environment(), customers, progress);
                List<String> accounts = Company.owing(database);
                return measure(
                        servers, accounts, Cpu.of(database), PgBench.on(database, scratch.folder(), accounts.size()));
            }
        }
    }

    private Table measure(Servers servers, List<String> accounts, Cpu queries, PgBench pgbench)
            throws IOException, InterruptedException {
        int bare = FirstAnswer.freePort();
        int product = FirstAnswer.freePort();
        try (Child bareServer = servers.bare(bare);
                Child wattline = servers.product(product)) {
            FirstAnswer.await(bareServer, bare, "/ready");
            FirstAnswer.await(wattline, product, "/docs");
            List<Case> cases = new ArrayList<>();
            for (Side.Work work : Side.Work.values()) for (int clients : CLIENTS) cases.add(new Case(work, clients));
            try (var count = progress.count("Asking both servers", WARM_TURNS + (long) rounds * cases.size())) {
                for (int i = 0; i < WARM_TURNS; i++) {
                    warm(new Side.Bare(bare), accounts);
                    warm(product(product), accounts);
                    count.at(i + 1);
                }
                for (int round = 0; round < rounds; round++)
                    for (int i = 0; i < cases.size(); i++) {
                        Case asked = cases.get(i);
                        asked.add(
                                Asked.ask(new Side.Bare(bare), bareServer.cpu(), queries, asked, accounts, slice),
                                Asked.ask(product(product), wattline.cpu(), queries, asked, accounts, slice));
                        count.at(WARM_TURNS + (long) round * cases.size() + i + 1);
                    }
            }
            return orientation(table(cases, bareServer, wattline), pgbench);
        }
    }

    /** Until it answered as many requests as its compiler needs to see, or for as long as one can wait on a busy machine. */
    private void warm(Side side, List<String> accounts) throws InterruptedException {
        for (Side.Work work : Side.Work.values()) {
            long deadline = System.nanoTime() + warmth.toNanos();
            for (int done = 0; done < WARM && System.nanoTime() < deadline; ) {
                Load.Sample sample =
                        Load.run(side.port(), 16, Duration.ofSeconds(1), side.requests(work, 16, accounts));
                done += sample.latencies().length;
            }
        }
    }

    /** Signs in anew, because tokens end while one measures. */
    private static Side product(int port) throws IOException {
        return new Side.Product(port, token(port));
    }

    /** Signs in with all permissions. */
    public static String token(int port) throws IOException {
        return token(port, Company.CLERK);
    }

    /** Signs one of the company in. */
    static String token(int port, Login login) throws IOException {
        String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login.value(), Company.PASSWORD.clear());
        try (var wire = new Wire(port)) {
            int status = wire.exchange(Side.post("/v1/tokens", "", body));
            if (status != 201) throw new CannotMeasure("nobody could sign in: " + wire.answer());
            String answer = wire.answer();
            int from = answer.indexOf("\"accessToken\":\"") + "\"accessToken\":\"".length();
            return answer.substring(from, answer.indexOf('"', from));
        }
    }

    private Table table(List<Case> cases, Child bare, Child product) throws IOException {
        Table table = Table.of(
                "request, connections",
                "bare/s",
                "Wattline/s",
                "share of bare",
                "p50 ms bare",
                "p50 ms",
                "p99 ms bare",
                "p99 ms",
                "p99 ratio",
                "CPU ms bare: server + database",
                "CPU ms: server + database");
        for (Case each : cases) table = table.row(each.row());
        return table.note(
                "%d accounts, %d rounds of %s s a side. Resident after the load: Wattline %s MiB, bare %s MiB."
                        .formatted(
                                customers,
                                rounds,
                                Figures.decimals(slice.toMillis() / 1000.0, 1),
                                mebibytes(product),
                                mebibytes(bare)));
    }

    private Table orientation(Table table, PgBench pgbench) throws InterruptedException {
        Table noted = table;
        for (int clients : CLIENTS) {
            var rate = pgbench.run(clients, slice);
            if (rate.isPresent())
                noted = noted.note(
                        "For orientation: pgbench alone sends the query of the summary %s times a second over %d connections."
                                .formatted(Figures.whole(rate.getAsDouble()), clients));
        }
        return noted;
    }

    private static String mebibytes(Child server) throws IOException {
        return Figures.whole(server.residentKib().orElse(0) / 1024.0);
    }
}
