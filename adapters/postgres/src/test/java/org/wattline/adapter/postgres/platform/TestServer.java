package org.wattline.adapter.postgres.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server of this test run, one per JVM: {@code TEST_DB_URL} (with {@code TEST_DB_USER} and {@code TEST_DB_PASSWORD}, a role that
 * may create databases) if it is set; else a container where a Docker engine answers; else an embedded server. {@code TEST_DB=embedded} or
 * {@code docker} leaves no choice; {@code TEST_DB_IMAGE} names another image.
 */
final class TestServer {
    private static final TestServer RUNNING = start();

    private final String urlOfAdmin;
    private final String user;
    private final String password;

    private TestServer(String urlOfAdmin, String user, String password) {
        this.urlOfAdmin = urlOfAdmin;
        this.user = user;
        this.password = password;
    }

    static TestServer running() {
        return RUNNING;
    }

    /** Whether it was there before this run. */
    static boolean outlivesThisRun() {
        return System.getenv().containsKey("TEST_DB_URL");
    }

    Database.Address admin() {
        return new Database.Address(urlOfAdmin, user, password);
    }

    Database.Address database(String name) {
        int path = urlOfAdmin.indexOf('/', "jdbc:postgresql://".length());
        int query = urlOfAdmin.indexOf('?');
        String options = query < 0 ? "" : urlOfAdmin.substring(query);
        return new Database.Address(urlOfAdmin.substring(0, path + 1) + name + options, user, password);
    }

    private static TestServer start() {
        Map<String, String> environment = System.getenv();
        Optional<String> url = Optional.ofNullable(environment.get("TEST_DB_URL"));
        if (url.isPresent())
            return new TestServer(
                    url.get(),
                    environment.getOrDefault("TEST_DB_USER", "postgres"),
                    environment.getOrDefault("TEST_DB_PASSWORD", ""));
        return switch (environment.getOrDefault("TEST_DB", "auto")) {
            case "embedded" -> embedded();
            case "docker" -> container(environment);
            default -> engineAnswers(environment) ? containerOrEmbedded(environment) : embedded();
        };
    }

    /** Testcontainers looks for an engine for long, so it is asked only where there is a socket or an address. */
    private static boolean engineAnswers(Map<String, String> environment) {
        boolean hint = environment.containsKey("DOCKER_HOST") || Files.exists(Path.of("/var/run/docker.sock"));
        if (!hint) return false;
        try {
            return CompletableFuture.supplyAsync(
                            () -> DockerClientFactory.instance().isDockerAvailable())
                    .get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private static TestServer containerOrEmbedded(Map<String, String> environment) {
        try {
            return container(environment);
        } catch (RuntimeException e) {
            System.err.println(
                    "The Docker engine gave no PostgreSQL (" + e.getMessage() + "); using the embedded one.");
            return embedded();
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
    private static TestServer container(Map<String, String> environment) {
        String image = environment.getOrDefault("TEST_DB_IMAGE", "postgres:18");
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.start();
        return new TestServer(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private static TestServer embedded() {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setServerConfig("max_wal_size", "256MB");
            Optional<Path> memory = MemoryFolder.made();
            if (memory.isPresent()) builder.setDataDirectory(memory.get());
            @SuppressWarnings("resource") // lives as long as the JVM, whose shutdown hook stops it
            EmbeddedPostgres server = builder.start();
            return new TestServer(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
