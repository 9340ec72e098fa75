package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wattline.bootstrap.Main;

/** The real program in a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader reader;
    private final List<String> said = new ArrayList<>();

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = process.inputReader();
    }

    /** With the class path of the tests. */
    static ServerProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), environment, arguments);
    }

    /** The same, by another command that ends in being it. */
    static ServerProcess start(List<String> by, String... arguments) throws IOException {
        return start(by, Map.of(), arguments);
    }

    static ServerProcess start(List<String> by, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(
                by,
                List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()),
                environment,
                arguments);
    }

    /** As it is packed. */
    static ServerProcess shipped(Path jar, Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), List.of("-jar", jar.toString()), environment, arguments);
    }

    private static ServerProcess start(
            List<String> by, List<String> program, Map<String, String> environment, String... arguments)
            throws IOException {
        var words = new ArrayList<>(by);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dguice_bytecode_gen_option=DISABLED"));
        words.addAll(program);
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("WATTLINE_"));
        builder.environment().putAll(environment);
        return new ServerProcess(builder.start());
    }

    /** Reads what it prints until it says that it is ready, or until it ends. */
    ServerProcess untilReady() throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
            if (line.startsWith("Ready after ")) {
                return this;
            }
        }
        return this;
    }

    /** @return its exit status after it ended by itself; {@link #said} then holds all it printed */
    int end() throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            said.add(line);
        }
        return status();
    }

    /** Ctrl-C in a terminal and SIGTERM of a service manager do the same. */
    int stop() throws IOException {
        // Not by Process.destroy(), which also closes what we want to read.
        assertThat(process.toHandle().destroy()).isTrue();
        return end();
    }

    /** As by kill -9: nothing of it gets the chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        status();
    }

    /** The same for the embedded PostgreSQL of a data folder. */
    static void killDatabase(Path data) throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    long pid() {
        return process.pid();
    }

    List<String> said() {
        return List.copyOf(said);
    }

    /** @return the address it printed */
    URI address() {
        var line = said.stream()
                .filter(l -> l.contains("http://"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it has no address and said " + said));
        return URI.create(line.replaceFirst(".*?(http://[^/\\s]+).*", "$1"));
    }

    /** @return the status of an answer to a GET at the address it printed */
    int get(String path) throws IOException {
        var uri = address().resolve(path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private int status() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new UncheckedIOException(new IOException("still running: " + said));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
