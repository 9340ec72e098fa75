package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Corrections, late fees, theft and breach over HTTP, by the shipped prices and policies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionEstimatesScenario {
    private final Stand stand;
    private final Http biller;

    CorrectionEstimatesScenario(@TempDir Path folder) {
        stand = Stand.inMemory(folder, Instant.parse("2026-03-02T01:00:00Z"));
        biller = new Connecting(stand).staff("biller");
    }

    @AfterAll
    void end() {
        stand.close();
    }

    private Http.Answer estimate(String facts) {
        return biller.post("/v1/correction-estimates", facts);
    }

    @Test
    void a_meter_that_erred_is_corrected_for_half_of_the_time_at_the_price_then_in_force() {
        Http.Answer answer = estimate("""
                {'kind': 'METER_ERROR', 'accuracyClass': '2', 'errorPercent': '-4',
                 'suspected': {'from': '2025-09-01', 'to': '2026-03-01'},
                 'uses': [{'from': '2025-12-01', 'to': '2026-03-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '12000', 'readings': ['r-1#2']}]}""").expect(200);
        assertThat(answer.text("/energyKwh")).isEqualTo("500");
        assertThat(answer.text("/total/amount")).isEqualTo("269.00");
        assertThat(answer.text("/lines/0/tariff/id")).isEqualTo("ZJ-RES-ANNUAL");
        assertThat(answer.text("/lines/0/readings/0")).isEqualTo("r-1#2");
        assertThat(answer.text("/lines/0/steps/2/words/zh")).contains("即最后 90.5 天");
        assertThat(answer.text("/words/en")).contains("供电营业规则 国家发展改革委令第14号", "rule COR-03");
    }

    @Test
    void each_kind_has_its_own_facts() {
        assertThat(estimate("""
                {'kind': 'WRONG_WIRING', 'wiring': {'kind': 'KNOWN_FAULT', 'fault': 'CT_REVERSED'},
                 'uses': [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '4000'}]}""").expect(200).text("/energyKwh")).isEqualTo("8000");
        assertThat(estimate("""
                {'kind': 'WRONG_WIRING', 'wiring': {'kind': 'POWERS_BY_PERIOD', 'periods': {'PEAK': {'rightKw': '3', 'measuredKw': '1'}, 'VALLEY': {'rightKw': '3', 'measuredKw': '2'}}},
                 'uses': [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'period': 'PEAK', 'energyKwh': '100'},
                          {'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'period': 'VALLEY', 'energyKwh': '100'}]}""").expect(200).text("/total/amount")).isEqualTo("128.00");
        assertThat(estimate("""
                {'kind': 'UNMETERED', 'basis': {'kind': 'LOAD', 'powerKw': '2.5', 'hoursPerDay': '8'},
                 'uses': [{'from': '2026-01-01', 'to': '2026-01-11', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '50'}]}""").expect(200).text("/energyKwh")).isEqualTo("150");
        assertThat(estimate(
                                "{'kind': 'LATE_PAYMENT', 'debtor': 'OTHER', 'arrears': {'amount': '58000.00', 'currency': 'CNY'}, 'dueOn': '2025-12-20', 'paidOn': '2026-01-15'}")
                        .expect(200)
                        .text("/total/amount"))
                .isEqualTo("3886.00");
        Http.Answer theft = estimate("""
                {'kind': 'THEFT', 'equipment': [{'powerKw': '3.5', 'use': 'LIGHTING'}],
                 'duration': {'kind': 'UNKNOWN', 'foundOn': '2026-03-01'}, 'tariff': 'ZJ-RES-ANNUAL', 'penaltyTimes': '3'}""").expect(200);
        assertThat(theft.text("/recovered/amount")).isEqualTo("2033.64");
        assertThat(theft.text("/mostPenalty/amount")).isEqualTo("6100.92");
        assertThat(theft.text("/total/amount")).isEqualTo("8134.56");
        Http.Answer breach = estimate("""
                {'kind': 'LOWER_PRICE', 'foundOn': '2026-03-01', 'penaltyTimes': '2',
                 'uses': [{'from': '2026-01-01', 'to': '2026-02-01', 'rightTariff': 'HB-AGENT-SINGLE-LT1KV', 'billedTariff': 'ZJ-RES-ANNUAL', 'energyKwh': '12000'}]}""").expect(200);
        assertThat(breach.text("/recovered/amount")).isEqualTo("2372.23");
        assertThat(breach.text("/lines/1/amount/amount")).isEqualTo("4744.46");
        Http.Answer increase = estimate("""
                {'kind': 'PRIVATE_INCREASE', 'capacityKva': '200', 'during': {'from': '2026-01-01', 'to': '2026-01-21'}, 'tariff': 'HB-AGENT-TWO_PART-KV1_10'}""").expect(200);
        assertThat(increase.text("/total/amount")).isEqualTo("3506.67");
        assertThat(increase.at("/needsApproval").asBoolean()).isFalse();
    }

    @Test
    void a_fault_is_named_with_its_place() {
        Http.Answer unknown = estimate("""
                {'kind': 'WRONG_RATIO', 'appliedRatio': '200/5', 'rightRatio': '300/5',
                 'uses': [{'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'ZJ-RES-ANNUAL', 'energyKwh': '20000'},
                          {'from': '2026-01-01', 'to': '2026-02-01', 'tariff': 'NO-SUCH', 'energyKwh': '20000'}]}""").expect(404, 422);
        assertThat(unknown.text("/code")).isEqualTo("tariff.unknown");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/uses/1");
        Http.Answer above = estimate(
                "{'kind': 'PRIVATE_MOVE', 'foundOn': '2026-03-01', 'debtor': 'RESIDENT', 'penaltyYuan': '501'}");
        assertThat(above.expect(422).text("/code")).isEqualTo("correction.penalty-above-limit");
        assertThat(above.text("/ruleNo")).isEqualTo("COR-18");
        assertThat(estimate("{'kind': 'NO_SUCH_KIND'}").expect(400).text("/errors/0/pointer"))
                .isEqualTo("/kind");
        assertThat(estimate("{'kind': 'RESUPPLY', 'foundOn': '2026-03-01'}")
                        .expect(400)
                        .text("/errors/0/pointer"))
                .isEqualTo("/capacityKva");
        assertThat(stand.http().post("/v1/correction-estimates", "{}").status()).isEqualTo(401);
    }
}
