package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.adapter.reference.urdb.UrdbImport;

/** Every feature of the international parity list, as a document after the public schema that comes with the estimate: no code knows the rate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InternationalRatesScenario {
    private static final Path DOCS = Path.of("../docs/domain");
    private static final String RECORDS = read(Path.of("../adapters/reference/src/test/resources/urdb/records.json"));

    private final Stand stand;
    private final Http biller;

    InternationalRatesScenario(@TempDir Path folder) {
        stand = Stand.inMemory(folder, Instant.parse("2026-03-20T01:00:00Z"));
        biller = new Connecting(stand).staff("biller");
    }

    @AfterAll
    void end() {
        stand.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void each_feature_is_a_document_and_no_code(
            String feature, String tariff, YearMonth month, String inputs, String lines, String total) {
        SortedMap<String, String> in = new TreeMap<>();
        for (String pair : inputs.split(" ", -1)) in.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        Asked asked = new Asked(
                biller, month.atDay(1).toString(), month.plusMonths(1).atDay(1).toString());
        asked.with("'timeOfUse': %s, 'usage': %s".formatted(in.get("kwh") == null, usage(in, "")));
        asked.with("'tariff': {'kind': 'INLINE', 'versions': [%s]}".formatted(document(tariff)));
        Optional.ofNullable(in.get("kw")).ifPresent(kw -> asked.with("'demandKw': '" + kw + "'"));
        Optional.ofNullable(in.get("kvarh")).ifPresent(kvarh -> asked.with("'reactiveKvarh': '" + kvarh + "'"));
        if (!named(in, "kw.").isEmpty()) asked.with("'demandsKw': " + named(in, "kw."));
        if (inputs.contains("fed.")) asked.with("'generation': {'fedIn': " + usage(in, "fed.") + "}");
        Asked.Bill bill = asked.with("'carried': " + carried(in, month)).bill();
        assertThat(String.join(" ", bill.amounts())).isEqualTo(lines);
        assertThat(bill.total()).isEqualTo(total);
    }

    static List<Object[]> rows() {
        List<Object[]> rows = read(DOCS.resolve("rating-international.md"))
                .split("<!-- /?examples -->", -1)[1]
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| feature"))
                .map(line -> line.split(" ?\\| ?", -1))
                .map(row -> new Object[] {row[1], row[3], row[4], row[5], row[6], row[7]})
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(24);
        return rows;
    }

    /** As its publisher would hand it in: the document itself, or what the importer of OpenEI records writes. */
    private static String document(String name) {
        if (!name.startsWith("urdb:")) return read(DOCS.resolve("international").resolve(name));
        return new JsonTariffDocuments()
                .text(UrdbImport.read(RECORDS)
                        .get(Integer.parseInt(name.substring(5)) - 1)
                        .tariff()
                        .orElseThrow());
    }

    private static String usage(SortedMap<String, String> in, String prefix) {
        return Optional.ofNullable(in.get(prefix + "kwh"))
                .map("{'kind': 'TOTAL', 'energyKwh': '%s'}"::formatted)
                .orElseGet(() -> "{'kind': 'PERIODS', 'energiesKwh': %s}".formatted(named(in, prefix)));
    }

    private static String carried(SortedMap<String, String> in, YearMonth month) {
        return "{'creditsKwh': %s, 'peaksKw': %s, 'credit': {'amount': '%s', 'currency': 'CNY'}, 'billedYear': %d, 'billed': {'amount': '%s', 'currency': 'CNY'}}"
                .formatted(
                        object(in, "credit."),
                        object(in, "peak."),
                        in.getOrDefault("money", "0") + ".00",
                        month.getYear(),
                        in.getOrDefault("billed", "0") + ".00");
    }

    /** What is named by periods, which are in capitals; nothing if there is none. */
    private static String named(SortedMap<String, String> in, String prefix) {
        SortedMap<String, String> periods = new TreeMap<>(in);
        periods.keySet().removeIf(name -> !name.matches(prefix.replace(".", "\\.") + "[A-Z][A-Z0-9]*"));
        return periods.isEmpty() ? "" : object(periods, prefix);
    }

    private static String object(SortedMap<String, String> in, String prefix) {
        List<String> members = new ArrayList<>();
        in.forEach((name, value) -> {
            if (name.startsWith(prefix)) members.add("'%s': '%s'".formatted(name.substring(prefix.length()), value));
        });
        return "{" + String.join(", ", members) + "}";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
