package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** So large a debt is paid in parts only when somebody else agrees; the first wish is turned down. */
final class PayingInParts {
    private PayingInParts() {}

    static void agreed(MoneyDesk desk, String account, String first, String second) {
        Http manager = desk.company().staff("collection-manager");
        String early = wished(desk, account, first, second, "2026-04-10");
        assertThat(manager.command(early, "reject", "{'reason': '首期过少'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("REJECTED");
        String plan = wished(desk, account, second, first, "2026-04-10");
        desk.company().staff("collector").command(plan, "approve", "").expect(403);
        assertThat(manager.command(plan, "approve", "").expect(200).text("/state"))
                .isEqualTo("AGREED");
    }

    private static String wished(MoneyDesk desk, String account, String one, String two, String until) {
        Http.Answer wish = desk.company()
                .staff("collector")
                .post(
                        "/v1/accounts/" + account + "/payment-plans",
                        "{'parts': [{'dueOn': '2026-03-20', 'amount': %s}, {'dueOn': '%s', 'amount': %s}], 'reason': '发薪日缴清'}"
                                .formatted(MoneyDesk.sum(one), until, MoneyDesk.sum(two)))
                .expect(201);
        assertThat(wish.text("/state")).isEqualTo("REQUESTED");
        return wish.header("Location").orElseThrow();
    }
}
