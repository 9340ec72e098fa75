package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.wattline.adapter.payment.invoice.InvoiceSimulator;
import org.wattline.application.billing.invoice.SendingInvoices;

/** A customer's invoice for a bill, from the profile to the red-letter invoice. */
final class InvoicingABill {
    private InvoicingABill() {}

    /** The platform's first answer is lost; a minute later it is asked, and has issued one invoice. @return path of the invoice */
    static String invoiced(Stand stand, Connecting company, Http owner, String account) {
        String customer = owner.get("/v1/accounts").expect(200).text("/items/0/customerId");
        String bill = "/v1/bills/"
                + owner.get("/v1/bills?month=2026-02&accountNo=" + account)
                        .expect(200)
                        .text("/items/0/billNo");
        assertThat(owner.post(bill + "/invoices", "").expect(409).text("/ruleNo"))
                .isEqualTo("INV-02");
        String profile = "/v1/customers/" + customer + "/invoice-profile";
        String title = """
                {'name': '浙江某某有限公司', 'taxNumber': '91330000MA27X5PW20', 'bank': '中国工商银行', 'bankAccount': '6222021202041000017'}""";
        assertThat(owner.put(profile, title.replace("PW20", "PW21")).expect(400).text("/errors/0/pointer"))
                .isEqualTo("/taxNumber");
        owner.put(profile, title).expect(200);
        assertThat(company.staff("biller").get(profile).expect(200).text("/bankAccount"))
                .endsWith("17");
        String invoice = owner.post(bill + "/invoices", "")
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(owner.post(bill + "/invoices", "").expect(409).text("/ruleNo"))
                .isEqualTo("INV-05");
        InvoiceSimulator platform = stand.providers().invoicePlatform().orElseThrow();
        platform.next(InvoiceSimulator.Mishap.ANSWER_LOST);
        SendingInvoices sending = stand.server().part(SendingInvoices.class);
        assertThat(sending.sendDue(10)).isEqualTo(1);
        assertThat(owner.get(invoice).expect(200).text("/state")).isEqualTo("REQUESTED");
        stand.at(stand.clock().now().plus(Duration.ofMinutes(2)));
        assertThat(sending.sendDue(10)).isEqualTo(1);
        Http.Answer issued = owner.get(invoice).expect(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(issued.text("/total/amount")).isEqualTo("98.50");
        assertThat(issued.text("/amounts/0/net/amount")).isEqualTo("87.17");
        assertThat(issued.text("/amounts/0/tax/amount")).isEqualTo("11.33");
        assertThat(issued.text("/officialNo")).hasSize(20);
        assertThat(issued.text("/ofd")).endsWith(".ofd");
        assertThat(platform.issued()).isEqualTo(1);
        return invoice;
    }

    /** One invoice for all that is on a collective bill, which the platform issues when it is asked once more; what was invoiced alone is on no other. */
    static void together(Stand stand, String invoicedAlone, String document) {
        Http owner = OwnLogin.signedIn(stand, MainJob.PHONE);
        assertThat(owner.post(invoicedAlone + "/invoices", "").expect(409).text("/ruleNo"))
                .isEqualTo("INV-12");
        String invoice = owner.post(document + "/invoices", "")
                .expect(201)
                .header("Location")
                .orElseThrow();
        stand.providers().invoicePlatform().orElseThrow().next(InvoiceSimulator.Mishap.DENIED);
        assertThat(stand.server().part(SendingInvoices.class).sendDue(10)).isEqualTo(1);
        assertThat(owner.get(invoice).expect(200).text("/state")).isEqualTo("REJECTED");
        assertThat(stand.server().part(SendingInvoices.class).sendDue(10)).isZero();
        assertThat(owner.command(invoice, "retry", "").expect(200).text("/state"))
                .isEqualTo("REQUESTED");
        assertThat(stand.server().part(SendingInvoices.class).sendDue(10)).isEqualTo(1);
        Http.Answer issued = owner.get(invoice).expect(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(issued.text("/collectiveBillNo")).isEqualTo(document.substring(document.lastIndexOf('/') + 1));
        assertThat(issued.text("/amounts/0/net/amount")).isEqualTo("212.38");
        assertThat(issued.text("/total/amount")).isEqualTo("240.00");
        String bill = owner.get(document).expect(200).text("/bills/0/billNo");
        assertThat(owner.post("/v1/bills/" + bill + "/invoices", "").expect(409).text("/ruleNo"))
                .isEqualTo("INV-11");
    }

    /** The bill was reversed: a red-letter invoice takes all of the first one back, and the month comes to nothing. */
    static void takenBack(Stand stand, String invoice) {
        stand.settle();
        assertThat(stand.server().part(SendingInvoices.class).sendDue(10)).isEqualTo(1);
        Http again = OwnLogin.signedIn(stand, MainJob.PHONE);
        Http.Answer blue = again.get(invoice).expect(200);
        assertThat(blue.text("/state")).isEqualTo("TAKEN_BACK");
        String red = "/v1/invoices/" + blue.text("/takenBackBy");
        assertThat(again.get(red).expect(200).text("/total/amount")).isEqualTo("-98.50");
        String month = blue.text("/issuedAt").substring(0, 7);
        Http.Answer statement =
                again.get("/v1/invoice-statement?month=" + month).expect(200);
        assertThat(statement.at("/lines"))
                .extracting(line -> line.at("/kind").asText() + " "
                        + line.at("/gross/amount").asText())
                .containsExactly("BLUE 98.50", "RED -98.50");
        assertThat(statement.text("/tax/amount")).isEqualTo("0.00");
    }
}
