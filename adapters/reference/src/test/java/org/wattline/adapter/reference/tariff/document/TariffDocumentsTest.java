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

    /** What the shipped tariffs do not use. */
    @Test
    void tiers_conventions_heating_market_and_special_days_read_back_too() throws Exception {
        JsonSchema schema = schema("");
        for (String own : List.of("""
                "prices": {"flat": "0.5", "byPeriod": {"PEAK": "0.8", "VALLEY": "0.3"}},
                "tiers": {"cycle": "BIMONTHLY", "method": "WHOLE_USE", "measure": "KWH_PER_KW", "allocation": "IN_TIME_ORDER",
                  "seasons": [{"months": [1,2,3,4,5,6,7,8,9,10,11,12], "tiers": [{"upToKwh": "100", "adder": "0"}, {"adder": "0.1"}],
                    "own": {"PEAK": [{"upToKwh": "50", "adder": "0"}, {"adder": "0.2"}]}}],
                  "largeHouseholds": [{"persons": 5, "bonusKwh": "100"}, {"persons": 7, "bonusKwh": "100", "mayChoose": "X-COMBINED"}]},
                "heating": {"months": [11,12,1,2], "price": "0.3"},
                "conventions": {"energy": "HALF_UP 0.01", "money": {"ENERGY": "TRUNCATE 0.01"}, "total": "HALF_UP 0.05",
                  "days": "THIRTY_DAY_MONTHS"}""", """
                "components": {"agentPurchase": "0", "lineLoss": "0.013643", "transmissionDistribution": "0.1263",
                  "systemOperation": "0.08", "governmentFunds": "0.0452"},
                "market": {"series": "HB-DA", "tolerance": "0.50"}""")) {
            String text = """
                    {"id": "X", "version": "1", "validity": {"from": "2026-01-01"}, "source": {"regulation": "r", "mark": "D"},
                     "name": {"zh": "x", "en": "x"}, "eligibility": {"categories": ["COMMERCE"], "scheme": "SINGLE"}, %s}""".formatted(own);
            assertThat(schema.validate(JSON.readTree(text))).isEmpty();
            assertThat(documents.tariff(text)).isInstanceOfSatisfying(Outcome.Done.class, done -> {
                Tariff tariff = (Tariff) done.value();
                String written = documents.text(tariff);
                assertThat(documents.tariff(written)).isEqualTo(Outcome.done(tariff));
            });
        }
        TouCalendar special = SHIPPED.calendars().stream()
                .filter(calendar -> calendar.provision().id().equals("SH-TOU-2"))
                .findFirst()
                .orElseThrow();
        assertThat(special.rules()).hasSize(2);
    }

    @Test
    void prices_by_ratio_follow_from_the_components_unless_they_are_published() throws Exception {
        String text = """
                {"id": "X", "version": "1", "validity": {"from": "2026-01-01"}, "source": {"regulation": "r", "mark": "D"},
                 "name": {"zh": "x", "en": "x"}, "eligibility": {"categories": ["COMMERCE"], "scheme": "SINGLE"},
                 "prices": {"byPeriod": {"PEAK": "1.1"}},
                 "components": {"agentPurchase": "0.632", "lineLoss": "0", "transmissionDistribution": "0", "systemOperation": "0",
                   "governmentFunds": "0.02766875"},
                 "ratios": {"base": "ALL_BUT_FUNDS", "byPeriod": {"PEAK": "1.7", "VALLEY": "0.38"}, "rounding": "HALF_UP 0.0001"}}""";
        assertThat(schema("").validate(JSON.readTree(text))).isEmpty();
        Tariff tariff = ((Outcome.Done<Tariff>) documents.tariff(text)).value();
        assertThat(tariff.prices().byPeriod()).hasToString("{PEAK=1.1, VALLEY=0.26786875}");
        assertThat(tariff.differences())
                .extracting(difference -> difference.price() + " " + difference.computed())
                .containsExactly("PEAK 1.10206875");
        assertThat(documents.tariff(documents.text(tariff))).isEqualTo(Outcome.done(tariff));
        String alone = text.replaceAll("\"(prices|components)\": \\{[^}]*}+,", "");
        assertThat(schema("").validate(JSON.readTree(alone))).isNotEmpty();
        assertThat(faults(documents.tariff(alone))).contains("prices by ratio have components beside them");
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
        ((ObjectNode) whole)
                .remove(List.of("type", "properties", "required", "anyOf", "additionalProperties", "title"));
        return factory.getSchema(((ObjectNode) whole).put("$ref", part));
    }
}
