package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code run} as an operator sees it: processes, signals, exit codes and one-line errors. */
class RunningTheServerTest {

    @TempDir
    private Path parent = Path.of("");

    private String data() {
        return parent.resolve("data").toString();
    }

    private static ServerProcess run(String... more) throws IOException {
        var always = List.of("run", "--port", "0", "--management-port", "0", "--demo", "no");
        var arguments = Stream.concat(always.stream(), Stream.of(more)).toArray(String[]::new);
        return ServerProcess.start(Map.of(), arguments);
    }

    /** One folder through all of it: making the database is most of what a start takes. */
    @Test
    void a_data_folder_outlives_a_stop_a_second_process_and_a_kill() throws IOException {
        try (var first = run("--data", data()).untilReady();
                var intruder = run("--data", data())) {
            assertThat(first.get("/docs")).isEqualTo(200);
            assertThat(intruder.end()).isEqualTo(5);
            assertThat(intruder.said()).singleElement().asString().contains("is in use by process", "--data");
            assertThat(first.stop()).isZero();
        }
        assertThat(parent.resolve("data/postgres/postmaster.pid")).doesNotExist();
        try (var killed = run("--data", data()).untilReady()) {
            assertThat(killed.said()).noneMatch(line -> line.contains("Making a new database"));
            assertThat(killed.get("/docs")).isEqualTo(200);
            killed.kill();
        }
        assertThat(parent.resolve("data/postgres/postmaster.pid")).exists();
        try (var next = run("--data", data()).untilReady()) {
            assertThat(next.said()).anyMatch(line -> line.contains("that a killed run left behind"));
            assertThat(next.get("/docs")).isEqualTo(200);
            assertThat(next.stop()).isZero();
        }
    }

    @Test
    void data_of_a_newer_version_are_left_alone() throws IOException {
        Files.createDirectory(parent.resolve("data"));
        Files.createFile(parent.resolve("data/lock"));
        Files.writeString(parent.resolve("data/format"), "layout=1\nwritten-by=99.0.0\n");
        try (var server = run("--data", data())) {
            assertThat(server.end()).isEqualTo(5);
            assertThat(server.said()).singleElement().asString().contains("99.0.0", "start that version");
        }
    }

    @Test
    void nothing_is_started_when_the_port_is_taken() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = run("--data", data(), "--port", Integer.toString(stranger.getLocalPort()))) {
            assertThat(server.end()).isEqualTo(4);
            assertThat(server.said())
                    .singleElement()
                    .asString()
                    .contains("port " + stranger.getLocalPort(), "is taken by another program", "--port");
            assertThat(parent.resolve("data")).doesNotExist();
        }
    }

    @Test
    void both_ports_are_looked_at_before_anything_is_started() throws IOException {
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(stranger.getLocalPort());
            try (var server = run("--data", data(), "--port", port, "--management-port", port)) {
                assertThat(server.end()).isEqualTo(4);
                assertThat(server.said()).hasSize(2).anyMatch(line -> line.contains("--management-port (0"));
            }
        }
    }

    @Test
    void a_database_that_does_not_answer_is_named_with_the_remedy() throws IOException {
        int port;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        try (var server = run("--db-url", "jdbc:postgresql://127.0.0.1:" + port + "/w")) {
            assertThat(server.end()).isEqualTo(6);
            assertThat(server.said()).singleElement().asString().contains("cannot be reached", "WATTLINE_DB_URL");
        }
    }

    @Test
    void in_memory_no_database_is_needed() throws IOException {
        try (var server = run("--storage", "memory", "--data", data()).untilReady()) {
            assertThat(server.get("/docs")).isEqualTo(200);
            assertThat(server.stop()).isZero();
        }
        assertThat(parent.resolve("data")).doesNotExist();
    }
}
