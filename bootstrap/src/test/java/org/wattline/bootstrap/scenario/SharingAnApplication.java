package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An applicant finds the form filled in, and shows the progress to others by a link that needs no login. */
final class SharingAnApplication {
    private static final String ALL = "/v1/connection-applications";

    private SharingAnApplication() {}

    /** @return the token of a link that holds, and the id of that link */
    static String[] in(Stand stand, Connecting company, Http customer, String account) {
        filledIn(company, customer, account);
        Http.Answer own = customer.get(ALL).expect(200);
        String next = ALL + "/" + own.text("/items/0/applicationNo");
        String done = ALL + "/" + own.text("/items/1/applicationNo");
        Http nobody = stand.http();
        customer.post(next + "/progress-links", "{'days': 181}").expect(422);
        Http.Answer opened = customer.post(next + "/progress-links", "{}").expect(201);
        String path = opened.text("/path");
        assertThat(opened.header("Idempotency-Replayed")).isEmpty();
        Http.Answer shown = nobody.get(path).expect(200);
        assertThat(shown.text("/progress/applicationNo")).isEqualTo(own.text("/items/0/applicationNo"));
        assertThat(shown.text("/progress/steps/0/position")).isEqualTo("ACCEPTANCE-CLERK");
        assertThat(shown.text("/progress/fees/0/amount/amount")).isEqualTo("1000.00");
        assertThat(shown.text("/progress/fees/0/open/amount")).isEqualTo("1000.00");
        assertThat(shown.text("/progress/fees/0/legalBasis")).isEqualTo("发改价格〔2003〕2279号");
        assertThat(shown.body().toString()).doesNotContain("李", "1381234", "330106199003070014");
        assertThat(customer.get(next + "/progress-links").expect(200).body().toString())
                .as("the token is told once")
                .contains(opened.text("/linkId"))
                .doesNotContain(path);
        assertThat(firstEvent(nobody, path))
                .contains("\"type\":\"workflow.task-ready\"")
                .doesNotContain("actor");

        Http.Answer other =
                customer.post(done + "/progress-links", "{'days': 1}").expect(201);
        assertThat(nobody.get(other.text("/path")).expect(200).text("/progress/applicationNo"))
                .as("each link shows its own")
                .isEqualTo(own.text("/items/1/applicationNo"));
        String mixed = path.substring(0, path.indexOf('.'))
                + other.text("/path").substring(other.text("/path").indexOf('.'));
        nobody.get(mixed).expect(404);
        Http stranger = company.staff("acceptance-clerk.hubei");
        stranger.post(next + "/progress-links", "{}").expect(404);
        String revoke = "/v1/progress-links/" + other.text("/linkId") + "/commands/revoke";
        stranger.post(revoke, "").expect(404);
        customer.post(revoke, "").expect(200);
        customer.post(revoke, "").expect(409);
        nobody.get(other.text("/path")).expect(404);
        return new String[] {path.substring(path.lastIndexOf('/') + 1), opened.text("/linkId")};
    }

    /** Guesses until one is told to wait; what holds goes on. */
    static void guessed(Stand stand, String token) {
        Http nobody = stand.http();
        int status = 404;
        for (int i = 0; i < 30 && status == 404; i++)
            status = nobody.get("/v1/connection-progress/x" + i).status();
        assertThat(status).isEqualTo(429);
        nobody.get("/v1/connection-progress/" + token).expect(200);
    }

    private static void filledIn(Connecting company, Http customer, String account) {
        Http.Answer own = customer.get("/v1/connection-forms/LV_RES_NEW?accountNo=" + account)
                .expect(200);
        assertThat(own.text("/values/1/pointer")).isEqualTo("/applicant/name");
        assertThat(own.text("/values/1/source")).isEqualTo("OWN_APPLICATION");
        assertThat(own.text("/values/1/masked"))
                .as("the login filled it in itself")
                .isEqualTo("false");
        assertThat(own.body().toString()).contains("/supply/address", "PREMISES", "/supply/voltage", "CONTRACT");
        JsonNode applied = Http.json(MainJob.APPLICATION.replace('\'', '"'));
        for (JsonNode each : own.at("/values"))
            if (!each.path("masked").asBoolean())
                assertThat(each.path("value").asText())
                        .as("as it is handed in: %s", each)
                        .isEqualTo(applied.at(each.path("pointer").asText()).asText());
        assertThat(own.text("/documents/0/held/fileName")).as("still counts").isNotEmpty();
        Http.Answer engineer = company.staff("acceptance-clerk")
                .get("/v1/connection-forms/LV_RES_NEW?accountNo=" + account)
                .expect(200);
        assertThat(engineer.text("/values/1/source")).isEqualTo("CUSTOMER");
        company.staff("acceptance-clerk.hubei")
                .get("/v1/connection-forms/LV_RES_NEW?accountNo=" + account)
                .expect(404);
    }

    /** What the stream tells first. */
    static String firstEvent(Http nobody, String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = client.send(
                    nobody.request(path)
                            .header("Accept", "text/event-stream")
                            .timeout(Duration.ofSeconds(20))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                String line = lines.lines()
                        .filter(each -> each.startsWith("data:"))
                        .findFirst()
                        .orElseThrow();
                client.shutdownNow();
                return line;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
