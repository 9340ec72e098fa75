package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.adapter.reference.billing.ReviewPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** Days in the billing office, as its screens ask for them: runs, holds, notes, bills made again, verification, templates. */
abstract class BillingOffice {
    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void bills_are_run_held_corrected_and_proved() throws InterruptedException {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            MoneyDesk desk = new MoneyDesk(stand, new Connecting(stand));
            Http owner = MainJob.connect(stand, desk.company());
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            desk.on("2026-02-02");
            desk.read(1, "2026-01-01", 60);
            desk.read(1, "2026-02-01", 360);
            String january = RunsUnderControl.january(desk, account);
            assertThat(PublishingABillTemplate.page(owner, january)).doesNotContain("西湖电费");
            CorrectingABill.supposed(desk, account, january);
            String note = CorrectingABill.noted(desk, account, january);
            CorrectingABill.aboveTheLimit(desk);
            CorrectingABill.billedAgain(desk, account, january);
            // The bill, its reversal, the bill instead, the note, and the one that was withdrawn.
            CorrectingABill.verified(desk, account, note, 5);

            PublishingABillTemplate.published(desk);
            desk.cashier()
                    .post(
                            "/v1/accounts/" + account + "/payments",
                            "{'channel': 'COUNTER', 'amount': %s}".formatted(MoneyDesk.sum("190.52")))
                    .expect(201);
            desk.on("2026-03-02");
            desk.read(1, "2026-03-01", 60_360);
            accepted(desk);
            twoPersonsOver(desk, 40_000);
            RunsUnderControl.february(desk, account);
            String february = RunsUnderControl.bill(desk.company().staff("biller"), account, "2026-02");
            assertThat(PublishingABillTemplate.page(owner, february)).contains("西湖电费");
            CorrectingABill.verified(desk, account, february, 6);
            keptCycle(desk);
            // 45,237.68 in all.
            PayingInParts.agreed(desk, account, "5237.68", "40000.00");
            ClosingTheBooks.explained(desk, List.of(account));
            assertThat(stand.happened().entrySet().stream()
                            .filter(each -> each.getKey().startsWith("billing."))
                            .map(Map.Entry::toString))
                    .containsExactly(
                            "billing.adjustment-approved=2",
                            "billing.adjustment-drafted=3",
                            "billing.adjustment-withdrawn=1",
                            "billing.bill-cycle-changed=1",
                            "billing.bill-cycle-created=1",
                            "billing.bill-cycle-ended=1",
                            "billing.bill-issued=5",
                            "billing.bill-released=1",
                            "billing.bill-reversed=1",
                            "billing.bill-run-ended=2",
                            "billing.template-published=1");
            CarriedOut.BILLING_OFFICE.by(stand);
        }
    }

    /** The accounts of no route are billed every month, later every other month, and then with others. */
    private static void keptCycle(MoneyDesk desk) {
        Http biller = desk.company().staff("biller");
        String cycle = biller.post("/v1/bill-cycles", """
                        {'cycleCode': 'XH-OTHERS', 'name': '西湖其余', 'unit': '/33/3301/330106',
                         'terms': {'from': '2026-05-01', 'cycle': 'MONTHLY', 'day': 1}}""")
                .expect(201)
                .header("Location")
                .orElseThrow();
        biller.command(cycle, "change", "{'from': '2026-07-01', 'cycle': 'ODD_MONTHS', 'day': 15}")
                .expect(200);
        Http.Answer ended = biller.command(cycle, "end", "{'on': '2027-01-01'}").expect(200);
        assertThat(ended.at("/terms"))
                .extracting(each -> each.at("/cycle").asText())
                .containsExactly("MONTHLY", "ODD_MONTHS");
    }

    /** The company lowers the limit over which two persons release a bill of a household. */
    private static void twoPersonsOver(MoneyDesk desk, int yuan) throws InterruptedException {
        String edition = ChangingARule.drafted(
                desk.company().staff("process-designer"),
                "review-policies",
                text -> text.replaceFirst("\"secondPersonOverYuan\": \\d+", "\"secondPersonOverYuan\": " + yuan));
        desk.company()
                .staff("process-approver")
                .command(edition, "publish", "{}")
                .expect(200);
        assertThat(ChangingARule.once(Money.yuan(yuan)::equals, () -> limit(desk)))
                .isEqualTo(Money.yuan(yuan));
    }

    private static Money limit(MoneyDesk desk) {
        return ReviewPolicyFile.in(desk.stand().server().part(Rules.class))
                .group(UseCategory.RESIDENTIAL, desk.stand().clock().today())
                .orElseThrow()
                .secondPersonOver();
    }

    /** So much more than before is looked at before it is billed. */
    private static void accepted(MoneyDesk desk) {
        Http clerk = desk.company().staff("data-clerk");
        for (JsonNode open :
                clerk.get("/v1/vee-exceptions?state=OPEN").expect(200).at("/items"))
            clerk.command("/v1/vee-exceptions/" + open.at("/exceptionId").asText(), "accept", "{'reason': '现场核实'}")
                    .expect(200);
    }
}
