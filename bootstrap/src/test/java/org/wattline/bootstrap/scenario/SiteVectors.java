package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vectors of metering points as they are: an exchanged meter, points below the main one, a customer's own transformer. */
record SiteVectors(Http biller) {
    private static final String TARIFF = "HB-AGENT-SINGLE-KV1_10";

    Map<String, Consumer<JsonNode>> all() {
        return Map.of("E1-4", this::subPoints, "E1-5", this::exchangedMeter, "E3-8", this::transformer);
    }

    private Asked january() {
        return new Asked(biller, "2026-01-01", "2026-02-01").by(TARIFF, false);
    }

    private void subPoints(JsonNode vector) {
        BigDecimal percent =
                new BigDecimal(vector.at("/inputs/ratioOfRemainder").asText()).movePointRight(2);
        Asked.Bill bill = january()
                .total(vector.at("/inputs/total").asText())
                .with("""
                'site': {'mainPoint': '总表', 'points': [
                  {'name': '食堂', 'quantity': {'kind': 'BY_METER', 'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}}},
                  {'name': '路灯', 'quantity': {'kind': 'FIXED', 'energyKwh': '%s'}},
                  {'name': '照明', 'quantity': {'kind': 'SHARE_OF_REST', 'sharePercent': '%s'}}]}""".formatted(
                                vector.at("/inputs/metered").asText(),
                                vector.at("/inputs/fixed").asText(),
                                percent.stripTrailingZeros().toPlainString()))
                .bill();
        assertThat(bill.quantities())
                .containsExactly(
                        vector.at("/expected/main").asText(),
                        vector.at("/inputs/metered").asText(),
                        vector.at("/inputs/fixed").asText(),
                        vector.at("/expected/ratioKwh").asText());
        assertThat(bill.answer().text("/lines/3/words/en"))
                .contains("10 % of " + vector.at("/expected/remainder").asText() + " kWh");
        assertThat(bill.answer().text("/energyKwh"))
                .isEqualTo(vector.at("/inputs/total").asText());
    }

    private void exchangedMeter(JsonNode vector) {
        List<String> meters = new ArrayList<>();
        for (String each : List.of("old", "new"))
            meters.add("""
                    {'ratio': '%s', 'readings': [{'register': 'ACTIVE_IMPORT', 'day': '%s', 'value': '%s', 'reading': '%s-1'},
                                                 {'register': 'ACTIVE_IMPORT', 'day': '%s', 'value': '%s', 'reading': '%s-2'}]}""".formatted(
                            vector.at("/inputs/ratio").asText(),
                            each.equals("old") ? "2026-01-01" : "2026-01-20",
                            vector.at("/inputs/" + each + "/0").asText(),
                            each,
                            each.equals("old") ? "2026-01-20" : "2026-02-01",
                            vector.at("/inputs/" + each + "/1").asText(),
                            each));
        Asked.Bill bill = january()
                .with("'usage': {'kind': 'METERS', 'meters': [%s]}".formatted(String.join(", ", meters)))
                .bill();
        assertThat(bill.quantities())
                .containsExactly(vector.at("/expected/total").asText());
        assertThat(vector.at("/expected/old").asInt()
                        + vector.at("/expected/new").asInt())
                .isEqualTo(vector.at("/expected/total").asInt());
        assertThat(Asked.texts(bill.answer().at("/lines/0/readings")))
                .containsExactly("old-1", "old-2", "new-1", "new-2");
    }

    private void transformer(JsonNode vector) {
        Asked.Bill plain = losing(vector, "");
        assertThat(plain.quantities()).containsExactly("82756");
        loses(plain, vector, "copperK1");
        loses(losing(vector, "'loadShape': '1.05', "), vector, "copperK105");
    }

    private Asked.Bill losing(JsonNode vector, String shape) {
        return january()
                .total(vector.at("/inputs/wp").asText())
                .with("'reactiveKvarh': '%s'".formatted(vector.at("/inputs/wq").asText()))
                .with("""
                        'site': {'losses': [{'kind': 'TRANSFORMERS', %s'units': [
                          {'name': '%s', 'capacityKva': '315', 'hoursUnderVoltage': %s, 'losses':
                            {'kind': 'NAMEPLATE', 'noLoadKw': '%s', 'loadKw': '%s', 'noLoadCurrentPercent': '1.1', 'impedancePercent': '4'}}]}]}""".formatted(
                                shape,
                                vector.at("/inputs/model").asText(),
                                vector.at("/inputs/hours").asText(),
                                vector.at("/inputs/p0kw").asText(),
                                vector.at("/inputs/pkkw").asText()))
                .bill();
    }

    private static void loses(Asked.Bill bill, JsonNode vector, String copper) {
        JsonNode steps = bill.answer().at("/lines/0/steps");
        assertThat(steps.at("/0/figures/2").asText())
                .isEqualTo(vector.at("/expected/iron").asText());
        assertThat(new BigDecimal(steps.at("/1/figures/3").asText()))
                .isEqualByComparingTo(vector.at("/expected/" + copper).asText());
    }
}
