package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vectors of industry and commerce: basic charge, power factor, a change of price, prices by ratio. */
record FactoryVectors(Http biller) {
    private static final String TARIFF = "HB-AGENT-TWO_PART-KV1_10";

    Map<String, Consumer<JsonNode>> all() {
        return Map.of(
                "E2-2", this::suspension,
                "E3-6", this::capacity,
                "E3-7", this::demand,
                "E3-9", this::changeOfPrice,
                "E3-11", this::pricesByRatio,
                "E3-13", this::excludedSubPoint);
    }

    private Asked january() {
        return new Asked(biller, "2026-01-01", "2026-02-01");
    }

    private Asked idle(String basic) {
        return january()
                .by(TARIFF, true)
                .with("'usage': {'kind': 'PERIODS', 'energiesKwh': {'FLAT': '0'}}")
                .with("'basicCharge': " + basic);
    }

    private void suspension(JsonNode vector) {
        assertThat(idle(suspended(vector, "2026-02-21")).bill().total())
                .isEqualTo(vector.at("/expected/january").asText());
        assertThat(idle(suspended(vector, "2026-01-21")).bill().total())
                .isEqualTo(vector.at("/expected/ifOnly10Days").asText());
        String price = vector.at("/inputs/price").asText();
        Asked february = new Asked(biller, "2026-02-01", "2026-03-01").with("""
                        'timeOfUse': false, 'usage': {'kind': 'TOTAL', 'energyKwh': '0'}, 'tariff': {'kind': 'INLINE', 'versions': [
                          {'id': 'X', 'version': '1', 'validity': {'from': '2026-01-01'}, 'source': {'regulation': 'E2-2', 'mark': 'D'},
                           'name': {'zh': '两部制', 'en': 'two-part'}, 'eligibility': {'categories': ['LARGE_INDUSTRY'], 'scheme': 'TWO_PART'},
                           'prices': {'flat': '0.6'}, 'basic': {'perKva': '%s', 'perKw': '42'}}]}""".formatted(price));
        assertThat(february.with("'basicCharge': "
                                + suspended(
                                        vector, vector.at("/inputs/unsealed").asText()))
                        .bill()
                        .total())
                .isEqualTo(vector.at("/expected/february").asText());
    }

    private static String suspended(JsonNode vector, String until) {
        return """
                {'kind': 'BY_CAPACITY', 'equipment': [
                  {'name': '1#', 'capacityKva': '%s'},
                  {'name': '2#', 'capacityKva': '%s', 'states': [{'state': 'SUSPENDED', 'from': '%s', 'to': '%s'}]}]}""".formatted(
                        vector.at("/inputs/capacities/0").asText(),
                        vector.at("/inputs/sealedKva").asText(),
                        vector.at("/inputs/sealed").asText(),
                        until);
    }

    private static void withPowerFactor(JsonNode vector, Asked asked) {
        asked.with("'powerFactorStandard': '%s', 'reactiveKvarh': '%s'"
                .formatted(
                        vector.at("/inputs/pfStandard").asText(),
                        vector.at("/inputs/kvarh").asText()));
    }

    private void capacity(JsonNode vector) {
        Asked asked = january().by(TARIFF, true).periods(vector.at("/inputs/kwh"));
        withPowerFactor(
                vector,
                asked.with("'basicCharge': {'kind': 'BY_CAPACITY', 'capacityKva': '%s'}"
                        .formatted(vector.at("/inputs/kva").asText())));
        Asked.Bill bill = asked.bill();
        assertThat(bill.amounts().subList(0, 4)).isEqualTo(Asked.texts(vector.at("/expected/lines")));
        assertThat(bill.sum("ENERGY")).isEqualTo(vector.at("/expected/energy").asText());
        assertThat(bill.sum("BASIC")).isEqualTo(vector.at("/expected/basic").asText());
        assertThat(bill.texts("/price").getLast())
                .isEqualTo(vector.at("/expected/pfPct").asText());
        powerFactor(vector, bill);
    }

    private static void powerFactor(JsonNode vector, Asked.Bill bill) {
        assertThat(bill.answer().text("/powerFactor"))
                .isEqualTo(vector.at("/expected/pf").asText());
        assertThat(bill.quantities().getLast())
                .isEqualTo(vector.at("/expected/pfBase").asText());
        assertThat(bill.sum("POWER_FACTOR"))
                .isEqualTo(vector.at("/expected/pfAdjustment").asText());
        assertThat(bill.total()).isEqualTo(vector.at("/expected/total").asText());
    }

    /** Variant A is the other reading of the 105 % rule: a policy of the company, which an estimate may try. */
    private void demand(JsonNode vector) {
        List<String> charged = new ArrayList<>();
        vector.at("/inputs/measured")
                .forEach(kw ->
                        charged.add(contract(vector.at("/inputs/contractKw").asText(), kw.asText())));
        assertThat(charged).isEqualTo(Asked.texts(vector.at("/expected/variantB")));
        assertThat(contract("900", vector.at("/inputs/measured/0").asText(), ", 'excess': 'OVER_CONTRACT'"))
                .isEqualTo(vector.at("/expected/variantA_980").asText());
        assertThat(contract("500", "300")).isEqualTo("27384.00"); // 652 kW, the floor
        assertThat(vector.at("/expected/floor1630kva").asInt()
                        * vector.at("/inputs/price").asInt())
                .isEqualTo(27_384);
        Asked.Bill actual = january()
                .by(TARIFF, true)
                .with("'usage': {'kind': 'PERIODS', 'energiesKwh': {'FLAT': '430000'}}")
                .with("'basicCharge': {'kind': 'BY_ACTUAL_DEMAND', 'capacityKva': '1630'}, 'demandKw': '980'")
                .bill();
        assertThat(actual.sum("BASIC"))
                .isEqualTo(vector.at("/expected/actual980_discount").asText());
    }

    private String contract(String agreed, String measured) {
        return contract(agreed, measured, "");
    }

    private String contract(String agreed, String measured, String reading) {
        return idle("{'kind': 'BY_CONTRACT_DEMAND', 'contractKw': '%s', 'capacityKva': '1630'%s}, 'demandKw': '%s'"
                        .formatted(agreed, reading, measured))
                .bill()
                .sum("BASIC");
    }

    private void changeOfPrice(JsonNode vector) {
        String change = "2026-01-%02d".formatted(vector.at("/inputs/firstDays").asInt() + 1);
        Asked.Bill bill = january()
                .with("'timeOfUse': false, 'tariff': {'kind': 'INLINE', 'versions': [%s, %s]}"
                        .formatted(
                                version(
                                        "1",
                                        "'from': '2025-12-01', 'to': '" + change + "'",
                                        vector.at("/inputs/priceBefore").asText()),
                                version(
                                        "2",
                                        "'from': '" + change + "'",
                                        vector.at("/inputs/priceAfter").asText())))
                .total(vector.at("/inputs/kwh").asText())
                .bill();
        assertThat(bill.quantities()).isEqualTo(Asked.texts(vector.at("/expected/kwh")));
        assertThat(bill.amounts()).isEqualTo(Asked.texts(vector.at("/expected/amount")));
        assertThat(bill.total()).isEqualTo(vector.at("/expected/total").asText());
    }

    private static String version(String name, String days, String price) {
        return """
                {'id': 'X', 'version': '%s', 'validity': {%s}, 'source': {'regulation': 'E3-9', 'mark': 'D'}, 'name': {'zh': '价', 'en': 'price'},
                 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'}, 'prices': {'flat': '%s'}}""".formatted(name, days, price);
    }

    private void excludedSubPoint(JsonNode vector) {
        Asked asked = january()
                .by("HB-AGENT-TWO_PART-KV110", true)
                .periods(vector.at("/inputs/mainKwh"))
                .with("""
                        'subPoints': [{'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-KV35'}, 'timeOfUse': false,
                                       'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}, 'participation': 'ENERGY_ONLY'}]""".formatted(vector.at("/inputs/subPoint/kwh").asText()))
                .with("'basicCharge': {'kind': 'BY_ACTUAL_DEMAND', 'capacityKva': '20000'}, 'demandKw': '%s'"
                        .formatted(vector.at("/inputs/demandKw").asText()));
        withPowerFactor(vector, asked);
        Asked.Bill bill = asked.bill();
        assertThat(bill.amounts().subList(0, 6)).isEqualTo(Asked.texts(vector.at("/expected/lines")));
        powerFactor(vector, bill);
    }

    private void pricesByRatio(JsonNode vector) {
        List<String> ratios = Asked.texts(vector.at("/inputs/ratios"));
        Asked.Bill bill = january()
                .with("""
                'timeOfUse': true, 'tariff': {'kind': 'INLINE', 'versions': [
                  {'id': 'GD-X', 'version': '1', 'validity': {'from': '2026-01-01'}, 'source': {'regulation': 'E3-11', 'mark': 'D'},
                   'name': {'zh': '代理购电', 'en': 'agent purchase'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'},
                   'components': {'agentPurchase': '%s', 'lineLoss': '0', 'transmissionDistribution': '0', 'systemOperation': '0', 'governmentFunds': '%s'},
                   'ratios': {'base': 'ALL_BUT_FUNDS', 'byPeriod': {'SHARP': '%s', 'PEAK': '%s', 'FLAT': '%s', 'VALLEY': '%s'}}}]}""".formatted(
                                vector.at("/inputs/floatingPlusTd").asText(),
                                vector.at("/inputs/funds").asText(),
                                ratios.get(0),
                                ratios.get(1),
                                ratios.get(2),
                                ratios.get(3)))
                .with(
                        "'usage': {'kind': 'PERIODS', 'energiesKwh': {'SHARP': '1', 'PEAK': '1', 'FLAT': '1', 'VALLEY': '1'}}")
                .bill();
        assertThat(bill.texts("/price")).isEqualTo(Asked.texts(vector.at("/expected/prices")));
    }
}
