package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.kernel.Zone;

/** A server on a small disk, with some hundreds of synthetic customers beside the demo company, and somebody of the whole company who may bill them
 * and take their money. */
record SeededServer(ServerProcess server, SmallDisk disk, Reader reader) implements AutoCloseable {
    /** Whoever may do both. */
    static final String LOGIN = "settlement-accountant";

    /** The county of the customers of seed 1. */
    static final String COUNTY = "/33/3301/330111";

    private static final String KEYS = "k1:" + "A".repeat(43) + "=";

    static SeededServer start(HttpClient http, Path data, int mebibytes, int customers) throws Exception {
        ServerProcess server = ServerProcess.start(
                        SmallDisk.of(mebibytes, data),
                        Map.of("WATTLINE_VAULT_KEYS", KEYS),
                        "run",
                        "--port",
                        "0",
                        "--management-port",
                        "0",
                        "--data",
                        data.toString())
                .untilReady();
        SmallDisk disk = SmallDisk.seenFrom(server.pid(), data);
        SeededServer seeded = new SeededServer(server, disk, new Reader(http, server.address()));
        seeded.seed(customers);
        seeded.letBill(http);
        return seeded;
    }

    /** By a process of its own, into the database that the server keeps. */
    private void seed(int customers) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + kept("port") + "/wattline";
        try (ServerProcess seeding = ServerProcess.start(
                Map.of("WATTLINE_VAULT_KEYS", KEYS, "WATTLINE_DB_PASSWORD", kept("password")),
                "seed",
                "--customers",
                Integer.toString(customers),
                "--db-url",
                url,
                "--db-user",
                "wattline")) {
            assertThat(seeding.end()).as("%s", seeding.said()).isZero();
        }
    }

    private String kept(String file) throws IOException {
        return Files.readString(disk.folder().resolve(file)).strip();
    }

    private void letBill(HttpClient http) throws Exception {
        String administrator = reader.signIn("administrator");
        URI staff = server.address().resolve("/v1/staff-accounts/" + LOGIN);
        HttpResponse<String> seen = http.send(
                HttpRequest.newBuilder(staff)
                        .header("Authorization", "Bearer " + administrator)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> assigned = http.send(
                HttpRequest.newBuilder(URI.create(staff + "/commands/assign-position"))
                        .header("Authorization", "Bearer " + administrator)
                        .header("Content-Type", "application/json")
                        .header("If-Match", seen.headers().firstValue("ETag").orElseThrow())
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"position": "BILLER", "unit": "/", "from": "%s"}""".formatted(LocalDate.now(Zone.CHINA))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
