package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Function;

/** A shop takes money for the company, tells of its day and hands the money over. */
final class TakingAtAnAgency {
    private static final String SUM = "{'amount': '%s', 'currency': 'CNY'}";

    private TakingAtAnAgency() {}

    static void handedOver(Stand stand, Connecting company, String account) {
        company.staff("settlement-manager")
                .post(
                        "/v1/payment-agencies",
                        "{'agencyCode': 'XH001', 'name': '西湖便利店', 'login': 'agency', 'limit': %s, 'warnBelow': %s}"
                                .formatted(SUM.formatted("100.00"), SUM.formatted("40.00")))
                .expect(201);
        Http shop = company.staff("agency");
        shop.get("/v1/accounts/" + account + "/balance").expect(403);
        String name =
                shop.get("/v1/agency/accounts/" + account + "/debt").expect(200).text("/name");
        assertThat(name).contains("*");
        String payments = "/v1/agency/accounts/" + account + "/payments";
        String first = shop.post(payments, take("R-1", "50.00")).expect(201).text("/paymentNo");
        assertThat(shop.post(payments, take("R-1", "50.00")).expect(201).text("/paymentNo"))
                .isEqualTo(first);
        assertThat(shop.post(payments, take("R-1", "51.00")).expect(409).text("/ruleNo"))
                .isEqualTo("PAY-157");
        assertThat(shop.post(payments, take("R-2", "50.01")).expect(422).text("/ruleNo"))
                .isEqualTo("PAY-156");
        assertThat(shop.post(payments, take("R-2", "20.00")).expect(201).text("/level"))
                .isEqualTo("LOW");
        shop.command("/v1/agency/receipts/R-2", "reverse", "{'reason': '户号错误'}").expect(200);
        stand.settle();
        assertThat(shop.get("/v1/agency/receipts/R-2").expect(200).text("/state"))
                .isEqualTo("REVERSED");
        assertThat(shop.get("/v1/agency").expect(200).text("/left/amount")).isEqualTo("50.00");
        String day = "2026-04-14";
        assertThat(shop.get("/v1/agency/days/" + day).expect(200).body().toString())
                .contains("\"receipts\":1")
                .contains("\"reversed\":1");
        String file = """
                receiptNo,accountNo,amount,paidAt
                R-1,%s,50.00,2026-04-14 10:01:00
                TOTAL,1,50.00
                """.formatted(account);
        shop.upload("/v1/agency/statements?day=" + day, "text/csv", file).expect(200);
        stand.settle();
        Http accountant = company.staff("settlement-accountant");
        String statement = "/v1/channel-statements/AGENCY.XH001." + day;
        assertThat(accountant.get(statement).expect(200).text("/statement/state"))
                .isEqualTo("MATCHED");
        String agency = "/v1/payment-agencies/XH001";
        Function<String, String> transfer =
                reference -> "{'bankReference': '%s', 'amount': %s}".formatted(reference, SUM.formatted("60.00"));
        assertThat(accountant
                        .command(agency, "pay-in", transfer.apply("B-0"))
                        .expect(200)
                        .text("/deposit/amount"))
                .isEqualTo("60.00");
        accountant.command(agency, "pay-out", transfer.apply("B-9")).expect(409);
        accountant.command(agency, "settle-day", "{'day': '2026-04-13'}").expect(404);
        accountant
                .command(
                        statement, "settle", "{'bankReference': 'B-1', 'amount': %s}".formatted(SUM.formatted("50.00")))
                .expect(200);
        stand.settle();
        accountant.command(agency, "settle-day", "{'day': '" + day + "'}").expect(409);
        outOfTheDeposit(stand, company, account);
        accountant.command(agency, "pay-out", transfer.apply("B-8")).expect(409);
        accountant
                .command(agency, "pay-out", transfer.apply("B-9").replace("60.00", "35.00"))
                .expect(200);
        assertThat(shop.get("/v1/agency").expect(200).text("/left/amount")).isEqualTo("100.00");
        assertThat(stand.happened())
                .containsEntry("payment.agency-float-low", 1)
                .containsEntry("payment.statement-settled", 2);
    }

    /** The next day it takes 25.00, which are taken out of the 60.00 that it put down. */
    private static void outOfTheDeposit(Stand stand, Connecting company, String account) {
        stand.at(Instant.parse("2026-04-15T02:00:00Z"));
        Http shop = company.staff("agency");
        shop.post("/v1/agency/accounts/" + account + "/payments", take("R-3", "25.00"))
                .expect(201);
        shop.upload(
                        "/v1/agency/statements?day=2026-04-15",
                        "text/csv",
                        "receiptNo,accountNo,amount,paidAt\nR-3,%s,25.00,2026-04-15 10:00:30\nTOTAL,1,25.00\n"
                                .formatted(account))
                .expect(200);
        stand.settle();
        assertThat(company.staff("settlement-accountant")
                        .command("/v1/payment-agencies/XH001", "settle-day", "{'day': '2026-04-15'}")
                        .expect(200)
                        .text("/deposit/amount"))
                .isEqualTo("35.00");
        stand.settle();
        assertThat(company.staff("settlement-accountant")
                        .get("/v1/channel-statements/AGENCY.XH001.2026-04-15")
                        .expect(200)
                        .text("/statement/state"))
                .isEqualTo("SETTLED");
    }

    private static String take(String receipt, String yuan) {
        return "{'receiptNo': '%s', 'amount': %s}".formatted(receipt, SUM.formatted(yuan));
    }
}
