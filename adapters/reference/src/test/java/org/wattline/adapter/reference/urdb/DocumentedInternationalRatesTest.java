package org.wattline.adapter.reference.urdb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.ComponentShare;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.Generation;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Part;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Tariff;

class DocumentedInternationalRatesTest {
    private static final Path DOCS = Path.of("../../docs/domain");
    private final TariffDocuments documents = new JsonTariffDocuments();

    @Test
    void every_example_is_a_document_after_the_schema_and_what_rating_gives_by_data_alone() throws IOException {
        List<String[]> rows = Files.readString(DOCS.resolve("rating-international.md"))
                .split("<!-- /?examples -->", -1)[1]
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| feature"))
                .map(line -> line.split(" ?\\| ?", -1))
                .toList();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(24);
        for (String[] row : rows) {
            Tariff tariff = tariff(row[3]);
            String text = documents.text(tariff);
            assertThat(schema().validate(new ObjectMapper().readTree(text)))
                    .as(row[1])
                    .isEmpty();
            assertThat(documents.tariff(text)).as(row[1]).isEqualTo(Outcome.done(tariff));
            RatedBill bill = UrdbRecords.bill(request(tariff, YearMonth.parse(row[4]), inputs(row[5])));
            assertThat(UrdbRecords.amounts(bill)).as(row[1]).isEqualTo(row[6]);
            assertThat(bill.total()).as(row[1]).hasToString(row[7]);
            assertThat(Money.sum(bill.components(), ComponentShare::amount))
                    .as(row[1])
                    .isEqualTo(bill.components().isEmpty() ? Money.ZERO : bill.total());
        }
    }

    @Test
    void every_document_fits_the_schema() throws IOException {
        try (var files = Files.list(DOCS.resolve("international"))) {
            List<Path> all = files.sorted(Comparator.naturalOrder()).toList();
            assertThat(all).hasSize(5);
            for (Path file : all)
                assertThat(schema().validate(new ObjectMapper().readTree(Files.readString(file))))
                        .as(file.toString())
                        .isEmpty();
        }
    }

    private JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new ObjectMapper().readTree(documents.schema()));
    }

    private Tariff tariff(String name) throws IOException {
        if (name.startsWith("urdb:")) return UrdbRecords.tariff(Integer.parseInt(name.substring(5)));
        return switch (documents.tariff(
                Files.readString(DOCS.resolve("international").resolve(name)))) {
            case Outcome.Done<Tariff>(Tariff tariff) -> tariff;
            case Outcome.Refused<Tariff>(DocumentFaulty why) -> throw new AssertionError(why.faults());
            case Outcome.Refused<Tariff>(var why) -> throw new AssertionError(why.code());
        };
    }

    private static SortedMap<String, String> inputs(String list) {
        SortedMap<String, String> inputs = new TreeMap<>();
        for (String pair : list.split(" ", -1)) inputs.put(pair.split("=", -1)[0], pair.split("=", -1)[1]);
        return inputs;
    }

    private static RatingRequest request(Tariff tariff, YearMonth month, SortedMap<String, String> in) {
        SortedMap<Period, Energy> periods = periods(in, "");
        Part part = periods.isEmpty()
                ? Part.flat(tariff, UrdbRecords.span(month), Usage.total(Energy.kwh(in.getOrDefault("kwh", "0"))))
                : Part.timeOfUse(tariff, UrdbRecords.span(month), Usage.byPeriod(periods));
        RatingRequest request = RatingRequest.of(month, part).carrying(carried(in, month));
        if (in.containsKey("kw")) request = request.withDemand(Metered.of(Power.kw(in.getOrDefault("kw", ""))));
        if (in.containsKey("kvarh"))
            request = request.withReactive(Metered.of(ReactiveEnergy.kvarh(in.getOrDefault("kvarh", ""))));
        Map<Period, Metered<Power>> windows = named(in, "kw.", kw -> Metered.of(Power.kw(kw)));
        if (!windows.isEmpty()) request = request.withDemands(windows);
        if (in.containsKey("fed.kwh"))
            return request.withGeneration(Generation.fedIn(Usage.total(Energy.kwh(in.getOrDefault("fed.kwh", "")))));
        SortedMap<Period, Energy> fed = periods(in, "fed.");
        return fed.isEmpty() ? request : request.withGeneration(Generation.fedIn(Usage.byPeriod(fed)));
    }

    private static Carried carried(SortedMap<String, String> in, YearMonth month) {
        Carried carried = Carried.NOTHING
                .withCredits(named(in, "credit.", Energy::kwh))
                .withCredit(Money.yuan(in.getOrDefault("money", "0")))
                .withBilled(new Carried.Billed(month.getYear(), Money.yuan(in.getOrDefault("billed", "0"))));
        for (var entry : in.entrySet())
            if (entry.getKey().startsWith("peak."))
                carried = carried.withPeak(YearMonth.parse(entry.getKey().substring(5)), Power.kw(entry.getValue()));
        return carried;
    }

    /** Energies whose names are periods, in capitals. */
    private static SortedMap<Period, Energy> periods(SortedMap<String, String> in, String prefix) {
        SortedMap<String, String> energies = new TreeMap<>();
        in.forEach((name, value) -> {
            if (name.matches(prefix.replace(".", "\\.") + "[A-Z][A-Z0-9]*")) energies.put(name, value);
        });
        return named(energies, prefix, Energy::kwh);
    }

    private static <T> SortedMap<Period, T> named(
            SortedMap<String, String> in, String prefix, Function<String, T> parse) {
        SortedMap<Period, T> values = new TreeMap<>();
        in.forEach((name, value) -> {
            if (name.startsWith(prefix)) values.put(new Period(name.substring(prefix.length())), parse.apply(value));
        });
        return values;
    }
}
