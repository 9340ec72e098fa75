package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every worked example that is a whole bill, over HTTP by the shipped prices; and what is refused, with its place. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BillEstimates {
    private static final String FACTORY = """
            'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-TWO_PART-KV1_10'}, 'timeOfUse': true""";
    private static final String VERSIONS = """
            'tariff': {'kind': 'INLINE', 'versions': [
              {'id': 'HB-X', 'version': '1', 'validity': {'from': '2025-12-01', 'to': '2026-01-12'}, 'source': {'regulation': 'x', 'mark': 'D'},
               'name': {'zh': '一', 'en': 'one'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'}, 'prices': {'flat': '0.735686'}},
              {'id': 'HB-X', 'version': '2', 'validity': {'from': '2026-01-12'}, 'source': {'regulation': 'x', 'mark': 'D'},
               'name': {'zh': '二', 'en': 'two'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'}, 'prices': {'flat': '0.742100'}}]},
            'timeOfUse': false""";

    private final Stand stand;
    private final Http biller;

    BillEstimates(Stand stand) {
        this.stand = stand;
        biller = new Connecting(stand).staff("biller");
    }

    @AfterAll
    void end() {
        stand.close();
    }

    private Http.Answer estimate(String month, String... facts) {
        String to = month.endsWith("-12")
                ? (Integer.parseInt(month.substring(0, 4)) + 1) + "-01"
                : month.substring(0, 5) + "%02d".formatted(Integer.parseInt(month.substring(5)) + 1);
        return biller.post(
                "/v1/bill-estimates",
                "{'from': '%s-01', 'to': '%s-01', %s}".formatted(month, to, String.join(", ", facts)));
    }

    private static String household(String tariff, boolean timeOfUse) {
        return "'tariff': {'kind': 'REFERENCE', 'id': '%s'}, 'timeOfUse': %s".formatted(tariff, timeOfUse);
    }

    private static String kwh(String kwh) {
        return "'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}".formatted(kwh);
    }

    private static String periods(String energies) {
        return "'usage': {'kind': 'PERIODS', 'energiesKwh': {%s}}".formatted(energies);
    }

    private static String used(String kwh) {
        return "'tierEnergyBeforeKwh': '%s'".formatted(kwh);
    }

    private static void comesTo(Http.Answer answer, String total, String... lines) {
        answer.expect(200);
        assertThat(amounts(answer)).containsExactly(lines);
        assertThat(answer.text("/total/amount")).isEqualTo(total);
    }

    private static List<String> amounts(Http.Answer answer) {
        List<String> amounts = new ArrayList<>();
        for (JsonNode line : answer.at("/lines"))
            amounts.add(line.at("/amount/amount").asText());
        return amounts;
    }

    @Test
    void annual_tiers_E3_1_2_3_12() {
        String flat = household("ZJ-RES-ANNUAL", false);
        comesTo(estimate("2026-06", flat, kwh("200"), used("2700")), "114.60", "32.28", "82.32");
        comesTo(estimate("2026-06", flat, kwh("2600"), used("2500")), "1590.80", "139.88", "1199.52", "251.40");
        Http.Answer withPeriods = estimate(
                "2026-06", household("ZJ-RES-ANNUAL", true), periods("'PEAK': '180', 'VALLEY': '120'"), used("4700"));
        comesTo(withPeriods, "201.80", "102.24", "34.56", "5.00", "60.00");
        assertThat(withPeriods.text("/tierEnergyAfterKwh")).isEqualTo("5000");
        Http.Answer opened =
                estimate("2026-09", flat, kwh("1000"), used("1100"), "'household': {'openedOn': '2026-08-10'}");
        comesTo(opened, "610.50", "26.90", "499.80", "83.80");
    }

    @Test
    void monthly_tiers_E3_4_and_low_income_E3_5() {
        String flat = household("GD-GZ-RES-MONTHLY", false);
        comesTo(estimate("2026-07", flat, kwh("600")), "370.33", "153.11", "217.22");
        comesTo(estimate("2026-12", flat, kwh("600")), "423.31", "117.77", "127.77", "177.77");
        comesTo(
                estimate("2026-12", flat, kwh("600"), "'household': {'people': 5}"),
                "393.32",
                "176.66",
                "127.77",
                "88.89");
        comesTo(
                estimate("2026-06", household("ZJ-RES-ANNUAL", false), kwh("180"), "'household': {'lowIncome': true}"),
                "88.77",
                "96.84",
                "-8.07");
    }

    @Test
    void a_factory_by_capacity_E3_6() {
        Http.Answer bill = estimate(
                "2026-01",
                FACTORY,
                periods("'SHARP': '30000', 'PEAK': '60000', 'FLAT': '80000', 'VALLEY': '90000'"),
                "'basicCharge': {'kind': 'BY_CAPACITY', 'capacityKva': '1250'}",
                "'powerFactorStandard': '0.90'",
                "'reactiveKvarh': '100000'");
        comesTo(bill, "205550.63", "31499.97", "50937.66", "52150.88", "38963.16", "32875.00", "-876.04");
        assertThat(bill.text("/powerFactor")).isEqualTo("0.93");
        assertThat(bill.text("/lines/5/price")).isEqualTo("-0.45");
        assertThat(bill.text("/lines/5/words/zh"))
                .contains("电度电费 173551.67 − 政府性基金 11752.00 + 基本电费 32875.00 = 194674.67 元", "规则 RAT-19");
        assertThat(bill.text("/words/en")).endsWith("total 205550.63 yuan");
    }

    @ParameterizedTest
    @CsvSource({"980,39690.00 2940.00", "930,39060.00", "700,37800.00"})
    void contract_demand_E3_7(String kw, String lines) {
        List<String> amounts = amounts(estimate(
                        "2026-01",
                        FACTORY,
                        periods("'FLAT': '0'"),
                        "'basicCharge': {'kind': 'BY_CONTRACT_DEMAND', 'contractKw': '900', 'capacityKva': '1630'}",
                        "'demandKw': '%s'".formatted(kw))
                .expect(200));
        assertThat(amounts.subList(1, amounts.size())).containsExactly(lines.split(" ", -1));
    }

    @Test
    void actual_demand_with_the_discount_E3_7_and_a_suspension_E2_2() {
        List<String> amounts = amounts(estimate(
                        "2026-01",
                        FACTORY,
                        periods("'FLAT': '430000'"),
                        "'basicCharge': {'kind': 'BY_ACTUAL_DEMAND', 'capacityKva': '1630'}",
                        "'demandKw': '980'")
                .expect(200));
        assertThat(amounts.getLast()).isEqualTo("37044.00");
        Http.Answer suspended =
                estimate("2026-01", FACTORY, periods("'FLAT': '0'"), """
                'basicCharge': {'kind': 'BY_CAPACITY', 'equipment': [
                  {'name': '1#', 'capacityKva': '1000'},
                  {'name': '2#', 'capacityKva': '630', 'states': [{'state': 'SUSPENDED', 'from': '2026-01-11', 'to': '2026-02-21'}]}]}""").expect(200);
        assertThat(suspended.text("/total/amount")).isEqualTo("31270.70");
    }

    @Test
    void a_price_change_splits_by_days_E3_9_or_by_the_reading_at_the_change() {
        comesTo(estimate("2026-01", VERSIONS, kwh("4000")), "2959.30", "1043.94", "1915.36");
        Http.Answer read = estimate("2026-01", VERSIONS, """
                'usage': {'kind': 'REGISTERS', 'ratio': '300/5', 'readings': [
                  {'register': 'ACTIVE_IMPORT', 'day': '2026-01-01', 'value': '100', 'reading': 'r-1#1'},
                  {'register': 'ACTIVE_IMPORT', 'day': '2026-01-12', 'value': '110.5', 'unit': 'KWH', 'reading': 'r-2#3'},
                  {'register': 'ACTIVE_IMPORT', 'day': '2026-02-01', 'value': '150', 'reading': 'r-3#1'}]}""");
        comesTo(read, "2222.26", "463.48", "1758.78");
        assertThat(read.text("/lines/0/readings/1")).isEqualTo("r-2#3");
        assertThat(read.text("/lines/0/words/en")).contains("readings [r-1#1, r-2#3]");
    }

    @Test
    void a_sub_point_outside_the_base_of_the_power_factor_E3_13() {
        comesTo(
                estimate(
                        "2026-01",
                        household("HB-AGENT-TWO_PART-KV110", true),
                        periods("'SHARP': '87300', 'PEAK': '276450', 'FLAT': '371510', 'VALLEY': '234740'"),
                        """
                        'subPoints': [{'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-KV35'}, 'timeOfUse': false,
                                       'usage': {'kind': 'TOTAL', 'energyKwh': '30000'}, 'participation': 'ENERGY_ONLY'}]""",
                        "'basicCharge': {'kind': 'BY_ACTUAL_DEMAND', 'capacityKva': '20000'}",
                        "'demandKw': '2400'",
                        "'powerFactorStandard': '0.90'",
                        "'reactiveKvarh': '290000'"),
                "742202.05",
                "88356.24",
                "223664.91",
                "228101.94",
                "92727.93",
                "20870.58",
                "93600.00",
                "-5119.55");
    }

    @Test
    void registers_give_energy_reactive_energy_and_demand_and_roll_over() {
        Http.Answer bill = estimate(
                "2026-01",
                FACTORY,
                """
                'usage': {'kind': 'REGISTERS', 'ratio': '1000', 'readings': [
                  {'register': 'ACTIVE_IMPORT_SHARP', 'day': '2026-01-01', 'value': '0'}, {'register': 'ACTIVE_IMPORT_SHARP', 'day': '2026-02-01', 'value': '30'},
                  {'register': 'ACTIVE_IMPORT_PEAK', 'day': '2026-01-01', 'value': '999990', 'digits': 6}, {'register': 'ACTIVE_IMPORT_PEAK', 'day': '2026-02-01', 'value': '50', 'digits': 6},
                  {'register': 'ACTIVE_IMPORT_FLAT', 'day': '2026-01-01', 'value': '1'}, {'register': 'ACTIVE_IMPORT_FLAT', 'day': '2026-02-01', 'value': '81'},
                  {'register': 'ACTIVE_IMPORT_VALLEY', 'day': '2026-01-01', 'value': '1'}, {'register': 'ACTIVE_IMPORT_VALLEY', 'day': '2026-02-01', 'value': '91'},
                  {'register': 'REACTIVE_FORWARD', 'day': '2026-01-01', 'value': '0'}, {'register': 'REACTIVE_FORWARD', 'day': '2026-02-01', 'value': '60'},
                  {'register': 'REACTIVE_REVERSE', 'day': '2026-01-01', 'value': '0'}, {'register': 'REACTIVE_REVERSE', 'day': '2026-02-01', 'value': '40'}]}""",
                "'basicCharge': {'kind': 'BY_CAPACITY', 'capacityKva': '1250'}",
                "'powerFactorStandard': '0.90'");
        comesTo(bill, "205550.63", "31499.97", "50937.66", "52150.88", "38963.16", "32875.00", "-876.04");
        assertThat(bill.text("/lines/1/readings/0")).isEqualTo("ACTIVE_IMPORT_PEAK@2026-01-01");
    }

    @Test
    void a_curve_gives_what_its_sums_by_period_give() {
        String single = household("HB-AGENT-SINGLE-KV1_10", true);
        Http.Answer curve =
                estimate("2026-01", single, curve(48 * 31, "2026-01-01", 30)).expect(200);
        assertThat(curve.text("/energyKwh")).isEqualTo("1488");
        StringBuilder sums = new StringBuilder();
        for (JsonNode line : curve.at("/lines"))
            sums.append(sums.isEmpty() ? "" : ", ")
                    .append("'%s': '%s'"
                            .formatted(
                                    line.at("/period").asText(),
                                    line.at("/quantity").asText()));
        assertThat(curve.at("/lines").size()).isGreaterThanOrEqualTo(3);
        assertThat(estimate("2026-01", single, periods(sums.toString())).text("/total/amount"))
                .isEqualTo(curve.text("/total/amount"));
    }

    private static String curve(int values, String firstDay, int minutes) {
        return "'usage': {'kind': 'INTERVALS', 'minutes': %d, 'firstDay': '%s', 'energiesKwh': [%s]}"
                .formatted(minutes, firstDay, "'1',".repeat(values - 1) + "'1'");
    }

    @Test
    void a_roof_hands_its_credit_from_bill_to_bill_without_any_code() {
        String tariff = """
                'tariff': {'kind': 'INLINE', 'versions': [
                  {'id': 'NET', 'version': '1', 'validity': {'from': '2025-12-01'}, 'source': {'regulation': 'x', 'mark': 'D'},
                   'name': {'zh': '净计量', 'en': 'net metering'}, 'eligibility': {'categories': ['RESIDENTIAL'], 'scheme': 'SINGLE'},
                   'prices': {'flat': '0.10'}, 'export': {'metering': 'NET_METERING', 'component':
                     {'code': 'FEED_IN', 'name': {'zh': '上网', 'en': 'feed-in'}, 'kind': 'EXPORT', 'owner': 'GRID', 'account': '6001', 'vat': {'treatment': 'STANDARD', 'percent': '13'}}}}]},
                'timeOfUse': false""";
        Http.Answer may = estimate(
                        "2026-05", tariff, kwh("300"), "'generation': {'fedIn': {'kind': 'TOTAL', 'energyKwh': '500'}}")
                .expect(200);
        assertThat(may.text("/carried/creditsKwh/ALL")).isEqualTo("200");
        Http.Answer june = estimate(
                        "2026-06",
                        tariff,
                        kwh("1000"),
                        "'generation': {'fedIn': {'kind': 'TOTAL', 'energyKwh': '100'}}",
                        "'carried': " + may.at("/carried").toString())
                .expect(200);
        assertThat(june.text("/total/amount")).isEqualTo("70.00");
    }

    @Test
    void what_cannot_be_rated_is_named_with_its_place() {
        String flat = household("ZJ-RES-ANNUAL", false);
        refused(estimate("2026-06", household("NO-SUCH", false), kwh("1")), "tariff.unknown", "/tariff");
        refused(estimate("2026-03", FACTORY, periods("'FLAT': '1'")), "tariff.not-in-force", "/tariff");
        refused(estimate("2026-06", flat, kwh("-1")), "rating.negative-energy", "/usage");
        refused(estimate("2026-06", flat, periods("'PEAK': '1', 'VALLEY': '-2'")), "rating.negative-energy", "/usage");
        refused(estimate("2026-06", household("ZJ-RES-ANNUAL", true), kwh("1")), "rating.periods-needed", "/usage");
        refused(estimate("2026-01", FACTORY, periods("'DEEP_VALLEY': '1'")), "rating.period-without-price", "/usage");
        refused(estimate("2026-01", FACTORY, periods("'FLAT': '1'")), "rating.basic-charge-not-agreed", "/basicCharge");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT 2026-06-01 1", "ACTIVE_IMPORT 2026-07-02 2")),
                "estimate.usage-outside-period",
                "/usage/readings/1");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT 2026-06-01 1")),
                "estimate.reading-missing",
                "/usage");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT_PEAK 2026-06-01 1")),
                "estimate.register-missing",
                "/usage");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT 2026-06-01 9", "ACTIVE_IMPORT 2026-07-01 2")),
                "metering.runs-backwards",
                "/usage");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT 2026-06-01 1', 'unit': 'KW")),
                "estimate.wrong-unit",
                "/usage/readings/0");
        refused(
                estimate("2026-06", flat, registers("ACTIVE_IMPORT 2026-06-01 1", "ACTIVE_IMPORT 2026-06-01 2")),
                "estimate.read-twice",
                "/usage/readings/1");
        refused(estimate("2026-06", flat, curve(24 * 29, "2026-06-01", 60)), "estimate.hours-missing", "/usage");
        refused(estimate("2026-06", flat, curve(24 * 31, "2026-06-01", 60)), "estimate.usage-outside-period", "/usage");
        refused(
                estimate("2026-06", flat, curve(24 * 30, "2026-06-01", 60).replace("['1','1'", "['1',null")),
                "tariff.missing-intervals",
                "/usage");
    }

    private static String registers(String... readings) {
        List<String> all = new ArrayList<>();
        for (String each : readings) {
            String[] words = each.split(" ", 3);
            all.add("{'register': '%s', 'day': '%s', 'value': '%s'}".formatted(words[0], words[1], words[2]));
        }
        return "'usage': {'kind': 'REGISTERS', 'readings': [%s]}".formatted(String.join(", ", all));
    }

    private static void refused(Http.Answer answer, String code, String pointer) {
        answer.expect(404, 422);
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/ruleNo")).isNotEmpty();
        assertThat(answer.text("/detail")).doesNotContain("{");
    }

    @Test
    void what_is_not_an_estimate_is_malformed_with_every_fault() {
        Http.Answer answer = estimate(
                        "2026-06",
                        "'tariff': {'kind': 'INLINE', 'versions': []}",
                        "'usage': {'kind': 'REGISTERS', 'readings': [{'register': 'GAS', 'day': '2026-06-01', 'value': '1'}]}",
                        "'energyMwh': '3'")
                .expect(400);
        assertThat(answer.at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/tariff/versions", "/usage/readings/0/register", "/energyMwh", "/timeOfUse");
        assertThat(estimate("2026-06", household("ZJ-RES-ANNUAL", false), curve(24 * 30 - 1, "2026-06-01", 60))
                        .expect(400)
                        .text("/errors/0/pointer"))
                .isEqualTo("/usage");
        Http.Answer faulty = estimate(
                        "2026-06",
                        "'tariff': {'kind': 'INLINE', 'versions': [{'id': 'zj res'}]}, 'timeOfUse': false",
                        kwh("1"))
                .expect(422);
        assertThat(faulty.text("/code")).isEqualTo("tariff.document-faulty");
        assertThat(faulty.at("/errors").findValuesAsText("pointer"))
                .contains("/tariff/versions/0/id", "/tariff/versions/0/prices");
    }

    @Test
    void it_keeps_nothing_and_is_for_staff_only() {
        int before = stand.events().size();
        estimate("2026-06", household("ZJ-RES-ANNUAL", false), kwh("1")).expect(200);
        assertThat(stand.events()).hasSize(before);
        assertThat(stand.http().post("/v1/bill-estimates", "{}").status()).isEqualTo(401);
        assertThat(new Connecting(stand)
                        .staff("dispatcher")
                        .post("/v1/bill-estimates", "{}")
                        .status())
                .isEqualTo(403);
    }
}
