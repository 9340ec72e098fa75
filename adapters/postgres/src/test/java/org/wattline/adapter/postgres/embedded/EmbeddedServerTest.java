package org.wattline.adapter.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL keeps its data, keeps strangers out and says in one line why it cannot start. */
class EmbeddedServerTest {

    private static final Steps SILENT = new Steps() {
        @Override
        public void begin(String what) {}

        @Override
        public LongConsumer count(String what, long total) {
            return done -> {};
        }
    };

    @TempDir
    private Path parent = Path.of("");

    private EmbeddedServer start(Path data) {
        return EmbeddedServer.start(data, "1.2.0-SNAPSHOT", SILENT);
    }

    private static String ask(EmbeddedServer server, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        return ask(server, server.password(), sql);
    }

    @Test
    void data_and_port_are_the_same_at_the_next_start() throws SQLException {
        var data = parent.resolve("data");
        String url;
        try (var first = start(data)) {
            url = first.url();
            ask(first, "create table kept (word text)");
            ask(first, "insert into kept values ('电费')");
        }
        try (var second = start(data)) {
            assertThat(second.url()).isEqualTo(url);
            assertThat(ask(second, "select word from kept")).isEqualTo("电费");
        }
    }

    @Test
    void it_is_durable_and_listens_on_loopback_alone_and_asks_for_the_password() throws SQLException, IOException {
        var data = parent.resolve("data with a space");
        try (var server = start(data)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(
                            ask(
                                    server,
                                    "select datcollate || ' ' || datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C C.UTF-8");
            assertThatThrownBy(() -> ask(server, "guess", "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            assertThat(server.password()).hasSizeGreaterThan(30);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    /** As when the system is short of memory, or the disk has no room for the log. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void a_server_that_is_gone_though_nobody_stopped_it_is_started_again() throws Exception {
        var data = parent.resolve("data");
        try (var server = start(data)) {
            ask(server, "create table kept (word text)");
            ask(server, "insert into kept values ('电费')");
            var gone = Postmaster.of(data.resolve("postgres")).orElseThrow();
            ProcessHandle.of(gone.pid()).orElseThrow().destroyForcibly();
            while (answer(server, "select word from kept").isEmpty()) Thread.sleep(20);
            assertThat(answer(server, "select word from kept")).isEqualTo("电费");
            assertThat(Postmaster.of(data.resolve("postgres")).orElseThrow().pid())
                    .isNotEqualTo(gone.pid());
        }
        assertThat(Postmaster.of(data.resolve("postgres")).filter(Postmaster::alive))
                .as("stopped in good order it stays away")
                .isEmpty();
    }

    /** Nothing as long as it is away. */
    private static String answer(EmbeddedServer server, String sql) {
        try {
            return ask(server, sql);
        } catch (SQLException away) {
            return "";
        }
    }

    @Test
    void a_folder_is_used_by_one_server_at_a_time() {
        var data = parent.resolve("data");
        try (var server = start(data)) {
            assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(() -> start(data))
                    .isInstanceOf(DataFolderRefused.class)
                    .hasMessageContaining(
                            "is in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void a_port_that_someone_else_took_is_replaced() throws IOException, SQLException {
        var data = parent.resolve("data");
        String url;
        try (var first = start(data)) {
            url = first.url();
        }
        var port = Integer.parseInt(Files.readString(data.resolve("port")).strip());
        try (var stranger = new ServerSocket()) {
            stranger.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            try (var second = start(data)) {
                assertThat(second.url()).isNotEqualTo(url);
                assertThat(ask(second, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void a_dead_servers_process_id_that_a_stranger_got_is_no_obstacle() throws IOException, SQLException {
        var data = parent.resolve("data");
        start(data).close();
        var pid = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"), pid + "\n" + data + "\n1\n1\n\n127.0.0.1\n  1  1\nready   \n");

        try (var server = start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_a_newer_version_are_refused() throws IOException {
        var data = Files.createDirectory(parent.resolve("data"));
        Files.createFile(data.resolve("lock"));
        Files.writeString(data.resolve("format"), "layout=1\nwritten-by=1.10.0\n");

        assertThatThrownBy(() -> start(data))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining(
                        "was made by Wattline 1.10.0, this is the older 1.2.0-SNAPSHOT: start that version");
        assertThat(data.resolve("format")).hasContent("layout=1\nwritten-by=1.10.0\n");
    }

    @Test
    void a_folder_full_of_something_else_is_refused_and_left_alone() throws IOException {
        Files.writeString(parent.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> start(parent))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("not empty");
        assertThat(parent).isDirectoryNotContaining("glob:**lock");
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        var file = Files.writeString(parent.resolve("data"), "x");

        assertThatThrownBy(() -> start(file))
                .isInstanceOf(DataFolderRefused.class)
                .hasMessageContaining("is a file: choose a folder with --data");
    }

    @Test
    void what_an_interrupted_first_start_left_is_made_anew() throws IOException, SQLException {
        var data = Files.createDirectory(parent.resolve("data"));
        Files.createFile(data.resolve("lock"));
        Files.createDirectories(data.resolve("postgres.new/base"));

        try (var server = start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }
}
