package org.wattline.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.FirstAnswer;
import org.wattline.bench.process.Morning;
import org.wattline.bootstrap.Main;

/** A server of the product as a process of its own, which is killed now and then and started again on the same port. */
final class Node implements AutoCloseable {
    private final Map<String, String> environment;
    private final Path folder;
    private final int port;
    private Child process;
    private boolean alive = true;

    private Node(Map<String, String> environment, Path folder, int port, Child process) {
        this.environment = environment;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it; {@link #ready} waits until it answers. @param folder of its own */
    static Node start(Map<String, String> environment, Path folder) throws IOException {
        int port = FirstAnswer.freePort();
        return new Node(environment, folder, port, begun(environment, folder, port));
    }

    /** By the class path of this program, so that nothing need be packed; the compiler is kept to what starts fast. */
    private static Child begun(Map<String, String> environment, Path folder, int port) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Morning.word().ifPresent(words::add);
        words.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--demo",
                "no",
                "--data",
                folder.resolve("files").toString(),
                "--port",
                Integer.toString(port),
                "--management-port",
                "0"));
        return Child.start(words, environment, folder.resolve("server-" + port + ".log"));
    }

    void ready() throws InterruptedException {
        FirstAnswer.await(process, port, "/docs");
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    boolean alive() {
        return alive;
    }

    void kill() {
        alive = false;
        process.kill();
    }

    void startAgain() throws IOException {
        process = begun(environment, folder, port);
        alive = true;
    }

    @Override
    public void close() {
        if (alive) process.close();
    }
}
