package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments, again and again, while clients pay, register customers and send files without pause: what was acknowledged is
 * there exactly once, what was not is done when it is asked for again, and jobs go on where they were.
 */
class KilledUnderLoadTest {
    private static final int KILLS = 3;
    private static final int LINES = 6_000;
    private static final int CURVES = 12;
    private static final String PAID = "org.wattline.payment.payment-settled.v1";
    private static final String REGISTERED = "org.wattline.customer.customer-registered.v1";
    private static final String TAKEN_IN = "org.wattline.metering.file-taken-in.v1";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final RestlessClients clients = new RestlessClients(http);
    private final AtomicInteger numbers = new AtomicInteger();
    private String account = "";
    private String administrator = "";

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_is_there_once_however_often_the_server_is_killed(TestReporter reporter)
            throws Exception {
        long seed = Long.getLong("wattline.kill.seed", System.nanoTime());
        reporter.publishEntry("wattline.kill.seed", Long.toString(seed));
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++)
            try (ServerProcess server = start()) {
                if (kill == 0) signIn(new Reader(http, server.address()));
                clients.demand(file(kill));
                clients.demand(curves(kill));
                boolean database = random.nextBoolean();
                clients.storm(server.address(), this::fresh, 1 + random.nextInt(120), () -> {
                    server.kill();
                    if (database) killDatabase();
                });
            }
        try (ServerProcess last = start()) {
            clients.finish(last.address());
            assertThat(clients.faults()).as("seed %d", seed).isEmpty();
            Reader reader = new Reader(http, last.address());
            reader.await(administrator, TAKEN_IN, 2 * KILLS);
            everythingIsThereOnce(reader, seed);
            nothingIsDoneAgain(last, seed);
            everythingIsThereOnce(reader, seed);
            assertThat(last.stop()).isZero();
        }
    }

    private void signIn(Reader reader) throws Exception {
        for (String login : List.of("cashier", "acceptance-clerk", "metering-team", "administrator"))
            clients.signedIn(login, reader.signIn(login));
        administrator = clients.token("administrator");
        account = reader.get(clients.token("acceptance-clerk"), "/v1/accounts")
                .at("/items/0/accountNo")
                .asText();
    }

    /** Payments into one account, each of another amount, and now and then a customer. */
    private Demand fresh() {
        int number = numbers.incrementAndGet();
        if (number % 4 == 0)
            return Demand.json(
                    "customer-" + number, "acceptance-clerk", "/v1/customers", """
                    {"kind": "PERSON", "name": "王小明", "certificateType": "03", "certificateNumber": "E%08d",
                     "phone": "138%08d"}""".formatted(number, number));
        return Demand.json("payment-" + number, "cashier", "/v1/accounts/" + account + "/payments", """
                {"channel": "COUNTER", "amount": {"amount": "%s", "currency": "CNY"}, "reference": "R-%d"}""".formatted(
                        BigDecimal.valueOf(number, 2), number));
    }

    /** Readings of every minute of some days, all of them what the meter that stands still shows. */
    private static Demand file(int number) {
        LocalDateTime first = LocalDateTime.of(2025, 11, 2, 0, 0).plusDays(number * 5L);
        StringBuilder csv = new StringBuilder("meter,at,ACTIVE_IMPORT\n");
        for (int minute = 0; minute < LINES; minute++)
            csv.append("D3301069999,").append(first.plusMinutes(minute)).append(":00+08:00,120\n");
        return new Demand("file-" + number, "metering-team", "/v1/meter-data-files", "text/csv", csv.toString());
    }

    /** A curve now and then, in every batch of the file, among lines that are turned away. */
    private static Demand curves(int number) {
        LocalDate first = LocalDate.of(2025, 9, 1).plusDays((long) number * CURVES);
        StringBuilder csv = new StringBuilder("meter,channel,day,v1,v2,v3\n");
        for (int line = 0; line < LINES; line++)
            csv.append("D3301069999,ACTIVE_IMPORT,")
                    .append(line % (LINES / CURVES) == 0 ? first.plusDays(line / (LINES / CURVES)) : "some day")
                    .append(",0,0.4,0\n");
        return new Demand(
                "file-of-curves-" + number, "metering-team", "/v1/meter-data-files", "text/csv", csv.toString());
    }

    private void everythingIsThereOnce(Reader reader, long seed) throws Exception {
        List<String> payments = acknowledged("payment-", "paymentNo");
        String cashier = clients.token("cashier");
        assertThat(reader.all(cashier, "/v1/payments"))
                .as("seed %d", seed)
                .extracting(row -> row.path("paymentNo").asText())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(payments);
        assertThat(reader.subjects(administrator, PAID))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(payments);
        assertThat(reader.subjects(administrator, REGISTERED))
                .as("seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(acknowledged("customer-", "customerId"));
        JsonNode trial = reader.get(cashier, "/v1/ledger/trial-balance");
        assertThat(trial.at("/debit")).isEqualTo(trial.at("/credit"));
        assertThat(trial.at("/debit/amount").asText()).isEqualTo(sent().toPlainString());
        assertThat(reader.get(cashier, "/v1/accounts/" + account + "/balance")
                        .at("/prepaid/amount")
                        .asText())
                .isEqualTo(sent().toPlainString());
        assertThat(reader.subjects(administrator, TAKEN_IN)).hasSize(2 * KILLS).doesNotHaveDuplicates();
        assertThat(reader.all(clients.token("metering-team"), "/v1/meter-data-files"))
                .extracting(file -> file.path("state").asText() + " " + file.path("counts"))
                .containsOnly(done(LINES, 0), done(CURVES, LINES - CURVES))
                .hasSize(2 * KILLS);
    }

    private static String done(int added, int rejected) {
        return "DONE {\"added\":%d,\"superseding\":0,\"unchanged\":0,\"rejected\":%d}".formatted(added, rejected);
    }

    /** Answers are replayed; a file, which is known by its content, is shown as it is now. */
    private void nothingIsDoneAgain(ServerProcess server, long seed) throws Exception {
        for (Map.Entry<Demand, String> known : clients.acknowledged().entrySet()) {
            HttpResponse<String> again = clients.send(server.address(), known.getKey());
            String what = "seed %d %s".formatted(seed, known.getKey().key());
            if (known.getKey().key().startsWith("file-")) {
                assertThat(again.statusCode()).as(what).isEqualTo(200);
                continue;
            }
            assertThat(again.body()).as(what).isEqualTo(known.getValue());
            assertThat(again.headers().firstValue("Idempotency-Replayed"))
                    .as(what)
                    .contains("true");
        }
    }

    /** The sum of all payments. */
    private BigDecimal sent() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Demand demand : clients.acknowledged().keySet())
            if (demand.key().startsWith("payment-"))
                sum = sum.add(BigDecimal.valueOf(Long.parseLong(demand.key().substring(8)), 2));
        return sum;
    }

    private List<String> acknowledged(String kind, String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (Map.Entry<Demand, String> known : clients.acknowledged().entrySet())
            if (known.getKey().key().startsWith(kind))
                values.add(Reader.json(known.getValue()).path(field).asText());
        return values;
    }

    private void killDatabase() {
        try {
            ServerProcess.killDatabase(folder.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(
                        Map.of(),
                        "run",
                        "--port",
                        "0",
                        "--management-port",
                        "0",
                        "--data",
                        folder.resolve("data").toString())
                .untilReady();
    }
}
