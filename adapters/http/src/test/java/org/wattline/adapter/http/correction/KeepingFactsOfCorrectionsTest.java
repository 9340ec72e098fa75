package org.wattline.adapter.http.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.http.platform.shape.At;

class KeepingFactsOfCorrectionsTest {
    private static final String USE =
            "{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'period': 'PEAK', 'energyKwh': '200.25',"
                    + " 'priceYuanPerKwh': '0.5381', 'readings': ['R-1']}";
    private static final String MISPRICED =
            "{'from': '2026-01-01', 'to': '2026-02-01', 'rightTariff': 'A-1', 'billedTariff': 'B-1', 'energyKwh': '200',"
                    + " 'billedPriceYuanPerKwh': '0.61234567'}";
    private static final List<String> ALL = List.of(
            "'METER_ERROR', 'accuracyClass': '0.5S', 'errorPercent': '-4', 'suspected': {'from': '2025-09-01', 'to': '2026-03-01'}, 'uses': [USE]",
            "'WRONG_RATIO', 'appliedRatio': '40', 'rightRatio': '300/5', 'uses': [USE]",
            "'WRONG_WIRING', 'wiring': {'kind': 'KNOWN_FAULT', 'fault': 'CT_REVERSED'}, 'uses': [USE]",
            "'WRONG_WIRING', 'wiring': {'kind': 'MEASURED_POWERS', 'rightKw': '3.3', 'measuredKw': '1.1'}, 'uses': [USE]",
            "'WRONG_WIRING', 'wiring': {'kind': 'POWERS_BY_PERIOD', 'periods': {'PEAK': {'rightKw': '3', 'measuredKw': '2'}}}, 'uses': [USE]",
            "'UNMETERED', 'basis': {'kind': 'LOAD', 'powerKw': '7.5', 'hoursPerDay': '12'}, 'uses': [USE]",
            "'UNMETERED', 'basis': {'kind': 'NORMAL_MONTHS', 'months': [{'days': {'from': '2025-09-01', 'to': '2025-10-01'}, 'energyKwh': '300'}]},"
                    + " 'uses': [USE]",
            "'WRONG_PRICE', 'uses': [MISPRICED]",
            "'LATE_PAYMENT', 'debtor': 'RESIDENT', 'arrears': {'amount': '236.40', 'currency': 'CNY'}, 'dueOn': '2026-01-10', 'paidOn': '2026-01-26'",
            "'THEFT', 'equipment': [{'powerKw': '5', 'use': 'LIGHTING'}], 'duration': {'kind': 'UNKNOWN', 'foundOn': '2026-03-01'}, 'tariff': 'A-1',"
                    + " 'penaltyTimes': '3'",
            "'THEFT', 'equipment': [{'powerKw': '5', 'use': 'POWER'}], 'duration': {'kind': 'PROVEN', 'days': {'from': '2026-01-01', 'to':"
                    + " '2026-02-01'}, 'hoursPerDay': '6.5'}, 'tariff': 'A-1'",
            "'LOWER_PRICE', 'foundOn': '2026-03-01', 'since': '2026-01-01', 'uses': [MISPRICED], 'penaltyTimes': '2'",
            "'PRIVATE_INCREASE', 'capacityKva': '100', 'during': {'from': '2026-01-01', 'to': '2026-02-12'}, 'tariff': 'A-1', 'penalty': '3'",
            "'SEALED_EQUIPMENT', 'capacityKva': '100', 'during': {'from': '2026-01-01', 'to': '2026-02-12'}, 'tariff': 'A-1'",
            "'PRIVATE_MOVE', 'foundOn': '2026-03-01', 'debtor': 'RESIDENT', 'penaltyYuan': '500'",
            "'RESUPPLY', 'foundOn': '2026-03-01', 'capacityKva': '50', 'penaltyYuanPerKva': '30'");

    private final JsonCorrections corrections = new JsonCorrections();

    private CorrectionFacts read(String text) {
        At at = At.root();
        CorrectionFacts found = corrections.read(text, at).orElseThrow(() -> new AssertionError(text + at.faults()));
        assertThat(at.faults()).isEmpty();
        return found;
    }

    @Test
    void facts_of_every_kind_are_read_again_as_they_were_written() {
        for (String each : ALL) {
            CorrectionFacts facts = read(("{'facts': {'kind': " + each + "}}")
                    .replace("MISPRICED", MISPRICED)
                    .replace("USE", USE)
                    .replace('\'', '"'));
            assertThat(read(corrections.text(facts))).isEqualTo(facts);
        }
        assertThat(ALL.stream().map(each -> each.split(",")[0]).distinct())
                .hasSize(CorrectionFacts.class.getPermittedSubclasses().length);
    }
}
