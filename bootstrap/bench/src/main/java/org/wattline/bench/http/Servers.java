package org.wattline.bench.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.bench.process.Child;
import org.wattline.bench.process.Morning;
import org.wattline.bootstrap.Database;

/** Starts both servers on the same database. */
public final class Servers {
    private final Path home;
    private final Path scratch;
    private final Map<String, String> environment;

    Servers(Path home, Path scratch, Database database) {
        this(home, scratch, Company.environment(database));
    }

    /** @param environment settings by which the product uses the database */
    public Servers(Path home, Path scratch, Map<String, String> environment) {
        this.home = home;
        this.scratch = scratch;
        this.environment = environment;
    }

    /** Settings by which a server of the product uses the database. */
    Map<String, String> environment() {
        return environment;
    }

    /** The product, by its launcher. */
    public Child product(int port) throws IOException {
        var words = List.of(
                home.resolve("wattline").toString(),
                "run",
                "--demo",
                "no",
                "--data",
                scratch.resolve("files").toString(),
                "--port",
                Integer.toString(port),
                "--management-port",
                "0");
        Map<String, String> all = new HashMap<>(environment);
        Morning.word().ifPresent(word -> all.put("WATTLINE_JAVA_OPTS", word));
        return Child.start(words, all, scratch.resolve("wattline.log"));
    }

    /** The bare server, with the JVM's own defaults. */
    Child bare(int port) throws IOException {
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                Integer.toString(port));
        return Child.start(words, environment, scratch.resolve("bare.log"));
    }
}
