package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vectors of households: tiers, and what registers make of energy. */
record HouseholdVectors(Http biller) {
    Map<String, Consumer<JsonNode>> all() {
        return Map.ofEntries(
                Map.entry("E1-1", this::multiplier),
                Map.entry("E1-3", this::rollover),
                Map.entry("E3-1", this::tiers),
                Map.entry("E3-2", this::tiers),
                Map.entry("E3-3", this::tiersWithTimeOfUse),
                Map.entry("E3-4", this::monthlyTiers),
                Map.entry("E3-5", this::lowIncome),
                Map.entry("E3-12", this::openedInTheYear));
    }

    private Asked in(String month, String next) {
        return new Asked(biller, month + "-01", next + "-01");
    }

    private Asked.Bill registers(String ratio, String first, String last) {
        return in("2026-06", "2026-07")
                .by("ZJ-RES-ANNUAL", false)
                .with("""
                'usage': {'kind': 'REGISTERS', 'ratio': '%s', 'readings': [
                  {'register': 'ACTIVE_IMPORT', 'day': '2026-06-01', 'value': '%s', 'digits': 6},
                  {'register': 'ACTIVE_IMPORT', 'day': '2026-07-01', 'value': '%s', 'digits': 6}]}""".formatted(ratio, first, last))
                .bill();
    }

    private void multiplier(JsonNode vector) {
        BigDecimal ratio = ratio(vector.at("/inputs/ct").asText())
                .multiply(ratio(vector.at("/inputs/vt").asText()));
        assertThat(ratio).isEqualByComparingTo(vector.at("/expected/multiplier").asText());
        assertThat(registers(
                                ratio.toPlainString(),
                                vector.at("/inputs/previous").asText(),
                                vector.at("/inputs/current").asText())
                        .answer()
                        .text("/energyKwh"))
                .isEqualTo(vector.at("/expected/kwh").asText());
    }

    private static BigDecimal ratio(String text) {
        String[] parts = text.split("/", -1);
        return new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]));
    }

    /** Through a hundredfold ratio, because a bill counts whole kWh. */
    private void rollover(JsonNode vector) {
        assertThat(registers(
                                "100",
                                vector.at("/inputs/previous").asText(),
                                vector.at("/inputs/current").asText())
                        .answer()
                        .text("/energyKwh"))
                .isEqualTo(new BigDecimal(vector.at("/expected/delta").asText())
                        .movePointRight(2)
                        .toPlainString());
    }

    private void tiers(JsonNode vector) {
        same(
                vector,
                in("2026-06", "2026-07")
                        .by(vector.at("/inputs/tariff").asText(), false)
                        .total(vector.at("/inputs/kwh").asText())
                        .with(used(vector)));
    }

    private void tiersWithTimeOfUse(JsonNode vector) {
        same(
                vector,
                in("2026-06", "2026-07")
                        .by(vector.at("/inputs/tariff").asText(), true)
                        .with("'usage': {'kind': 'PERIODS', 'energiesKwh': {'PEAK': '%s', 'VALLEY': '%s'}}"
                                .formatted(
                                        vector.at("/inputs/peak").asText(),
                                        vector.at("/inputs/valley").asText()))
                        .with(used(vector)));
    }

    private void monthlyTiers(JsonNode vector) {
        String tariff = vector.at("/inputs/tariff").asText();
        String kwh = vector.at("/inputs/kwh").asText();
        assertThat(List.of(
                        in("2026-07", "2026-08")
                                .by(tariff, false)
                                .total(kwh)
                                .bill()
                                .total(),
                        in("2026-12", "2027-01")
                                .by(tariff, false)
                                .total(kwh)
                                .bill()
                                .total(),
                        in("2026-12", "2027-01")
                                .by(tariff, false)
                                .total(kwh)
                                .with("'household': {'people': 5}")
                                .bill()
                                .total()))
                .containsExactly(
                        vector.at("/expected/summer").asText(),
                        vector.at("/expected/winter").asText(),
                        vector.at("/expected/winterLargeHousehold").asText());
    }

    private void lowIncome(JsonNode vector) {
        Asked.Bill bill = in("2026-06", "2026-07")
                .by(vector.at("/inputs/tariff").asText(), false)
                .total(vector.at("/inputs/kwh").asText())
                .with("'household': {'lowIncome': true}")
                .bill();
        assertThat(bill.total()).isEqualTo(vector.at("/expected/total").asText());
        assertThat(bill.amounts().getLast())
                .isEqualTo("-" + vector.at("/expected/credit").asText());
    }

    /** What is above both thresholds shows where they are. */
    private void openedInTheYear(JsonNode vector) {
        Asked.Bill bill = in("2026-12", "2027-01")
                .by("ZJ-RES-ANNUAL", false)
                .total("3000")
                .with("'household': {'openedOn': '2026-%02d-10'}"
                        .formatted(vector.at("/inputs/openMonth").asInt()))
                .bill();
        int first = vector.at("/expected/tier1").asInt();
        int second = vector.at("/expected/tier2").asInt();
        assertThat(bill.quantities()).containsExactly("" + first, "" + (second - first), "" + (3000 - second));
    }

    private static String used(JsonNode vector) {
        return "'tierEnergyBeforeKwh': '%s'"
                .formatted(vector.at("/inputs/cumulative").asText());
    }

    private static void same(JsonNode vector, Asked asked) {
        Asked.Bill bill = asked.bill();
        assertThat(bill.amounts()).isEqualTo(Asked.texts(vector.at("/expected/lines")));
        assertThat(bill.total()).isEqualTo(vector.at("/expected/total").asText());
    }
}
