package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.meterdata.dlms.DlmsSimulator;
import org.wattline.adapter.meterdata.dlms.DlmsTerms;
import org.wattline.adapter.meterdata.line.StreetMeter;
import org.wattline.adapter.meterdata.line.Trouble;
import org.wattline.application.metering.field.CarryingOutOrders;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.field.MeterAddress;

/**
 * A household's meter is reached over a socket: read over a line in trouble, cut off when a second person agrees, given back, and what was not
 * done in time expires.
 */
abstract class MetersOnSite {
    private static final DlmsTerms TERMS =
            new DlmsTerms(DlmsTerms.Framing.HDLC, false, DlmsTerms.MANAGEMENT_CLIENT, 1, Optional.of("Abcd-1234"));
    private static final String METER = "D3301060001";

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_meter_is_read_tripped_by_two_persons_and_given_back() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"));
                DlmsSimulator street = new DlmsSimulator(0, TERMS)) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            stand.at(Instant.parse("2026-01-05T02:00:00Z"));
            StreetMeter onSite = new StreetMeter(
                            new MeterAddress("202311000123"),
                            () -> LocalDateTime.ofInstant(stand.clock().now(), Zone.CHINA))
                    .showing(Register.ACTIVE_IMPORT, "70.00")
                    .showing(Register.ACTIVE_IMPORT_PEAK, "45.00")
                    .showing(Register.ACTIVE_IMPORT_VALLEY, "25.00");
            street.add(onSite);
            Http team = company.staff("metering-team");
            Http clerk = company.staff("data-clerk");
            String way =
                    "{'assetNo': '%s', 'way': {'protocol': 'DLMS_HDLC', 'host': '127.0.0.1', 'port': %d, 'address': '202311000123', 'password': 'Abcd-1234'}}"
                            .formatted(METER, street.line().address().getPort());
            Http.Answer entered = team.post("/v1/field-addresses", way).expect(201);
            assertThat(entered.body().toString()).doesNotContain("Abcd");
            assertThat(team.post("/v1/field-addresses", way).expect(409).text("/code"))
                    .isEqualTo("metering.field-address-exists");

            String read = order(team, "READ");
            onSite.nextly(Trouble.WRONG_SUM, Trouble.WRONG_SUM);
            Http.Answer tried = carriedOut(stand, team, read, "QUEUED");
            assertThat(tried.text("/words")).startsWith("checksum of the frame");
            stand.at(stand.clock().now().plusSeconds(30));
            assertThat(carriedOut(stand, team, read, "CONFIRMED").text("/findings/ACTIVE_IMPORT"))
                    .isEqualTo("70");
            assertThat(readings(team, account)).isEqualTo(1);

            polled(stand, team, account, onSite);

            String trip = order(team, "TRIP");
            carriedOut(stand, team, trip, "PROPOSED");
            clerk.command(trip, "approve", "{}").expect(403);
            company.staff("inspector").command(trip, "approve", "{}").expect(200);
            assertThat(carriedOut(stand, team, trip, "CONFIRMED").text("/findings/relay"))
                    .isEqualTo("OPEN");
            assertThat(onSite.connected()).isFalse();

            String permit = order(team, "PERMIT_CLOSE");
            assertThat(carriedOut(stand, team, permit, "CONFIRMED").text("/findings/relay"))
                    .isEqualTo("READY");
            assertThat(onSite.permitsClosing()).isTrue();

            String cancelled = order(team, "SET_CLOCK");
            team.command(cancelled, "cancel", "{}").expect(200);
            String late = order(team, "CLOSE");
            stand.at(stand.clock().now().plusSeconds(4000));
            carriedOut(stand, company.staff("metering-team"), late, "EXPIRED");
            assertThat(stand.happened())
                    .containsEntry("metering.meter-ordered", 5)
                    .containsEntry("metering.meter-order-approved", 1)
                    .containsEntry("metering.meter-order-ended", 5);
            assertThat(team.get(trip + "/history").expect(200).at("/items").size())
                    .isEqualTo(4);
            CarriedOut.METERS_ON_SITE.by(stand);
        }
    }

    /** What the meter kept comes by schedule; what it did not keep yet is missing and asked for again. */
    private static void polled(Stand stand, Http team, String account, StreetMeter onSite) {
        String answers = "/v1/polled-answers?day=2026-01-05";
        poll(stand, team);
        assertThat(team.get(answers).expect(200).text("/items/0/words")).isEqualTo("the meter has no such register");
        assertThat(team.get(answers + "&state=MISSING").expect(200).at("/items"))
                .hasSize(2);
        LocalDateTime midnight = LocalDateTime.of(2026, 1, 5, 0, 0);
        onSite.keeping(midnight, Register.ACTIVE_IMPORT, "69.00")
                .keeping(midnight, Register.ACTIVE_IMPORT_PEAK, "44.50")
                .keeping(midnight, Register.ACTIVE_IMPORT_VALLEY, "24.50");
        stand.at(stand.clock().now().plusSeconds(900));
        poll(stand, team);
        assertThat(team.get(answers + "&state=ANSWERED").expect(200).at("/items"))
                .singleElement()
                .satisfies(freeze -> {
                    assertThat(freeze.path("wanted").asText()).isEqualTo("FREEZE");
                    assertThat(freeze.path("tries").asInt()).isEqualTo(2);
                });
        assertThat(readings(team, account)).isEqualTo(2);
        assertThat(team.get("/v1/polling-plans").expect(200).text("/plans/1/planId"))
                .isEqualTo("DAILY-FREEZE");
    }

    private static void poll(Stand stand, Http team) {
        team.post("/v1/meter-polls", "{'day': '2026-01-05'}").expect(202);
        stand.settle();
    }

    private static String order(Http team, String order) {
        return team.post(
                        "/v1/meter-commands",
                        "{'assetNo': '%s', 'order': '%s', 'reason': 'arrears', 'expiresAt': '2026-01-05T03:00:00Z'}"
                                .formatted(METER, order))
                .expect(201)
                .header("Location")
                .orElseThrow();
    }

    private static Http.Answer carriedOut(Stand stand, Http team, String command, String state) {
        stand.server().part(CarryingOutOrders.class).carryOutDue(100);
        Http.Answer answer = team.get(command).expect(200);
        assertThat(answer.text("/state")).as("%s", answer.body()).isEqualTo(state);
        return answer;
    }

    private static int readings(Http team, String account) {
        String point =
                team.get("/v1/metering-points?accountNo=" + account).expect(200).text("/items/0/meteringPointNo");
        int count = 0;
        for (var each : team.get("/v1/metering-points/" + point + "/readings")
                .expect(200)
                .at("/items")) if (each.path("at").asText().startsWith("2026-01-05")) count++;
        return count;
    }
}
