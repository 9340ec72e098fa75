package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.bootstrap.demo.DemoCompany;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.TransformerArea;

/**
 * What is told of a household's supply turns out otherwise from a day on: the ratio of its meter, its place in the grid, what is taken off it, its
 * transformer. What was before stays, and the bill reckons each part of the month as it was.
 */
abstract class RearrangingPoints {
    private static final String AREA = DemoCompany.AREA.toString();
    private static final String OTHER = "A33010601-002";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void what_is_told_from_a_day_on_leaves_the_days_before_alone() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            String point = owner.get("/v1/metering-points?accountNo=" + account)
                    .expect(200)
                    .text("/items/0/meteringPointNo");
            stand.at(Instant.parse("2026-02-02T02:00:00Z"));
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-01-01,60,40,20
                    D3301060001,2026-01-11,130,85,45
                    """, 2);
            multiplied(company, point);
            takenOff(company, account, point);
            billed(company, account);
            moved(stand, company, point);
            described(company, account);
            CarriedOut.REARRANGING_POINTS.by(stand);
        }
    }

    /** From 16 January on the meter shows a third of what flows. */
    private static void multiplied(Connecting company, String point) {
        String path = "/v1/metering-points/" + point;
        Http team = company.staff("metering-team");
        Http.Answer changed = team.command(path, "change-ratio", """
                        {'currentRatio': '3', 'at': '2026-01-16T00:00:00+08:00', 'shown': [
                         {'register': 'ACTIVE_IMPORT', 'value': '160'}, {'register': 'ACTIVE_IMPORT_PEAK', 'value': '100'},
                         {'register': 'ACTIVE_IMPORT_VALLEY', 'value': '60'}]}""").expect(200);
        assertThat(changed.at("/installations").findValuesAsText("multiplier")).containsExactly("1", "3");
        company.readings("""
                meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                D3301060001,2026-01-21,176,110,66
                D3301060001,2026-02-01,210,130,80
                """, 2);
    }

    /** A hut takes one kWh a day of it, from 11 January two, from the 21st nothing any more. */
    private static void takenOff(Connecting company, String account, String point) {
        Http clerk = company.staff("contract-clerk");
        String hut = clerk.post("/v1/accounts/" + account + "/metering-points", """
                        {'mode': 'LOW_SUPPLY_LOW_METERED', 'from': '2026-01-01', 'place': %s}""".formatted(hut(point, 1)))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String place = hut + "/arrangement";
        String two = "{'from': '2026-01-11', 'place': " + hut(point, 2) + "}";
        clerk.command(place, "arrange", two).expect(200);
        assertThat(clerk.command(place, "arrange", two).expect(422).text("/code"))
                .isEqualTo("metering.point-in-the-past");
        clerk.command(place, "end", "{'on': '2026-01-21'}").expect(200);
        assertThat(clerk.command(place, "end", "{'on': '2026-01-25'}")
                        .expect(409)
                        .text("/code"))
                .isEqualTo("metering.point-over");
        List<String> places = new ArrayList<>();
        for (JsonNode each : clerk.get(place).expect(200).at("/places"))
            places.add(each.path("from").asText() + " " + each.path("to").asText() + " "
                    + each.at("/place/quantity/energyKwh").asText());
        assertThat(places).containsExactly("2026-01-01 2026-01-11 1", "2026-01-11 2026-01-21 2");
        assertThat(clerk.get(place + "/history").expect(200).at("/items")).hasSize(3);
    }

    private static String hut(String point, int kwh) {
        return "{'above': '%s', 'quantity': {'kind': 'PER_DAY', 'energyKwh': '%d'}, 'powerFactor': 'NONE'}"
                .formatted(point, kwh);
    }

    /** 60 and 3 × 30 kWh at peak, 40 and 3 × 20 in the valley: by ten days, the hut's in proportion to the periods of what it is taken off. */
    private static void billed(Connecting company, String account) {
        Http.Answer bill = company.staff("bill-reviewer")
                .get(company.bill(account, "2026-01-01", "2026-02-01"))
                .expect(200);
        assertThat(FactoryJob.lines(bill, "code", "period", "quantity", "price", "amount/amount"))
                .containsExactly(
                        "ENERGY PEAK 39 0.568 22.15",
                        "ENERGY VALLEY 21 0.288 6.05",
                        "ENERGY PEAK 6 0.568 3.41",
                        "ENERGY VALLEY 4 0.288 1.15",
                        "ENERGY PEAK 33 0.568 18.74",
                        "ENERGY VALLEY 25 0.288 7.20",
                        "ENERGY PEAK 12 0.568 6.82",
                        "ENERGY VALLEY 8 0.288 2.30",
                        "ENERGY PEAK 60 0.568 34.08",
                        "ENERGY VALLEY 42 0.288 12.10");
    }

    /** Another transformer feeds it; the days before stay with the one that fed it then. */
    private static void moved(Stand stand, Connecting company, String point) {
        Network network = stand.server().part(Network.class);
        TransformerArea old = network.area(DemoCompany.AREA).orElseThrow();
        assertThat(stand.server()
                        .part(UnitOfWork.class)
                        .perform(Act.of(Caller.system("tester"), "scenario.build-area"), () -> {
                            network.put(
                                    List.of(),
                                    List.of(new TransformerArea(
                                            new AreaCode(OTHER),
                                            "灵隐2号台区",
                                            old.feeder(),
                                            old.capacity(),
                                            old.unit(),
                                            Version.NEW)));
                            return Outcome.done(true);
                        }))
                .isInstanceOf(Outcome.Done.class);
        Http reader = company.staff("data-clerk");
        String sum = reader.post("/v1/virtual-points", """
                        {'name': '001 台区售电量', 'from': '2026-01-01', 'terms': [%s]}""".formatted(area(AREA)))
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http clerk = company.staff("contract-clerk");
        String move = "{'areaCode': '%s', 'from': '2026-01-20', 'meteringPoints': ['%s']}".formatted(OTHER, point);
        clerk.post("/v1/area-moves", move).expect(200);
        assertThat(clerk.post("/v1/area-moves", move).expect(422).text("/code"))
                .isEqualTo("metering.area-before-the-last");
        List<String> areas = new ArrayList<>();
        for (JsonNode each : reader.get("/v1/metering-points/" + point + "/transformer-areas")
                .expect(200)
                .at("/areas"))
            areas.add(each.path("areaCode").asText() + " " + each.path("from").asText());
        assertThat(areas).containsExactly(AREA + " 1970-01-01", OTHER + " 2026-01-20");
        String both = "{'from': '2026-01-20', 'terms': [%s, %s]}".formatted(area(AREA), area(OTHER));
        Http.Answer recomposed = reader.command(sum, "recompose", both).expect(200);
        assertThat(recomposed.at("/compositions")).hasSize(2);
        assertThat(reader.command(sum, "recompose", both).expect(422).text("/code"))
                .isEqualTo("metering.virtual-point-in-the-past");
    }

    private static String area(String code) {
        return "{'sign': 'ADDED', 'member': {'kind': 'AREA', 'areaCode': '%s', 'flow': 'IMPORT'}}".formatted(code);
    }

    /** The plate says other losses than the table of its series; another capacity would be another piece. */
    private static void described(Connecting company, String account) {
        Http clerk = company.staff("contract-clerk");
        String told = """
                {'name': '1#', 'kind': 'TRANSFORMER', 'capacityKva': '%d', 'owner': 'CUSTOMER',
                 'losses': %s}""";
        String table = "{'kind': 'SERIES', 'series': 'S11', 'connection': 'DYN11'}";
        String plate =
                "{'kind': 'NAMEPLATE', 'noLoadKw': '0.09', 'loadKw': '0.6', 'noLoadCurrentPercent': '1.1', 'impedancePercent': '4'}";
        String equipment = clerk.post(
                        "/v1/accounts/" + account + "/equipment",
                        "{'from': '2026-01-08', 'equipment': " + told.formatted(30, table) + "}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        String before = clerk.get(equipment).expect(200).at("/losses").toString();
        Http.Answer described =
                clerk.command(equipment, "describe", told.formatted(30, plate)).expect(200);
        assertThat(described.at("/losses").toString()).isNotEqualTo(before);
        assertThat(clerk.command(equipment, "describe", told.formatted(50, plate))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("premises.equipment-another-piece");
        assertThat(clerk.get(equipment + "/history").expect(200).at("/items")).hasSize(2);
    }
}
