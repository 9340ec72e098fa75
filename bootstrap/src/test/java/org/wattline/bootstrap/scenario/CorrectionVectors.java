package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/** The vectors of corrections, theft, breach and late payment. */
record CorrectionVectors(Connecting company) {
    private static final String HOUSEHOLD = "ZJ-RES-ANNUAL";
    private static final String FACTORY = "HB-AGENT-TWO_PART-KV1_10";

    Map<String, Consumer<JsonNode>> all() {
        return Map.of(
                "E2-4", this::privateIncrease,
                "E2-5", this::lowerPrice,
                "E2-6", this::theft,
                "E3-10", this::corrections,
                "E4-1", this::late,
                "E4-2", this::lateAcrossTheYear,
                "E4-3", this::lateWithMinimum);
    }

    private Http.Answer estimate(String facts, Object... values) {
        return company.staff("biller")
                .post("/v1/correction-estimates", facts.formatted(values))
                .expect(200);
    }

    /** Two months and twelve days, for which the basic price is published first. */
    private void privateIncrease(JsonNode vector) {
        FurtherMonths.published(company, FACTORY);
        LocalDate end = LocalDate.of(2026, 1, 1)
                .plusMonths(vector.at("/inputs/months").asInt())
                .plusDays(vector.at("/inputs/days").asInt());
        Http.Answer found = estimate(
                "{'kind': 'PRIVATE_INCREASE', 'capacityKva': '%s', 'during': {'from': '2026-01-01', 'to': '%s'}, 'tariff': '%s', 'penalty': '%s'}",
                vector.at("/inputs/kva").asText(),
                end,
                FACTORY,
                vector.at("/inputs/maxMultiple").asText());
        is(found, "/recovered/amount", vector, "recover");
        is(found, "/mostPenalty/amount", vector, "penaltyMax");
    }

    private void lowerPrice(JsonNode vector) {
        Http.Answer found = estimate("""
                {'kind': 'LOWER_PRICE', 'foundOn': '2026-03-01', 'penaltyTimes': '2',
                 'uses': [{'from': '2026-01-01', 'to': '2026-02-01', 'rightTariff': 'HB-AGENT-SINGLE-LT1KV', 'billedTariff': '%s', 'energyKwh': '%s'}]}""", HOUSEHOLD, vector.at("/inputs/kwh").asText());
        is(found, "/recovered/amount", vector, "difference");
        is(found, "/mostPenalty/amount", vector, "penaltyMax");
    }

    private void theft(JsonNode vector) {
        Http.Answer found = estimate("""
                {'kind': 'THEFT', 'equipment': [{'powerKw': '%s', 'use': 'LIGHTING'}],
                 'duration': {'kind': 'UNKNOWN', 'foundOn': '2026-03-01'}, 'tariff': '%s', 'penaltyTimes': '3'}""", vector.at("/inputs/kw").asText(), HOUSEHOLD);
        is(found, "/energyKwh", vector, "kwh");
        is(found, "/recovered/amount", vector, "fee");
        is(found, "/mostPenalty/amount", vector, "penaltyMax");
        is(found, "/total/amount", vector, "totalMax");
    }

    private void corrections(JsonNode vector) {
        String ratio = """
                {'kind': 'WRONG_RATIO', 'rightRatio': '%s', 'appliedRatio': '%s', 'uses': [%s]}""";
        is(
                estimate(
                        ratio,
                        vector.at("/inputs/ct/0").asText(),
                        vector.at("/inputs/ct/1").asText(),
                        use(vector.at("/inputs/ct/2").asText())),
                "/energyKwh",
                vector,
                "ctKwh");
        Http.Answer slow = error(
                vector.at("/inputs/meterErrorPct").asText(),
                vector.at("/inputs/meterKwh").asText());
        is(slow, "/energyKwh", vector, "meterKwh");
        assertThat(slow.text("/words/en"))
                .contains(vector.at("/expected/halfPeriodDays").asText());
        is(error("3", vector.at("/inputs/meterKwh").asText()), "/energyKwh", vector, "plus3pctKwh");
        is(
                estimate(
                        "{'kind': 'WRONG_WIRING', 'wiring': {'kind': 'KNOWN_FAULT', 'fault': 'CT_REVERSED'}, 'uses': [%s]}",
                        use("4000")),
                "/energyKwh",
                vector,
                "oneCtReversed4000");
    }

    private Http.Answer error(String percent, String kwh) {
        return estimate("""
                {'kind': 'METER_ERROR', 'accuracyClass': '2', 'errorPercent': '%s', 'suspected': {'from': '2025-09-01', 'to': '2026-03-01'},
                 'uses': [{'from': '2025-12-01', 'to': '2026-03-01', 'tariff': '%s', 'energyKwh': '%s'}]}""", percent, HOUSEHOLD, kwh);
    }

    private static String use(String kwh) {
        return "{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': '%s', 'energyKwh': '%s'}"
                .formatted(HOUSEHOLD, kwh);
    }

    private Http.Answer late(String debtor, String yuan, LocalDate due, LocalDate paid) {
        return estimate(
                "{'kind': 'LATE_PAYMENT', 'debtor': '%s', 'arrears': {'amount': '%s', 'currency': 'CNY'}, 'dueOn': '%s', 'paidOn': '%s'}",
                debtor, yuan, due, paid);
    }

    /** A minimum of one yuan is a choice of the company's policy; the shipped one has none, an estimate may try one. */
    private void lateWithMinimum(JsonNode vector) {
        late(vector);
        LocalDate due = LocalDate.of(2026, 1, 10);
        Http.Answer found = estimate(
                "{'kind': 'LATE_PAYMENT', 'debtor': 'RESIDENT', 'arrears': {'amount': '%s', 'currency': 'CNY'}, 'dueOn': '%s', 'paidOn': '%s',"
                        + " 'minimum': {'amount': '1.00', 'currency': 'CNY'}}",
                vector.at("/inputs/principal").asText(),
                due,
                due.plusDays(vector.at("/inputs/days").asInt()));
        is(found, "/total/amount", vector, "withMinimum");
    }

    private void late(JsonNode vector) {
        LocalDate due = LocalDate.of(2026, 1, 10);
        LocalDate paid = due.plusDays(vector.at("/inputs/days").asInt());
        is(late("RESIDENT", vector.at("/inputs/principal").asText(), due, paid), "/total/amount", vector, "fee");
    }

    private void lateAcrossTheYear(JsonNode vector) {
        Http.Answer found = late(
                "OTHER",
                vector.at("/inputs/principal").asText() + ".00",
                LocalDate.parse(vector.at("/inputs/due").asText()),
                LocalDate.parse(vector.at("/inputs/paid").asText()));
        assertThat(new Asked.Bill(found).amounts()).isEqualTo(Asked.texts(vector.at("/expected/parts")));
        is(found, "/total/amount", vector, "fee");
    }

    private static void is(Http.Answer answer, String pointer, JsonNode vector, String expected) {
        assertThat(answer.text(pointer))
                .isEqualTo(vector.at("/expected/" + expected).asText());
    }
}
