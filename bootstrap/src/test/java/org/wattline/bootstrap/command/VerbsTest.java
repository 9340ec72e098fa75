package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The verbs, their help page and what wrong usage looks like. */
class VerbsTest {

    private static final List<String> DONE_BY_THE_LAUNCHER = List.of("test", "build", "bench");

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    private CommandLine line(Map<String, String> environment) {
        return Verbs.commandLine(environment).setErr(new PrintWriter(err));
    }

    @Test
    void the_help_page_names_exactly_the_verbs_that_exist() {
        var out = new ByteArrayOutputStream();
        HelpVerb.page(new PrintStream(out, true, StandardCharsets.UTF_8));
        var page = out.toString(StandardCharsets.UTF_8);

        var listed = Pattern.compile("(?m)^  ([a-z]+) ")
                .matcher(page)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
        var existing = new TreeSet<String>();
        Verbs.commandLine(Map.of()).getSubcommands().forEach((name, verb) -> {
            if (!verb.getCommandSpec().usageMessage().hidden()) {
                existing.add(name);
            }
        });
        existing.addAll(DONE_BY_THE_LAUNCHER);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(existing);
    }

    @Test
    void a_call_makes_its_own_verb_only_and_help_knows_all() {
        assertThat(Verbs.commandLine(Map.of(), "run", "--port", "0").getSubcommands())
                .containsOnlyKeys("run");
        assertThat(Verbs.commandLine(Map.of(), "help", "run").getSubcommands())
                .hasSameSizeAs(Verbs.commandLine(Map.of()).getSubcommands());
    }

    @Test
    void a_folder_of_prices_that_is_not_there_is_told_before_anything_is_read() {
        assertThat(line(Map.of()).execute("prices", "no-such-folder", "--check"))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("wattline: there is no folder no-such-folder: name one with");
    }

    @Test
    void every_verb_shows_its_page_when_it_is_asked_itself() {
        Verbs.commandLine(Map.of()).getSubcommands().keySet().forEach(verb -> {
            var out = new StringWriter();
            assertThat(line(Map.of()).setOut(new PrintWriter(out)).execute(verb, "--help"))
                    .isZero();
            assertThat(out.toString())
                    .as(verb)
                    .startsWith("Usage: wattline " + verb)
                    .contains("--help");
        });
    }

    @Test
    void help_for_a_verb_that_does_not_exist_names_the_page_of_all() {
        assertThat(line(Map.of()).execute("help", "frobnicate")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("wattline: no such verb: frobnicate (./wattline help lists them)");
    }

    @Test
    void a_data_folder_that_is_a_file_is_told_with_the_remedy() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(line(Map.of()).execute("seed", "--data", file.toString())).isEqualTo(5);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .endsWith("is a file: choose a folder with --data");
    }

    @Test
    void an_unknown_option_is_wrong_usage_told_in_one_line() {
        assertThat(line(Map.of()).execute("run", "--prot", "1")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--prot", "./wattline help run");
    }

    @Test
    void wrong_settings_are_told_one_a_line() {
        assertThat(line(Map.of("WATTLINE_DEMO", "maybe")).execute("run", "--port", "x"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(text -> text.startsWith("wattline: "));
    }
}
