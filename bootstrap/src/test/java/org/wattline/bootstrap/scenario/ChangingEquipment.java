package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A month in which a household's meter is exchanged and its current transformers come and change, each with what the registers showed: the bill
 * reckons every part by its own meter and ratio. All of it is equipment that was received, verified, sealed and allocated before.
 */
final class ChangingEquipment {
    private static final String NEW_METER = "D3301060002";
    private static final String DEVICES = "/v1/metering-devices/";

    private ChangingEquipment() {}

    static void happens(Stand stand, Connecting company, String point) {
        stand.at(Instant.parse("2026-05-04T02:00:00Z"));
        Http team = company.staff("metering-team");
        received(team);
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-01,60,38,22
                D3301060001,2026-02-01,360,233,127
                D3301060001,2026-03-01,640,427,213
                D3301060001,2026-04-01,930,615,315
                """, 4);
        String path = "/v1/metering-points/" + point;
        team.command(path, "exchange-meter", """
                        {'last': %s, 'install': {'assetNo': '%s', 'at': '2026-04-16T00:00:00+08:00', 'shown': %s}}""".formatted(shown(1030, 680, 350), NEW_METER, shown(0, 0, 0)))
                .expect(200);
        transformed(team, path);
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060002,2026-05-01,90,60,30
                """, 1);
        billed(company, team.get(path).expect(200).text("/accountNo"));
        collected(team);
    }

    /** One on each line; a number that is given is refused by itself. */
    private static void received(Http team) {
        String transformer =
                "{\"assetNo\":\"%s\",\"model\":\"LMZ1-0.5\",\"device\":{\"kind\":\"CURRENT_TRANSFORMER\",\"ratedRatio\":\"%s\",\"accuracyClass\":\"0.5S\",\"threePhase\":false}}%n";
        String lines = transformer.formatted("CT-0001", "10/5")
                + transformer.formatted("CT-0002", "20/5")
                + transformer.formatted(NEW_METER, "20/5")
                + "{\"assetNo\":\"T-0001\",\"model\":\"DJGZ23\",\"device\":{\"kind\":\"CONCENTRATOR\"}}\n";
        List<Integer> said = new ArrayList<>();
        for (JsonNode each : team.upload("/v1/metering-device-receipts", "application/x-ndjson", lines)
                .expect(207)
                .lines()) said.add(each.path("status").asInt());
        assertThat(said).containsExactly(200, 200, 409, 200);
        for (String no : List.of("CT-0001", "CT-0002", "T-0001")) {
            assertThat(team.command(DEVICES + no, "allocate", "{}").expect(409).text("/code"))
                    .isEqualTo("metering.step-not-possible");
            verified(team, no);
            team.command(DEVICES + no, "allocate", "{}").expect(200);
        }
        assertThat(team.get("/v1/metering-assets?kind=CURRENT_TRANSFORMER&state=ALLOCATED&dueBefore=2036-05-02")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("assetNo"))
                .containsExactly("CT-0001", "CT-0002");
    }

    private static void verified(Http team, String no) {
        team.command("/v1/metering-assets/" + no + "/upkeep", "verify", """
                        {'on': '2026-05-01', 'passed': true, 'verifiedBy': '杭州计量中心', 'certificate': 'JD-2', 'deviceClass': 'III'}""").expect(200);
    }

    /** Ratio 2 from 21 April, 4 from the 26th. */
    private static void transformed(Http team, String point) {
        String path = point + "/instrument-transformers";
        String replace =
                "{'at': '2026-04-%sT00:00:00+08:00', 'takenOut': [%s], 'putIn': [{'assetNo': '%s', 'phases': ['A']}], 'shown': %s}";
        assertThat(team.command(path, "replace", replace.formatted("21", "", "CT-0001", "[]"))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.readings-incomplete");
        team.command(path, "replace", replace.formatted("21", "", "CT-0001", shown(40, 25, 15)))
                .expect(200);
        assertThat(team.command(point, "change-ratio", """
                                {'currentRatio': '3', 'at': '2026-04-26T00:00:00+08:00', 'shown': %s}""".formatted(shown(60, 40, 20)))
                        .expect(409)
                        .text("/code"))
                .isEqualTo("metering.ratio-differs");
        Http.Answer changed = team.command(
                        path, "replace", replace.formatted("26", "'CT-0001'", "CT-0002", shown(60, 40, 20)))
                .expect(200);
        assertThat(changed.text("/currentRatio")).isEqualTo("4");
        assertThat(team.get(DEVICES + "CT-0001").expect(200).text("/state")).isEqualTo("REMOVED");
        assertThat(team.get(point).expect(200).at("/installations").findValuesAsText("multiplier"))
                .containsExactly("1", "1", "2", "4");
    }

    /** 100 kWh by the old meter, 40 by the new one, 20 × 2 and 30 × 4 behind transformers. */
    private static void billed(Connecting company, String account) {
        Http.Answer bill = company.staff("bill-reviewer")
                .get(company.bill(account, "2026-04-01", "2026-05-01"))
                .expect(200);
        assertThat(FactoryJob.lines(bill, "code", "period", "quantity", "price", "amount/amount"))
                .containsExactly("ENERGY PEAK 200 0.568 113.60", "ENERGY VALLEY 100 0.288 28.80");
    }

    private static void collected(Http team) {
        String path = DEVICES + "T-0001/collection";
        team.command(path, "install", "{'areaCode': 'A33010601-001', 'at': '2026-05-02T00:00:00+08:00'}")
                .expect(200);
        String meters = "{'meters': ['" + NEW_METER + "'], 'at': '2026-05-0%dT00:00:00+08:00'}";
        team.command(path, "assign-meters", meters.formatted(2)).expect(200);
        assertThat(team.command(path, "assign-meters", meters.formatted(3))
                        .expect(409)
                        .text("/code"))
                .isEqualTo("metering.meter-collected-already");
        team.command(path, "release-meters", meters.formatted(3)).expect(200);
        team.command(path, "remove", "{'at': '2026-05-04T00:00:00+08:00'}").expect(200);
        assertThat(team.get(path + "/history").expect(200).at("/items")).hasSize(4);
        assertThat(team.command(DEVICES + "T-0001", "return", "{}").expect(200).text("/state"))
                .isEqualTo("IN_STOCK");
        String old = "/v1/meters/D3301060001";
        assertThat(team.command(old, "return", "{}").expect(200).text("/state")).isEqualTo("IN_STOCK");
        assertThat(team.command(old, "scrap", "{}").expect(200).text("/state")).isEqualTo("SCRAPPED");
    }

    private static String shown(int total, int peak, int valley) {
        return """
                [{'register': 'ACTIVE_IMPORT', 'value': '%d'}, {'register': 'ACTIVE_IMPORT_PEAK', 'value': '%d'},
                 {'register': 'ACTIVE_IMPORT_VALLEY', 'value': '%d'}]""".formatted(total, peak, valley);
    }
}
