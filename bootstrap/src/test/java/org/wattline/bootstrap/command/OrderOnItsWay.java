package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.wattline.adapter.meterdata.dlt645.Credentials645;
import org.wattline.adapter.meterdata.dlt645.Dlt645Simulator;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.field.RelayState;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.field.MeterAddress;
import org.wattline.domain.metering.field.MeterCommand;

/** An order to trip that a meter obeyed, and whose answer nobody heard. */
final class OrderOnItsWay implements AutoCloseable {
    private static final String WAY = """
            {"assetNo": "D3301069999", "way": {"protocol": "DLT645", "host": "127.0.0.1", "port": %d,
             "address": "202311000123", "password": "123456"}}""";
    private static final String TRIP = """
            {"assetNo": "D3301069999", "order": "TRIP", "reason": "arrears", "expiresAt": "%s"}""";

    private final HttpClient http;
    private final Dlt645Simulator street = new Dlt645Simulator(0);
    private final StreetMeter onSite =
            new StreetMeter(new MeterAddress("202311000123"), () -> LocalDateTime.now(Zone.CHINA));
    private String order = "";
    private int heard;

    OrderOnItsWay(HttpClient http) {
        this.http = http;
        street.add(onSite, new Credentials645(2, "123456", "00000001"));
        onSite.nextly(Trouble.SILENT);
    }

    /** Gives the order and waits until the meter has obeyed. */
    void give(URI server) throws IOException, InterruptedException {
        Reader reader = new Reader(http, server);
        String team = reader.signIn("metering-team");
        int port = street.line().address().getPort();
        assertThat(send(server, "/v1/field-addresses", team, "way", WAY.formatted(port))
                        .statusCode())
                .isEqualTo(201);
        order = send(
                        server,
                        "/v1/meter-commands",
                        team,
                        "trip",
                        TRIP.formatted(Instant.now().plusSeconds(86_400)))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String inspector = reader.signIn("inspector");
        HttpRequest look = HttpRequest.newBuilder(server.resolve(order))
                .header("Authorization", "Bearer " + inspector)
                .build();
        String seen = http.send(look, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest approval = HttpRequest.newBuilder(server.resolve(order + "/commands/approve"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + inspector)
                .header("If-Match", seen)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> approved = http.send(approval, HttpResponse.BodyHandlers.ofString());
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(onSite.comesTo(RelayState.OPEN, Duration.ofSeconds(60))).isTrue();
    }

    /** The server that gave it is gone. */
    void lost() {
        assertThat(onSite.connected()).isFalse();
        heard = street.line().heard();
    }

    /** Another server finds it after its lease, asks the meter once, and is content. */
    void confirmedWithoutBeingGivenAgain(URI server) throws IOException, InterruptedException {
        Reader reader = new Reader(http, server);
        HttpRequest later = HttpRequest.newBuilder(server.resolve("/v1/test-clock"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + reader.signIn("administrator"))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"now\": \"" + Instant.now().plus(MeterCommand.LEASE) + "\"}"))
                .build();
        HttpResponse<String> set = http.send(later, HttpResponse.BodyHandlers.ofString());
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        reader.await(reader.signIn("administrator"), "org.wattline.metering.meter-order-ended.v1", 1);
        JsonNode found = reader.get(reader.signIn("metering-team"), order);
        assertThat(found.path("state").asText()).as("%s", found).isEqualTo("CONFIRMED");
        assertThat(found.at("/findings/relay").asText()).isEqualTo("OPEN");
        assertThat(street.line().heard()).isEqualTo(heard + 1);
    }

    private HttpResponse<String> send(URI server, String path, String token, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "order-on-its-way-" + key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        street.close();
    }
}
