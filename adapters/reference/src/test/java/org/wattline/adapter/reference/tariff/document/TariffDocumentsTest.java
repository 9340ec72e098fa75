package org.wattline.adapter.reference.tariff.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

class TariffDocumentsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ImportedPrices SHIPPED = ImportedPrices.shipped(new ReferenceFaults());
    private final TariffDocuments documents = new JsonTariffDocuments();

    @Test
    void every_shipped_tariff_reads_back_as_it_was_written_and_fits_the_schema() throws Exception {
        JsonSchema schema = schema("");
        for (Tariff tariff : SHIPPED.book().all()) {
            String text = documents.text(tariff);
            assertThat(documents.tariff(text)).isEqualTo(Outcome.done(tariff));
            assertThat(schema.validate(JSON.readTree(text))).isEmpty();
        }
    }

    @Test
    void every_shipped_calendar_reads_back_as_it_was_written_and_fits_the_schema() throws Exception {
        JsonSchema schema = schema("#/$defs/touCalendar");
        for (TouCalendar calendar : SHIPPED.calendars()) {
            String text = documents.text(calendar);
            assertThat(documents.calendar(text)).isEqualTo(Outcome.done(calendar));
            assertThat(schema.validate(JSON.readTree(text))).isEmpty();
        }
    }

    @Test
    void all_faults_are_named_at_once_with_their_places() {
        assertThat(documents.tariff("""
                {
                  "id": "zj res", "version": "2027", "colour": "red",
                  "validity": {"from": "2027-13-01"},
                  "source": {"regulation": "x", "mark": "Z"},
                  "name": {"zh": "居民"},
                  "eligibility": {"categories": ["RESIDENTIAL"], "scheme": "SINGLE"},
                  "prices": {"flat": 0.5, "byPeriod": {"peak": "0.6"}},
                  "tiers": {"cycle": "ANNUAL", "seasons": [{"months": [1, 13], "tiers": [{"adder": "0"}, {"adder": "0.1"}]}]},
                  "freePerMonthKwh": null
                }"""))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(((DocumentFaulty) refused.why()).faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactlyInAnyOrder(
                                        "/id invalid-value",
                                        "/validity/from invalid-value",
                                        "/source/mark invalid-value",
                                        "/name/en missing-field",
                                        "/prices/flat wrong-type",
                                        "/prices/byPeriod/peak invalid-value",
                                        "/tiers/seasons/0 invalid-value",
                                        "/freePerMonthKwh wrong-type",
                                        "/colour unknown-field"));
    }

    @Test
    void an_hour_without_a_period_and_a_tier_that_cannot_be_reached_are_refused() throws Exception {
        String calendar = documents
                .text(SHIPPED.calendars().stream()
                        .filter(c -> c.provision().id().equals("HB-TOU"))
                        .findFirst()
                        .orElseThrow())
                .replaceFirst("-24:00", "-23:30");
        assertThat(faults(documents.calendar(calendar))).contains("no period at 23:30");
        String tariff = documents
                .text(SHIPPED.book().all().stream()
                        .filter(t -> t.id().value().equals("ZJ-RES-ANNUAL"))
                        .findFirst()
                        .orElseThrow())
                .replace("\"4800\"", "\"2700\"");
        assertThat(faults(documents.tariff(tariff)))
                .contains("/tiers/seasons/0")
                .contains("a tier is unreachable");
    }

    @Test
    void text_that_is_no_json_is_refused_with_its_line() {
        assertThat(faults(documents.tariff("{\n\"id\": \"A\",\n\"id\": \"B\"}")))
                .contains("line 3");
        assertThat(faults(documents.tariff("[]"))).contains("wrong-type");
        assertThat(faults(documents.tariff(""))).contains("wrong-type");
    }

    private static String faults(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(DocumentFaulty faulty)
                ? faulty.faults().toString()
                : "";
    }

    private JsonSchema schema(String part) throws JsonProcessingException {
        JsonNode whole = JSON.readTree(documents.schema());
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        if (part.isEmpty()) return factory.getSchema(whole);
        ((ObjectNode) whole).remove(List.of("type", "properties", "required", "additionalProperties", "title"));
        return factory.getSchema(((ObjectNode) whole).put("$ref", part));
    }
}
