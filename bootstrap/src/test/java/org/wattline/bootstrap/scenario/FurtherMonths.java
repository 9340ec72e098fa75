package org.wattline.bootstrap.scenario;

/** Prices of January 2026 that hold on from February, published by the price administrator and another person. */
final class FurtherMonths {
    private FurtherMonths() {}

    static void published(Connecting company, String tariff) {
        Http author = company.staff("price-administrator");
        String versions = "/v1/tariffs/" + tariff + "/versions/";
        String february = versions + "2026-02";
        String document = author.get(versions + "2026-01")
                .expect(200)
                .at("/tariff")
                .toString()
                .replace("\"version\":\"2026-01\"", "\"version\":\"2026-02\"")
                .replaceFirst("\"validity\":\\{[^}]*}", "\"validity\":{\"from\":\"2026-02-01\"}");
        author.post("/v1/tariffs", "{\"tariff\": " + document + "}").expect(201);
        author.command(february, "check", "{}").expect(200);
        author.command(february, "propose", "{}").expect(200);
        author.command(february, "publish", "{}").expect(403);
        company.staff("price-approver").command(february, "publish", "{}").expect(200);
    }
}
