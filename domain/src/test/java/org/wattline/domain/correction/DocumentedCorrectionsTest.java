package org.wattline.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.rating.line.CorrectionRule;

class DocumentedCorrectionsTest {
    private static final Path PAGE = Path.of("../docs/domain/correction.md");

    @Test
    void every_row_of_the_worked_table_is_what_correcting_gives() throws IOException {
        List<String[]> rows = rowsAfter("| example | kind |");
        assertThat(rows).hasSizeGreaterThan(20);
        for (String[] row : rows) {
            Corrected corrected = SampleCorrections.corrected(SampleCorrections.of(row[2], row[3]));
            assertThat(corrected.energy()).as(row[1]).hasToString(row[4]);
            assertThat(corrected.lines().stream()
                            .map(line -> line.amount().toString())
                            .collect(Collectors.joining(" ")))
                    .as(row[1])
                    .isEqualTo(row[5]);
            assertThat(corrected.mostPenalty().map(Object::toString).orElse(""))
                    .as(row[1])
                    .isEqualTo(row[6]);
            assertThat(corrected.approval().isPresent() ? "yes" : "").as(row[1]).isEqualTo(row[7]);
        }
    }

    @Test
    void every_row_of_refusals_is_refused_by_that_name() throws IOException {
        List<String[]> rows = rowsAfter("| refused | kind |");
        assertThat(rows).hasSizeGreaterThan(15);
        for (String[] row : rows) {
            Refusal why = SampleCorrections.refusal(SampleCorrections.of(row[2], row[3]));
            assertThat(why.code()).as(row[3]).isEqualTo("correction." + row[1].replace("`", ""));
            assertThat(why.title().en() + why.title().zh() + why.remedy().zh()).doesNotContain("{");
        }
    }

    @Test
    void the_page_lists_every_rule_and_every_refusal_with_its_rule() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        for (CorrectionRule rule : CorrectionRule.values())
            assertThat(row(page, rule.number())).as(rule.name()).isNotEmpty();
        for (Refusal why : CorrectionRefusal.possible())
            assertThat(row(page, why.rule())).contains("`" + why.code().substring("correction.".length()) + "`");
    }

    private static List<String[]> rowsAfter(String head) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split(" ?\\| ?", -1))
                .toList();
    }

    private static String row(List<String> page, String rule) {
        return page.stream()
                .filter(line -> line.startsWith("| " + rule + " |"))
                .findFirst()
                .orElse("");
    }
}
