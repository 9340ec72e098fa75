package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside the sources, where it ends before any Java begins. */
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("..", "wattline").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int status, List<String> said) {}

    private static Ended launch(Path launcher, Map<String, String> environment, String... arguments)
            throws IOException {
        var words = Stream.concat(Stream.of("bash", launcher.toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Ended(process.onExit().join().exitValue(), said);
    }

    @Test
    void help_is_the_page_that_the_program_prints() throws IOException {
        var help = launch(LAUNCHER, Map.of(), "help");

        assertThat(help.status()).isZero();
        assertThat(help.said())
                .contains(
                        "Usage: ./wattline VERB [options]          ./wattline help VERB shows a verb's options and settings");
    }

    @Test
    void what_it_does_by_itself_it_explains_without_doing_it() throws IOException {
        for (var verb : List.of("test", "build"))
            for (var asked : List.of(List.of(verb, "--help"), List.of(verb, "-h"), List.of("help", verb))) {
                var help = launch(LAUNCHER, Map.of(), asked.toArray(String[]::new));

                assertThat(help.status()).as("%s", asked).isZero();
                assertThat(help.said())
                        .as("%s", asked)
                        .hasSize(2)
                        .first()
                        .asString()
                        .startsWith("Usage: ./wattline " + verb);
            }
    }

    @Test
    void an_unknown_verb_is_wrong_usage() throws IOException {
        assertThat(launch(LAUNCHER, Map.of(), "rnu"))
                .isEqualTo(new Ended(2, List.of("wattline: no such verb: rnu (./wattline help lists them)")));
    }

    @Test
    void without_a_new_enough_jdk_it_says_which_is_needed_and_what_is_there() throws IOException {
        var ended = launch(LAUNCHER, Map.of("WATTLINE_JDK", "999"), "run");

        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.said())
                .singleElement()
                .asString()
                .startsWith("wattline: no JDK 999 or newer found (newest here is ")
                .contains("JAVA_HOME");
    }

    /** A copy of the tree's outline that was never built, on a machine whose search path has the plain tools but no Maven. */
    @Test
    void without_maven_it_says_what_to_install() throws IOException {
        var copy = Files.copy(LAUNCHER, folder.resolve("wattline"));
        var help = Path.of("src/main/resources/org/wattline/bootstrap/help.txt");
        Files.createDirectories(folder.resolve("bootstrap").resolve(help).resolve(".."));
        Files.copy(help, folder.resolve("bootstrap").resolve(help));
        var tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("bash", "dirname", "readlink", "grep", "mkdir", "find", "head", "touch")) {
            for (var place : List.of("/usr/bin", "/bin", "/opt/homebrew/bin")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
                    var script = "#!/bin/sh\nexec %s/%s \"$@\"\n".formatted(place, tool);
                    var file = Files.writeString(tools.resolve(tool), script);
                    assertThat(file.toFile().setExecutable(true)).isTrue();
                }
            }
        }
        var environment = Map.of(
                "PATH",
                tools.toString(),
                "HOME",
                folder.toString(),
                "MAVEN_HOME",
                "",
                "M2_HOME",
                "",
                "JAVA_HOME",
                System.getProperty("java.home"));

        assertThat(launch(copy, environment, "run"))
                .isEqualTo(
                        new Ended(
                                3,
                                List.of(
                                        "wattline: no Maven (mvn) found to build with: install Maven 3.8.6 or newer, or set MAVEN_HOME to it")));
    }
}
