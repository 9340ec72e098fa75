package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The table in the documentation that says what becomes of each type of change at each kind of supply. */
final class TableOfChanges {
    private static final Path PAGE = Path.of("../docs/domain/connection-changes.md");
    private static final String HEADING = "## Every type at every supply";

    private TableOfChanges() {}

    /** Its lines, one for each type. */
    static List<String> documented() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        assertThat(page).contains(HEADING);
        return page.subList(page.indexOf(HEADING), page.size()).stream()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.matches("\\| [A-Z_]+ \\|.*"))
                .toList();
    }

    static String line(String type, List<String> cells) {
        return "| " + type + " | " + String.join(" | ", cells) + " |";
    }

    /** The process that deals with an application, or the rule that says no by name, with what to do. */
    static String cell(Http.Answer rehearsed) {
        boolean told = rehearsed.expect(200, 201, 409, 422).status() < 300;
        if (told && !rehearsed.at("/wouldAnswer/problem").isObject())
            return process(rehearsed.text("/wouldAnswer/body/process"));
        String problem = told ? "/wouldAnswer/problem" : "";
        assertThat(rehearsed.text(problem + "/code")).matches("(connection|contract|tariff)\\..*");
        assertThat(rehearsed.text(problem + "/title")).isNotBlank();
        assertThat(rehearsed.text(problem + "/remedy")).isNotBlank();
        return rehearsed.text(problem + "/ruleNo");
    }

    static String process(String key) {
        return key.replaceAll("/.*", "").replaceAll("_CHANGE$", "").toLowerCase(Locale.ROOT);
    }
}
