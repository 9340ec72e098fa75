package org.wattline.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingAFileTest {
    private static final String EXAMPLE = "../docs/examples/bill-estimate.json";

    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private InputStream in = InputStream.nullInputStream();

    @TempDir
    private Path folder = Path.of("");

    private int rate(String... arguments) {
        var words = new String[arguments.length + 1];
        words[0] = "rate";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        var line = Verbs.commandLine(Map.of()).setErr(new PrintWriter(err));
        ((RateVerb) Objects.requireNonNull(line.getSubcommands().get("rate")).getCommand())
                .connectedTo(in, new PrintStream(out, true, StandardCharsets.UTF_8));
        return line.execute(words);
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("estimate.json"), json.replace('\'', '"'))
                .toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_example_of_the_docs_prints_its_lines_and_how_they_came_about() {
        assertThat(rate(EXAMPLE)).isZero();
        assertThat(printed().lines().limit(7))
                .containsExactly(
                        "energy, sharp                  30000 kWh    1.049999 yuan/kWh   31499.97",
                        "energy, peak                   60000 kWh    0.848961 yuan/kWh   50937.66",
                        "energy, flat                   80000 kWh    0.651886 yuan/kWh   52150.88",
                        "energy, valley                 90000 kWh    0.432924 yuan/kWh   38963.16",
                        "basic charge by capacity        1250 kVA  26.3 yuan/kVA·month   32875.00",
                        "power-factor adjustment   194674.67 yuan              -0.45 %    -876.04",
                        "total                                                          205550.63");
        assertThat(printed()).contains("By HB-AGENT-TWO_PART-KV1_10@2026-01", "total 205550.63 yuan");
    }

    @Test
    void it_speaks_chinese_and_json() {
        assertThat(rate(EXAMPLE, "--lang", "zh")).isZero();
        assertThat(printed()).contains("尖段电度电费", "合计 205550.63 元").doesNotContain("kWh");
        out.reset();
        assertThat(rate(EXAMPLE, "--json")).isZero();
        assertThat(printed()).startsWith("{\"month\":\"2026-01\"").contains("\"amount\":\"-876.04\"");
    }

    @Test
    void a_dash_reads_standard_input_and_a_folder_has_other_prices() throws IOException {
        in = new ByteArrayInputStream(Files.readAllBytes(Path.of(EXAMPLE)));
        var prices = folder.resolve("tariffs");
        Files.createDirectories(prices);
        var shipped = Files.readString(Path.of("../db/src/main/resources/reference/tariffs/commercial.json"));
        assertThat(shipped).contains("\"sharp\": 1.049999");
        Files.writeString(
                prices.resolve("commercial.json"), shipped.replace("\"sharp\": 1.049999", "\"sharp\": 2.049999"));
        assertThat(rate("-", "--prices", folder.toString())).isZero();
        assertThat(printed()).contains("2.049999 yuan/kWh   61499.97");
    }

    @Test
    void a_refusal_is_told_with_its_rule_and_place() throws IOException {
        assertThat(rate(file("""
                        {'from': '2026-06-01', 'to': '2026-07-01', 'tariff': {'kind': 'REFERENCE', 'id': 'NO-SUCH'}, 'timeOfUse': false,
                         'usage': {'kind': 'TOTAL', 'energyKwh': '200'}}"""))).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("wattline: tariff.unknown (TAR-01) /tariff: there is no tariff NO-SUCH; ");
    }

    @Test
    void what_is_not_an_estimate_is_wrong_usage_with_every_fault() throws IOException {
        assertThat(rate(file("{'from': '2026-06-01', 'to': 'soon', 'energyMwh': 3}")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("/to invalid-value", "/energyMwh unknown-field", "/usage missing-field");
        assertThat(rate(folder.resolve("nothing.json").toString())).isEqualTo(2);
        assertThat(rate()).isEqualTo(2);
    }
}
