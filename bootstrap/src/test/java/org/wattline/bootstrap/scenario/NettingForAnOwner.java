package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** What one account of an owner has paid ahead settles the bill of the other, once by mistake; then the owner allows it no more. */
final class NettingForAnOwner {
    private static final String LEAVES = "/v1/netting-authorisations";

    private NettingForAnOwner() {}

    /** @param from has 357.69 paid ahead; {@code to} owes 142.40 */
    static void netted(MoneyDesk desk, String from, String to) {
        String leave = desk.cashier()
                .post(
                        LEAVES,
                        "{'fromAccountNo': '%s', 'toAccountNo': '%s', 'from': '2026-03-02', 'document': 'scan 2026-0302'}"
                                .formatted(from, to))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String some = "{'amount': %s}".formatted(MoneyDesk.sum("100.00"));
        desk.cashier().post(leave + "/nettings", some).expect(403);
        Http.Answer first = desk.manager().post(leave + "/nettings", some).expect(201);
        assertThat(first.text("/amount/amount")).isEqualTo("100.00");
        assertThat(first.text("/settled/0/principal/amount")).isEqualTo("100.00");
        assertThat(desk.toPay(to)).isEqualTo("42.40");
        assertThat(desk.prepaid(from)).isEqualTo("257.69");

        String netting = first.header("Location").orElseThrow();
        String undone = desk.manager()
                .command(netting, "undo", "{'reason': '户号有误'}")
                .expect(200)
                .text("/undoneWhy");
        assertThat(undone).isEqualTo("户号有误");
        assertThat(desk.toPay(to)).isEqualTo("142.40");
        assertThat(desk.prepaid(from)).isEqualTo("357.69");

        Http.Answer all = desk.manager().post(leave + "/nettings", "{}").expect(201);
        assertThat(all.text("/amount/amount")).isEqualTo("142.40");
        assertThat(desk.toPay(to)).isEqualTo("0.00");
        assertThat(desk.prepaid(from)).isEqualTo("215.29");
        assertThat(desk.accountant()
                        .get("/v1/nettings?accountNo=" + to)
                        .expect(200)
                        .at("/items"))
                .extracting(each -> each.at("/amount/amount").asText() + " "
                        + each.at("/undoneBy").asText())
                .containsExactly("142.40 ", "100.00 settlement-manager");
        assertThat(desk.cashier().command(leave, "end", "").expect(200).text("/endedOn"))
                .isEqualTo("2026-03-02");
        desk.manager().post(leave + "/nettings", "{}").expect(409, 422);
    }
}
