package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The product as it is packed, with the libraries beside its jar and nothing of the tests: what the launcher starts. Runs after the packing. */
class RunningAsShipped {
    private static final Path JAR = Path.of("target", "wattline.jar").toAbsolutePath();

    @Test
    void every_library_that_the_jar_names_lies_beside_it() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            String named = jar.getManifest().getMainAttributes().getValue("Class-Path");
            assertThat(Stream.of(named.split(" ")))
                    .isNotEmpty()
                    .allSatisfy(
                            library -> assertThat(JAR.resolveSibling(library)).isRegularFile());
        }
    }

    @Test
    void the_packed_server_answers_and_ends_cleanly() throws IOException {
        try (var server = ServerProcess.shipped(
                        JAR, Map.of(), "run", "--storage", "memory", "--port", "0", "--management-port", "0")
                .untilReady()) {
            assertThat(server.said()).anyMatch(line -> line.startsWith("Ready after "));
            assertThat(server.get("/docs")).isEqualTo(200);
            assertThat(server.get("/openapi.json")).isEqualTo(200);
            assertThat(server.get("/v1/accounts")).isEqualTo(401);
            assertThat(server.stop()).isZero();
        }
    }
}
