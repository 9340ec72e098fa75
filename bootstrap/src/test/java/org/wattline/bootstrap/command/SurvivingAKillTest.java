package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the server acknowledged is there after kill -9, and asking for it again does not do it again; an order that was on its way to a meter is
 * looked for, not given twice.
 */
class SurvivingAKillTest {
    private static final String CUSTOMER = """
            {"kind": "PERSON", "name": "王小明", "certificateType": "01", "certificateNumber": "330106199003070014",
             "phone": "13812345678"}""";

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void what_was_acknowledged_or_on_its_way_survives_a_kill_and_is_not_done_again() throws Exception {
        HttpResponse<String> before;
        OrderOnItsWay order = new OrderOnItsWay(http);
        try (order;
                ServerProcess killed = start()) {
            before = register(killed.address());
            order.give(killed.address());
            killed.kill();
            order.lost();
            try (ServerProcess next = start()) {
                order.confirmedWithoutBeingGivenAgain(next.address());
                replayed(before, next);
            }
        }
    }

    private void replayed(HttpResponse<String> before, ServerProcess next) throws Exception {
        HttpResponse<String> after = register(next.address());
        assertThat(before.statusCode()).as(before.body()).isEqualTo(201);
        assertThat(after.statusCode()).as(after.body()).isEqualTo(201);
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(next.stop()).isZero();
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

    private HttpResponse<String> register(URI server) throws IOException, InterruptedException {
        String signedIn = send(HttpRequest.newBuilder(server.resolve("/v1/tokens"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"login\": \"acceptance-clerk\", \"password\": \"Wattline-demo-1\"}")))
                .body();
        Matcher token = Pattern.compile("\"accessToken\":\"([^\"]+)\"").matcher(signedIn);
        assertThat(token.find()).as(signedIn).isTrue();
        return send(HttpRequest.newBuilder(server.resolve("/v1/customers"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token.group(1))
                .header("Idempotency-Key", "survives-a-kill-1")
                .POST(HttpRequest.BodyPublishers.ofString(CUSTOMER)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
