package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database's disk is full in the middle of payments, and a bill run is asked for: whoever asks is told so with what to do, in the end the database
 * itself gives up; nothing that was acknowledged is lost, and as soon as there is room again everything goes on by itself.
 */
class FullDiskTest {
    private static final int MEBIBYTES = 512;
    private static final int MANY = 3_000;
    private static final String ENDED = "org.wattline.billing.bill-run-ended.v1";

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Demand, String> acknowledged = new HashMap<>();
    private final List<Demand> unanswered = new ArrayList<>();
    private String account = "";
    private int number;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void nothing_acknowledged_is_lost_on_a_full_disk_and_all_goes_on_when_there_is_room() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        assumeTrue(SmallDisk.possible(data), "this system lets nobody mount a disk of his own");
        try (ServerProcess server = ServerProcess.start(
                        SmallDisk.of(MEBIBYTES, data),
                        "run",
                        "--port",
                        "0",
                        "--management-port",
                        "0",
                        "--data",
                        data.toString())
                .untilReady()) {
            SmallDisk disk = SmallDisk.seenFrom(server.pid(), data);
            Reader reader = new Reader(http, server.address());
            signIn(reader);
            for (int i = 0; i < 5; i++) assertThat(pay(server.address())).isTrue();
            disk.fill();
            whileItIsFull(server.address());
            untilTheDatabaseGivesUp(disk.folder());
            disk.free();
            whenItIsBack(server.address());
            for (Demand left : List.copyOf(unanswered))
                assertThat(send(server.address(), left).statusCode()).isLessThan(300);
            for (int i = 0; i < 5; i++) assertThat(pay(server.address())).isTrue();
            reader.await(tokens.getOrDefault("administrator", ""), ENDED, 1);
            theBooksAreWhole(reader);
            assertThat(server.stop()).isZero();
        }
    }

    private void signIn(Reader reader) throws Exception {
        for (String login : List.of("cashier", "biller", "acceptance-clerk", "administrator"))
            tokens.put(login, reader.signIn(login));
        account = reader.get(tokens.getOrDefault("acceptance-clerk", ""), "/v1/accounts")
                .at("/items/0/accountNo")
                .asText();
    }

    /** Pages have some room left, so the first payments still find it. The run is asked for when there is none. */
    private void whileItIsFull(URI server) throws Exception {
        for (int i = 0; i < MANY && unanswered.isEmpty(); i++) pay(server);
        assertThat(unanswered).as("the disk is not full").isNotEmpty();
        HttpResponse<String> told = send(server, unanswered.getFirst());
        assertThat(told.statusCode()).as(told.body()).isEqualTo(503);
        assertThat(told.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = Reader.json(told.body());
        assertThat(problem.path("code").asText()).isEqualTo("platform.unavailable");
        assertThat(problem.path("remedy").asText()).contains("Idempotency-Key");
        Demand run = Demand.json("run", "biller", "/v1/bill-runs", "{\"month\": \"2025-11\", \"through\": \"ISSUED\"}");
        if (send(server, run).statusCode() != 202) unanswered.add(run);
        assertThat(http.send(reading(server), HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .as("what is there can be read")
                .isEqualTo(200);
    }

    /** Its log needs a new file, for which there is no room: PostgreSQL ends. */
    private static void untilTheDatabaseGivesUp(Path data) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(data.resolve("port")).strip() + "/wattline";
        String password = Files.readString(data.resolve("password")).strip();
        try {
            for (int i = 0; i < MANY; i++)
                try (var connection = DriverManager.getConnection(url, "wattline", password);
                        var log = connection.createStatement()) {
                    log.execute("select pg_logical_emit_message(false, 'wattline', 'one more'), pg_switch_wal()");
                }
        } catch (SQLException gone) {
            assertThat(gone.getMessage()).contains("No space left on device");
            return;
        }
        throw new AssertionError("the database had room for its log");
    }

    /** The server starts it again; until then it answers that it cannot. */
    private void whenItIsBack(URI server) throws Exception {
        for (Demand left = unanswered.getFirst(); send(server, left).statusCode() == 503; ) Thread.sleep(100);
    }

    private java.net.http.HttpRequest reading(URI server) {
        return java.net.http.HttpRequest.newBuilder(server.resolve("/v1/accounts/" + account + "/balance"))
                .header("Authorization", "Bearer " + tokens.getOrDefault("cashier", ""))
                .build();
    }

    private boolean pay(URI server) throws Exception {
        number++;
        Demand payment =
                Demand.json("payment-" + number, "cashier", "/v1/accounts/" + account + "/payments", """
                {"channel": "COUNTER", "amount": {"amount": "%s", "currency": "CNY"}, "reference": "R-%d"}""".formatted(
                                BigDecimal.valueOf(number, 2), number));
        HttpResponse<String> answer = send(server, payment);
        if (answer.statusCode() == 201) return true;
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        unanswered.add(payment);
        return false;
    }

    private HttpResponse<String> send(URI server, Demand demand) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                demand.at(server, tokens.getOrDefault(demand.login(), "")), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) acknowledged.put(demand, answer.body());
        return answer;
    }

    private void theBooksAreWhole(Reader reader) throws Exception {
        String cashier = tokens.getOrDefault("cashier", "");
        List<String> payments = new ArrayList<>();
        BigDecimal paid = BigDecimal.ZERO;
        for (Map.Entry<Demand, String> known : acknowledged.entrySet())
            if (known.getKey().key().startsWith("payment-")) {
                JsonNode payment = Reader.json(known.getValue());
                payments.add(payment.path("paymentNo").asText());
                paid = paid.add(new BigDecimal(payment.at("/amount/amount").asText()));
            }
        assertThat(payments).hasSize(number);
        assertThat(reader.all(cashier, "/v1/payments"))
                .extracting(row -> row.path("paymentNo").asText())
                .containsExactlyInAnyOrderElementsOf(payments);
        JsonNode trial = reader.get(cashier, "/v1/ledger/trial-balance");
        assertThat(trial.at("/debit")).isEqualTo(trial.at("/credit"));
        List<JsonNode> bills = reader.all(tokens.getOrDefault("biller", ""), "/v1/bills");
        assertThat(bills).hasSize(1);
        BigDecimal billed = new BigDecimal(bills.getFirst().at("/total/amount").asText());
        JsonNode balance = reader.get(cashier, "/v1/accounts/" + account + "/balance");
        assertThat(new BigDecimal(balance.at("/prepaid/amount").asText()))
                .as("what was paid less the bill: %s", balance)
                .isEqualByComparingTo(paid.subtract(billed));
    }
}
