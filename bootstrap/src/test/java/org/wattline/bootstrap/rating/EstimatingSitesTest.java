package org.wattline.bootstrap.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.http.rating.JsonEstimates;
import org.wattline.adapter.reference.platform.ReferenceFaults;
import org.wattline.adapter.reference.tariff.ImportedPrices;
import org.wattline.adapter.reference.tariff.document.JsonTariffDocuments;
import org.wattline.application.platform.Pointed;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.RatedBill;

/** Metering points as they are in an estimate: losses and sub-points, over a change of price, and what is refused at which place. */
class EstimatingSitesTest {
    private static final String FLAT =
            "'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-KV1_10'}, 'timeOfUse': false";
    private static final String CHANGING = """
            'timeOfUse': false, 'tariff': {'kind': 'INLINE', 'versions': [
              {'id': 'X', 'version': '1', 'validity': {'from': '2025-12-01', 'to': '2026-01-12'}, 'source': {'regulation': 'x', 'mark': 'D'},
               'name': {'zh': '一', 'en': 'one'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'}, 'prices': {'flat': '1'}},
              {'id': 'X', 'version': '2', 'validity': {'from': '2026-01-12'}, 'source': {'regulation': 'x', 'mark': 'D'},
               'name': {'zh': '二', 'en': 'two'}, 'eligibility': {'categories': ['COMMERCE'], 'scheme': 'SINGLE'}, 'prices': {'flat': '2'}}]}""";

    private final JsonEstimates estimates = new JsonEstimates(new JsonTariffDocuments());
    private final EstimatingBills estimating = new EstimatingBills(ImportedPrices.shipped(new ReferenceFaults()));

    private Outcome<RatedBill> estimate(String... members) {
        String json = "{'from': '2026-01-01', 'to': '2026-02-01', " + String.join(", ", members) + "}";
        return estimates.estimate(json.replace('\'', '"')).then(estimating::handle);
    }

    private List<String> lines(String... members) {
        return switch (estimate(members)) {
            case Outcome.Done<RatedBill>(RatedBill bill) ->
                bill.lines().stream()
                        .map(line -> line.quantity().value().toPlainString() + " " + line.amount())
                        .toList();
            case Outcome.Refused<RatedBill>(var why) ->
                List.of(why.code(), why instanceof Pointed pointed ? pointed.pointer() : "");
        };
    }

    private static String total(String kwh) {
        return "'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}".formatted(kwh);
    }

    private static String site(String point, String more) {
        return "'site': {'points': [{'name': 'sub', %s}]%s}".formatted(point, more);
    }

    private static String byMeter(String usage) {
        return "'quantity': {'kind': 'BY_METER', %s}".formatted(usage);
    }

    private static String read(String... dayAndValue) {
        StringBuilder readings = new StringBuilder();
        for (String each : dayAndValue)
            readings.append(readings.isEmpty() ? "" : ", ")
                    .append("{'register': 'ACTIVE_IMPORT', 'day': '%s', 'value': '%s'}"
                            .formatted(each.substring(0, 10), each.substring(11)));
        return "'usage': {'kind': 'REGISTERS', 'ratio': '100', 'readings': [%s]}".formatted(readings);
    }

    @Test
    void where_all_meters_were_read_at_a_change_of_price_each_version_settles_its_days() {
        String main = read("2026-01-01 10", "2026-01-12 20", "2026-02-01 60");
        assertThat(lines(CHANGING, main, site(byMeter(read("2026-01-01 0", "2026-01-12 4", "2026-02-01 10")), "")))
                .containsExactly("600 600.00", "400 400.00", "3400 6800.00", "600 1200.00");
        assertThat(lines(CHANGING, main, site(byMeter(read("2026-01-01 0", "2026-02-01 10")), "")))
                .as("by days: 11 of 31")
                .containsExactly("1419 1419.00", "355 355.00", "2581 5162.00", "645 1290.00");
    }

    @Test
    void agreed_quantities_and_hours_fall_to_the_days_of_a_version() {
        String main = read("2026-01-01 10", "2026-01-12 20", "2026-02-01 60");
        String lost =
                ", 'losses': [{'kind': 'TRANSFORMERS', 'copperPercent': '1', 'units': [{'name': '1#', 'capacityKva': '315',"
                        + " 'losses': {'kind': 'SERIES', 'series': 'S11', 'connection': 'DYN11'}}]}]";
        // iron 0.48 kW × 264 h and × 480 h, copper 1 %
        assertThat(lines(CHANGING, main, site("'quantity': {'kind': 'FIXED', 'energyKwh': '310'}", lost)))
                .containsExactly("1027 1027.00", "110 110.00", "4070 8140.00", "200 400.00");
    }

    @Test
    void a_meter_behind_its_own_price_comes_off_by_the_periods_of_the_main_one() {
        assertThat(lines(
                        "'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-KV1_10'}, 'timeOfUse': true",
                        "'usage': {'kind': 'PERIODS', 'energiesKwh': {'PEAK': '600', 'FLAT': '300', 'VALLEY': '100'}}",
                        site(byMeter(total("100")) + ", 'timeOfUse': false", "")))
                .containsExactly("540 491.92", "270 193.24", "90 44.72", "100 71.57");
    }

    /** Peak is from 8 to 22: 14 kWh a day of it, 10 of valley; the shop below takes its kWh at noon. */
    @Test
    void a_curve_below_a_tiered_price_by_the_hour_comes_off_in_its_hours() {
        String household = "'tariff': {'kind': 'REFERENCE', 'id': 'ZJ-RES-ANNUAL'}, 'timeOfUse': true";
        String noon = ",'0'".repeat(12).substring(1) + ",'0.5'" + ",'0'".repeat(11);
        String below = byMeter(curve(noon + ("," + noon).repeat(30)))
                + ", 'timeOfUse': false, 'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-KV1_10'}";
        assertThat(lines(household, curve(",'1'".repeat(24 * 31).substring(1)), site(below, "")))
                .startsWith("419 237.99", "310 89.28")
                .endsWith("16 11.45");
    }

    private static String curve(String values) {
        return "'usage': {'kind': 'INTERVALS', 'minutes': 60, 'firstDay': '2026-01-01', 'energiesKwh': [%s]}"
                .formatted(values);
    }

    @Test
    void what_cannot_be_settled_is_named_with_its_place() {
        assertThat(lines(FLAT, total("100"), site(byMeter(total("101")), "")))
                .containsExactly("rating.negative-remainder", "/site");
        assertThat(lines(FLAT, total("100"), site(byMeter(total("-1")), "")))
                .containsExactly("rating.negative-energy", "/site/points/0/quantity/usage");
        assertThat(lines(FLAT, total("100"), site(byMeter(read("2026-01-01 0")), "")))
                .containsExactly("estimate.reading-missing", "/site/points/0/quantity/usage");
        assertThat(lines(
                        FLAT,
                        total("100"),
                        site(byMeter(total("1")) + ", 'tariff': {'kind': 'REFERENCE', 'id': 'NO-SUCH'}", "")))
                .containsExactly("tariff.unknown", "/site/points/0/tariff");
        assertThat(
                        lines(
                                FLAT,
                                total("100"),
                                "'site': {'losses': [{'kind': 'TABLE', 'name': 'T', 'steps': [{'upToKwh': '50', 'lostKwh': '1'}]}]}"))
                .containsExactly("rating.beyond-loss-table", "/site");
        assertThat(lines(FLAT, total("100"), site(byMeter(total("1")) + ", 'above': 'nobody'", "")))
                .containsExactly("tariff.document-faulty", "");
        assertThat(lines(FLAT, """
                        'usage': {'kind': 'METERS', 'meters': [
                          {'readings': [{'register': 'ACTIVE_IMPORT', 'day': '2026-01-01', 'value': '0'}, {'register': 'ACTIVE_IMPORT', 'day': '2026-01-10', 'value': '9'}]},
                          {'readings': [{'register': 'ACTIVE_IMPORT', 'day': '2026-01-12', 'value': '0'}, {'register': 'ACTIVE_IMPORT', 'day': '2026-02-01', 'value': '9'}]}]}""")).containsExactly("estimate.reading-missing", "/usage");
    }
}
