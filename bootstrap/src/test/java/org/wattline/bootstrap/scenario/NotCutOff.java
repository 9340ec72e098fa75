package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps an account from being cut off although its debt is old and its notices are proved: a storm, and an old person who lives alone. */
final class NotCutOff {
    private NotCutOff() {}

    static void byAnyone(Stand stand, Connecting company, String account) {
        String cut = CutOffOnSite.approved(stand, company, account);
        whileTheStormLasts(stand, company, cut);
        whoLivesAlone(stand, company, account);
    }

    /** The ban comes after the approval: the cut waits, and goes on as soon as it is lifted. */
    private static void whileTheStormLasts(Stand stand, Connecting company, String cut) {
        Http manager = company.staff("collection-manager");
        String ban = manager.post(
                        "/v1/disconnection-bans", "{'unit': '/33/3301/330106', 'cause': 'WEATHER', 'words': '台风红色预警'}")
                .expect(201)
                .header("Location")
                .orElseThrow();
        PayingLate.at(stand, "2026-04-08T10:00");
        PayingLate.carryOut(stand);
        assertThat(state(company, cut)).isEqualTo("APPROVED");
        assertThat(company.staff("collection-manager")
                        .command(ban, "lift", "")
                        .expect(200)
                        .text("/until"))
                .isNotEmpty();
        PayingLate.at(stand, "2026-04-08T10:01");
        PayingLate.carryOut(stand);
        // No relay is in reach, so that somebody is sent there.
        assertThat(state(company, cut)).isEqualTo("FIELD_ORDER");
        assertThat(company.staff("collector")
                        .command(cut, "stop", "{'words': '客户为独居老人'}")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("STOPPED");
    }

    /** Tagged so, the customer gets no notice; tagged between notice and cut, the cut is stopped by name. */
    private static void whoLivesAlone(Stand stand, Connecting company, String account) {
        PayingLate.at(stand, "2026-04-09T10:00");
        String noticed = CutOffOnSite.noticed(company, account, "2026-04-14");
        tagged(company, account, "'31'");
        PayingLate.prove(company.staff("collector"), noticed, "FIRST", "2026-04-09T09:30:00+08:00");
        refused(company.staff("collection-manager").command(noticed, "approve", ""));
        tagged(company, account, "");
        assertThat(company.staff("collection-manager")
                        .command(noticed, "approve", "")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("APPROVED");
        tagged(company, account, "'31'");
        PayingLate.at(stand, "2026-04-14T09:15");
        PayingLate.carryOut(stand);
        PayingLate.at(stand, "2026-04-14T10:00");
        PayingLate.carryOut(stand);
        Http.Answer stopped = company.staff("collector").get(noticed).expect(200);
        assertThat(stopped.text("/state") + " " + stopped.text("/words"))
                .isEqualTo("STOPPED collection.customer-protected");
        refused(company.staff("collector")
                .post(
                        "/v1/disconnections",
                        "{'accountNo': '%s', 'cutAt': '2026-04-20T10:00:00+08:00'}".formatted(account)));
    }

    private static void refused(Http.Answer answer) {
        assertThat(answer.expect(422).text("/code") + " " + answer.text("/ruleNo"))
                .isEqualTo("collection.customer-protected COL-23");
    }

    private static String state(Connecting company, String cut) {
        return company.staff("collector").get(cut).expect(200).text("/state");
    }

    private static void tagged(Connecting company, String account, String tags) {
        Http clerk = company.staff("customer-manager");
        String customer = clerk.get("/v1/accounts/" + account).expect(200).text("/customerId");
        clerk.command("/v1/customers/" + customer, "tag", "{'tags': [" + tags + "]}")
                .expect(200);
    }
}
