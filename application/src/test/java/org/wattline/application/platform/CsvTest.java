package org.wattline.application.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void cells_that_divide_are_quoted_and_the_others_are_not() {
        assertThat(Csv.line("武汉江城茶庄", "a,b", "so \"called\"", "two\nlines", "", 7))
                .isEqualTo("武汉江城茶庄,\"a,b\",\"so \"\"called\"\"\",\"two\nlines\",,7\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 137", "-1+1", "-", "@SUM(A1)", "\tx", "＝1+1", "＠A1"})
    void what_a_spreadsheet_would_calculate_is_text(String cell) {
        assertThat(Csv.line(cell)).isEqualTo("'" + cell + "\n");
    }

    @Test
    void a_formula_with_commas_is_both_text_and_quoted() {
        assertThat(Csv.line("=HYPERLINK(\"http://x\",\"y\")"))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n");
        assertThat(Csv.line("\r=1")).isEqualTo("\"'\r=1\"\n");
    }

    @Test
    void negative_numbers_stay_numbers() {
        assertThat(Csv.line("-12.30", -5, "-0.5", "1-2")).isEqualTo("-12.30,-5,-0.5,1-2\n");
    }

    @Test
    void a_file_begins_with_the_mark_of_its_charset() {
        assertThat(Csv.begin("名称\n")).isEqualTo("\uFEFF名称\n".getBytes(UTF_8));
    }
}
