package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.audit.loss.JudgingLosses;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;

/**
 * A household asks what it used, by the hour and by period, as known now and as known before a correction, and takes its data along; its
 * transformer area is supplied through a meter of its own, and what is lost between is found day by day.
 */
abstract class AskingWhatFlowed {
    private static final String METER = "D3301060001";
    private static final String GATE = "GATE-01";
    private static final String AREA = "A33010601-001";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void usage_sums_and_losses_follow_what_meters_say() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            MainJob.connect(stand, company);
            stand.at(Instant.parse("2026-01-10T02:00:00Z"));
            Http owner = OwnLogin.signedIn(stand, MainJob.PHONE);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            String point = owner.get("/v1/metering-points?accountNo=" + account)
                    .expect(200)
                    .text("/items/0/meteringPointNo");
            DayCurves used = new DayCurves(METER);
            for (int day = 0; day < 3; day++) used.add(FIRST.plusDays(day));
            company.readings(used.toString(), 3);
            asked(owner, account, point);
            corrected(stand, company, point);
            takenAlong(owner, account);
            balanced(stand, company, account, point);
            owner.get("/v1/virtual-points").expect(403);
        }
    }

    private static void asked(Http owner, String account, String point) {
        JsonNode hours = owner.get("/v1/metering-points/" + point + "/usage?from=2026-01-05&to=2026-01-06&by=hour")
                .expect(200)
                .at("/points/0/parts");
        assertThat(hours).hasSize(24);
        assertThat(sum(hours, "importKwh")).isEqualByComparingTo(kwh(FIRST));
        JsonNode month = owner.get("/v1/accounts/" + account + "/usage?from=2026-01-05&to=2026-01-09&by=period")
                .expect(200)
                .at("/points/0/parts/0");
        assertThat(month.path("basis").asText()).isEqualTo("CURVES");
        assertThat(new BigDecimal(month.path("importKwh").asText()))
                .isEqualByComparingTo(sum(month.path("periods"), "importKwh"))
                .isEqualByComparingTo(kwh(FIRST).add(kwh(FIRST.plusDays(1))).add(kwh(FIRST.plusDays(2))));
        assertThat(month.path("periods")).hasSizeGreaterThan(1);
        assertThat(month.at("/quality/missingPercent").asText()).isEqualTo("25");
    }

    /** What was known before stays to be asked. */
    private static void corrected(Stand stand, Connecting company, String point) {
        stand.at(Instant.parse("2026-01-10T04:00:00Z"));
        long[] more = DayCurves.of(FIRST);
        more[40] += 50;
        company.readings(new DayCurves(METER).add(FIRST, more).toString(), 0);
        String day = "/v1/metering-points/" + point + "/usage?from=2026-01-05&to=2026-01-06";
        Http clerk = company.staff("data-clerk");
        assertThat(sum(clerk.get(day).expect(200).at("/points/0/parts"), "importKwh"))
                .isEqualByComparingTo(kwh(FIRST).add(new BigDecimal("0.05")));
        assertThat(sum(
                        clerk.get(day + "&knownAt=2026-01-10T03:00:00Z")
                                .expect(200)
                                .at("/points/0/parts"),
                        "importKwh"))
                .isEqualByComparingTo(kwh(FIRST));
        assertThat(clerk.get(day + "&knownAt=2026-01-09T03:00:00Z")
                        .expect(200)
                        .at("/points/0/parts/0/basis")
                        .asText())
                .isEqualTo("NOTHING");
    }

    private static void takenAlong(Http owner, String account) {
        Http.Answer feed = owner.get("/v1/accounts/" + account + "/green-button?from=2026-01-01&to=2026-02-01")
                .expect(200);
        assertThat(feed.header("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        String xml = new String(feed.response().body(), StandardCharsets.UTF_8);
        assertThat(xml.split("<IntervalBlock ", -1)).hasSize(4);
        assertThat(xml)
                .contains("<ElectricPowerUsageSummary ")
                .doesNotContain(account)
                .endsWith("</feed>");
    }

    private static void balanced(Stand stand, Connecting company, String account, String point) {
        String gate = gate(company, account);
        String neighbour = neighbour(company);
        DayCurves went = new DayCurves(GATE);
        went.add(FIRST.plusDays(1), times(FIRST.plusDays(1), 22)).add(FIRST.plusDays(2), times(FIRST.plusDays(2), 44));
        company.readings(went.toString(), 2);
        Http clerk = company.staff("data-clerk");
        String supply = clerk.post("/v1/virtual-points", """
                        {'name': '001 台区供电量', 'supplies': '%s', 'from': '2026-01-01', 'terms': [%s, %s]}""".formatted(
                                AREA,
                                term("{'kind': 'POINT', 'meteringPointNo': '" + gate + "', 'flow': 'IMPORT'}"),
                                term("{'kind': 'AREA', 'areaCode': '" + AREA + "', 'flow': 'EXPORT'}")))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String loss = composed(clerk, supply, point, neighbour);
        clerk.post("/v1/balance-runs", "{'from': '2026-01-05', 'to': '2026-01-08'}")
                .expect(202);
        stand.settle();
        JsonNode days = clerk.get("/v1/transformer-areas/" + AREA + "/balances?from=2026-01-05&to=2026-01-08")
                .expect(200)
                .at("/days");
        List<String> bands = new ArrayList<>();
        for (JsonNode day : days)
            bands.add(day.path("day").asText().substring(8) + " "
                    + day.path("band").asText() + " " + day.path("points").asInt());
        assertThat(bands).containsExactly("05 NOT_COMPUTABLE 2", "06 HIGH 2", "07 CRITICAL 2");
        JsonNode sum = clerk.get(loss + "/usage?from=2026-01-06&to=2026-01-08&by=month")
                .expect(200)
                .at("/parts/0");
        BigDecimal lost = new BigDecimal(days.at("/1/lossKwh").asText())
                .add(new BigDecimal(days.at("/2/lossKwh").asText()));
        assertThat(new BigDecimal(sum.path("energyKwh").asText())).isEqualByComparingTo(lost);
        assertThat(clerk.get("/v1/area-balances?day=2026-01-07&band=CRITICAL")
                        .expect(200)
                        .at("/items"))
                .hasSize(1);
        assertThat(clerk.get(loss + "/usage?from=2026-01-05&to=2026-01-06&by=day")
                        .expect(200)
                        .at("/lacking"))
                .hasSize(2);
        assertThat(days.at("/0/lacking/0").asText()).isEqualTo(neighbour);
        assertThat(clerk.get(supply + "/usage?from=2026-01-01&to=2026-01-03&asOf=2025-12-31")
                        .expect(200)
                        .at("/points")
                        .asInt())
                .isZero();
        found(stand, company, gate, point);
    }

    /** Days out of the band are one finding, of the area and of the feeder that lost what the household took. */
    private static void found(Stand stand, Connecting company, String gate, String point) {
        company.staff("data-clerk")
                .post("/v1/virtual-points", """
                        {'name': '线路供电量', 'feeds': 'F330106-01', 'from': '2026-01-01', 'terms': [%s, %s]}""".formatted(
                                term("{'kind': 'POINT', 'meteringPointNo': '" + gate + "', 'flow': 'IMPORT'}"),
                                term("{'kind': 'POINT', 'meteringPointNo': '" + point + "', 'flow': 'IMPORT'}")))
                .expect(201);
        UUID unused = stand.server().part(Jobs.class).submit(Caller.system("scenario"), JudgingLosses.KIND, Map.of());
        stand.settle();
        List<String> found = new ArrayList<>();
        for (JsonNode each : company.staff("auditor")
                .get("/v1/audit-findings?state=NEW")
                .expect(200)
                .at("/items"))
            found.add(
                    each.path("ruleId").asText() + " " + each.path("subjectNo").asText());
        assertThat(found).containsExactlyInAnyOrder("LL-01 " + AREA + "/2026-01-06", "LL-03 F330106-01/2026-01-06");
    }

    /** What the household used on a day, in so many tenths. */
    private static long[] times(LocalDate day, int tenths) {
        return Arrays.stream(DayCurves.of(day)).map(each -> each * tenths / 10).toArray();
    }

    /** What is lost: the supply less what the area takes. It cannot be part of the supply in turn. */
    private static String composed(Http clerk, String supply, String... households) {
        String number = supply.substring(supply.lastIndexOf('/') + 1);
        List<String> terms = new ArrayList<>();
        terms.add(term("{'kind': 'VIRTUAL', 'virtualPointNo': '" + number + "'}"));
        for (String each : households)
            terms.add("{'sign': 'SUBTRACTED', 'member': {'kind': 'POINT', 'meteringPointNo': '%s', 'flow': 'IMPORT'}}"
                    .formatted(each));
        String loss = clerk.post(
                        "/v1/virtual-points", "{'name': '001 台区损失', 'from': '2026-01-01', 'terms': " + terms + "}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        String lossNo = loss.substring(loss.lastIndexOf('/') + 1);
        assertThat(clerk.command(supply, "recompose", """
                        {'from': '2026-01-09', 'terms': [%s]}""".formatted(
                                        term("{'kind': 'VIRTUAL', 'virtualPointNo': '" + lossNo + "'}")))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.virtual-point-part-of-itself");
        assertThat(clerk.post("/v1/virtual-points", """
                        {'name': 'x', 'supplies': '%s', 'from': '2026-01-01', 'terms': [%s]}""".formatted(
                                        AREA, term("{'kind': 'VIRTUAL', 'virtualPointNo': '" + lossNo + "'}")))
                        .expect(409)
                        .text("/code"))
                .isEqualTo("metering.virtual-point-supply-told");
        assertThat(clerk.post("/v1/virtual-points", """
                        {'name': 'x', 'from': '2026-01-01', 'terms': [%s]}""".formatted(
                                        term("{'kind': 'AREA', 'areaCode': 'NOWHERE', 'flow': 'IMPORT'}")))
                        .expect(422)
                        .text("/code"))
                .isEqualTo("metering.virtual-point-member-unknown");
        return loss;
    }

    /** Another household in the area, of which two days are known. */
    private static String neighbour(Connecting company) {
        for (JsonNode each : company.staff("data-clerk")
                .get("/v1/metering-points")
                .expect(200)
                .at("/items")) {
            String meter = each.at("/installations/0/assetNo").asText();
            if (meter.isEmpty() || List.of(METER, GATE).contains(meter)) continue;
            company.readings(
                    new DayCurves(meter)
                            .add(FIRST.plusDays(1))
                            .add(FIRST.plusDays(2))
                            .toString(),
                    2);
            return each.path("meteringPointNo").asText();
        }
        throw new AssertionError("the area has no other household");
    }

    private static String term(String member) {
        return "{'sign': 'ADDED', 'member': " + member + "}";
    }

    /** The meter through which the area is supplied. */
    private static String gate(Connecting company, String account) {
        String point = company.staff("contract-clerk")
                .post("/v1/accounts/" + account + "/metering-points", """
                        {'mode': 'LOW_SUPPLY_LOW_METERED', 'from': '2026-01-01',
                         'place': {'quantity': {'kind': 'BY_METER'}, 'powerFactor': 'NONE'}}""")
                .expect(201)
                .header("Location")
                .orElseThrow();
        Http team = company.staff("metering-team");
        team.post("/v1/meters", """
                        {'assetNo': '%s', 'model': 'DTZY341', 'registers': [{'register': 'ACTIVE_IMPORT'}]}""".formatted(GATE)).expect(201);
        team.command("/v1/meters/" + GATE, "verify", "{}").expect(200);
        team.command("/v1/meters/" + GATE, "allocate", "{}").expect(200);
        team.command(point, "install-meter", """
                        {'assetNo': '%s', 'at': '2026-01-01T00:00:00+08:00',
                         'shown': [{'register': 'ACTIVE_IMPORT', 'value': '0'}]}""".formatted(GATE)).expect(200);
        return point.substring(point.lastIndexOf('/') + 1);
    }

    private static BigDecimal sum(JsonNode parts, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode part : parts)
            if (part.has(field)) sum = sum.add(new BigDecimal(part.path(field).asText()));
        return sum;
    }

    private static BigDecimal kwh(LocalDate day) {
        return new BigDecimal(DayCurves.kwh(DayCurves.of(day)));
    }
}
