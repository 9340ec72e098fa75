package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.wattline.bootstrap.demo.DemoAccess;

/** A station is founded, somebody gets a position there that the company has just defined, works under two passwords, and leaves; the station closes. */
final class StaffingAUnit {
    private static final String STATION = "/42/4201/420106/42010601";
    private static final String GUIDE = "/v1/staff-accounts/guide.wu";

    private StaffingAUnit() {}

    static void in(Stand stand) {
        Http administrator = stand.http().signedIn("administrator", DemoAccess.PASSWORD.clear());
        String station = administrator
                .post("/v1/units", """
                        {'parent': '/42/4201/420106', 'code': '42010601', 'level': 'STATION',
                         'name': {'zh': '中北路供电所', 'en': 'Zhongbei station'}, 'from': '2026-03-01'}""")
                .expect(201)
                .header("Location")
                .orElseThrow();
        administrator.post("/v1/positions", """
                        {'code': 'GUIDE', 'name': {'zh': '引导员', 'en': 'Guide'}, 'permissions': ['connection:see'],
                         'lowest': 'STATION', 'excludes': []}""").expect(201);
        administrator.post("/v1/staff-accounts", """
                        {'login': 'guide.wu', 'name': '吴导', 'unit': '%s', 'password': 'First-secret-1'}""".formatted(STATION)).expect(201);
        administrator
                .command(
                        GUIDE,
                        "assign-position",
                        "{'position': 'GUIDE', 'unit': '%s', 'from': '2026-03-01'}".formatted(STATION))
                .expect(200);
        renewed(stand);
        administrator
                .command(GUIDE, "set-password", "{'password': 'Another-secret-2'}")
                .expect(204);
        stand.http()
                .post("/v1/tokens", "{'login': 'guide.wu', 'password': 'First-secret-1'}")
                .expect(401);
        administrator
                .command(
                        GUIDE,
                        "unassign-position",
                        "{'position': 'GUIDE', 'unit': '%s', 'day': '2026-06-01'}".formatted(STATION))
                .expect(200);
        assertThat(administrator
                        .command(station, "close", "{'day': '2026-07-01'}")
                        .expect(200)
                        .body()
                        .toString())
                .contains("2026-07-01");
    }

    /** A session goes on with what it was given last; what it was given before ends it. */
    private static void renewed(Stand stand) {
        Http.Answer signedIn = stand.http()
                .post("/v1/tokens", "{'login': 'guide.wu', 'password': 'First-secret-1'}")
                .expect(200, 201);
        String first = "{'refreshToken': '%s'}".formatted(signedIn.text("/refreshToken"));
        Http.Answer renewed =
                stand.http().post("/v1/tokens/commands/renew", first).expect(200, 201);
        assertThat(renewed.text("/accessToken")).isNotEqualTo(signedIn.text("/accessToken"));
        stand.http().post("/v1/tokens/commands/renew", first).expect(401);
    }
}
