package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A factory behind its own transformers by REST on a whole server: metered at low voltage, so that energising tells what the transformers of its
 * plan lose; one of them is sealed within the month, and a dormitory has a meter and a price of its own.
 */
abstract class FactoryOnSite {
    private static final String DORMITORY = "D4201060099";

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_factory_is_billed_with_its_losses_its_sealed_transformer_and_its_dormitory(@TempDir Path folder) {
        try (Stand stand = stand(folder, Instant.parse("2025-11-10T01:00:00Z"))) {
            Connecting branch = new Connecting(stand, ".hubei");
            String application = ConnectingFactory.applied(branch, 1);
            ConnectingFactory.drafted(
                    branch,
                    application,
                    1,
                    "HIGH_SUPPLY_LOW_METERED",
                    ", 'feeApplies': 'false', 'transformers': '1#:1000:S11:DYN11; 2#:250'");
            ConnectingFactory.built(stand, branch, application);
            ConnectingFactory.connected(stand, branch, application, "2000/5", "1", 1);
            String account = branch.staff("customer-manager")
                    .get(application)
                    .expect(200)
                    .text("/result/accountNo");
            String main = branch.staff("metering-team")
                    .get("/v1/metering-points?accountNo=" + account)
                    .expect(200)
                    .text("/items/0/meteringPointNo");
            String dormitory = dormitory(branch, account, main);

            stand.at(Instant.parse("2026-02-02T02:00:00Z"));
            branch.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_SHARP,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_FLAT,ACTIVE_IMPORT_VALLEY,REACTIVE_FORWARD,REACTIVE_REVERSE
                    D4201060001,2026-02-01,650,75,150,200,225,225,25
                    D4201060099,2026-02-01,6200,,,,,,
                    """, 2);
            told(branch, account, main);

            Http.Answer bill = branch.staff("bill-reviewer")
                    .get(branch.bill(account, "2026-01-01", "2026-02-01"))
                    .expect(200);
            assertThat(FactoryJob.lines(bill, "code", "period", "quantity", "price", "amount/amount"))
                    .containsExactly(
                            "ENERGY SHARP 29476 1.049999 30949.77",
                            "ENERGY PEAK 59030 0.848961 50114.17",
                            "ENERGY FLAT 78706 0.651886 51307.34",
                            "ENERGY VALLEY 88506 0.432924 38316.37",
                            "ENERGY  6246 0.735686 4595.09",
                            "BASIC_CAPACITY  1000 26.3 26300.00",
                            "BASIC_CAPACITY  250 26.3 1972.50",
                            "POWER_FACTOR  187401.70 -0.3 -562.21");
            explained(branch, bill, dormitory);
            estimated(branch, bill);
            assertThat(stand.happened())
                    .containsEntry("premises.equipment-connected", 2)
                    .containsEntry("premises.equipment-state-changed", 1)
                    .containsEntry("metering.point-arranged", 2);
            CarriedOut.FACTORY_ON_SITE.by(stand);
        }
    }

    /** A point below the main one, with a meter and a price of its own. */
    private static String dormitory(Connecting branch, String account, String main) {
        String point = branch.staff("contract-clerk")
                .post("/v1/accounts/" + account + "/metering-points", """
                        {'mode': 'HIGH_SUPPLY_LOW_METERED', 'from': '2026-01-01', 'place': {'above': '%s',
                         'quantity': {'kind': 'BY_METER'}, 'powerFactor': 'NONE',
                         'price': {'tariff': 'HB-AGENT-SINGLE-LT1KV', 'timeOfUse': false}}}""".formatted(main))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http team = branch.staff("metering-team");
        team.post("/v1/meters", """
                        {'assetNo': '%s', 'model': 'DTZY341', 'registers': [{'register': 'ACTIVE_IMPORT'}]}""".formatted(DORMITORY)).expect(201);
        team.command("/v1/meters/" + DORMITORY, "verify", "{}").expect(200);
        team.command("/v1/meters/" + DORMITORY, "allocate", "{}").expect(200);
        team.command(point, "install-meter", """
                        {'assetNo': '%s', 'at': '2026-01-01T00:00:00+08:00',
                         'shown': [{'register': 'ACTIVE_IMPORT', 'value': '0'}]}""".formatted(DORMITORY)).expect(200);
        return point;
    }

    /** 1,000 kVA by the table of its series and 250 kVA by its nameplate, which is read on site; one was sealed on 11 January. */
    private static void told(Connecting branch, String account, String main) {
        Http clerk = branch.staff("contract-clerk");
        String equipment = "/v1/accounts/" + account + "/equipment";
        JsonNode pieces = clerk.get(equipment).expect(200).at("/items");
        assertThat(pieces.findValuesAsText("name")).containsExactly("1#", "2#");
        String two = pieces.at("/1/equipmentId").asText();
        clerk.command("/v1/equipment/" + two, "describe", """
                        {'name': '2#', 'kind': 'TRANSFORMER', 'capacityKva': '250',
                         'owner': 'CUSTOMER', 'losses': {'kind': 'NAMEPLATE', 'noLoadKw': '0.4', 'loadKw': '3.2',
                           'noLoadCurrentPercent': '1.4', 'impedancePercent': '4'}}""").expect(200);
        assertThat(clerk.post(equipment, """
                        {'from': '2026-01-01', 'equipment': {'name': '2#', 'kind': 'TRANSFORMER', 'capacityKva': '250',
                         'owner': 'CUSTOMER'}}""").expect(409).text("/code")).isEqualTo("premises.equipment-name-taken");
        clerk.command("/v1/equipment/" + two, "change-state", "{'state': 'SUSPENDED', 'from': '2026-01-11'}")
                .expect(200);
        assertThat(clerk.get("/v1/metering-points/" + main + "/arrangement")
                        .expect(200)
                        .at("/places/0/place/losses/0/equipmentIds"))
                .as("energising told what is lost before the meter")
                .hasSize(2);
    }

    /** Each line tells of the loss that it bears, and the main ones of what came off. */
    private static void explained(Connecting branch, Http.Answer bill, String dormitory) {
        Http.Answer explained = branch.staff("bill-reviewer")
                .get("/v1/bills/" + bill.text("/billNo") + "/explanation")
                .expect(200);
        String point = dormitory.substring(dormitory.lastIndexOf('/') + 1);
        assertThat(explained.text("/words/zh"))
                .contains("1#")
                .contains("带电 240 小时")
                .contains(point)
                .contains("6200");
        assertThat(explained.at("/lines/0").findValuesAsText("ruleNo"))
                .contains("RAT-75", "RAT-76", "RAT-82", "RAT-84");
        assertThat(explained.at("/lines/4").findValuesAsText("ruleNo")).contains("RAT-83");
    }

    /** The same facts, settled by hand, come to the same lines. */
    private static void estimated(Connecting branch, Http.Answer bill) {
        Http.Answer estimate = branch.staff("biller")
                .post("/v1/bill-estimates", """
                {'from': '2026-01-01', 'to': '2026-02-01', 'timeOfUse': true,
                 'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-TWO_PART-KV1_10'},
                 'usage': {'kind': 'PERIODS', 'energiesKwh': {'SHARP': '%s', 'PEAK': '%s', 'FLAT': '%s', 'VALLEY': '%s'}},
                 'subPoints': [{'tariff': {'kind': 'REFERENCE', 'id': 'HB-AGENT-SINGLE-LT1KV'}, 'timeOfUse': false,
                   'usage': {'kind': 'TOTAL', 'energyKwh': '%s'}, 'participation': 'NEITHER'}],
                 'basicCharge': {'kind': 'BY_CAPACITY', 'equipment': [
                   {'name': '1#', 'capacityKva': '1000', 'energisedOn': '2026-01-01'},
                   {'name': '2#', 'capacityKva': '250', 'energisedOn': '2026-01-01',
                     'states': [{'state': 'SUSPENDED', 'from': '2026-01-11'}]}]},
                 'powerFactorStandard': '0.90', 'reactiveKvarh': '112587'}""".formatted(
                                bill.text("/lines/0/quantity"),
                                bill.text("/lines/1/quantity"),
                                bill.text("/lines/2/quantity"),
                                bill.text("/lines/3/quantity"),
                                bill.text("/lines/4/quantity")))
                .expect(200);
        String[] fields = {"code", "period", "quantity", "price", "amount/amount"};
        assertThat(FactoryJob.lines(estimate, fields)).isEqualTo(FactoryJob.lines(bill, fields));
        assertThat(estimate.text("/total/amount")).isEqualTo(bill.text("/total/amount"));
    }
}
