package org.wattline.adapter.payment.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.payment.Rsa;
import org.wattline.application.billing.invoice.InvoicePlatform;
import org.wattline.application.billing.invoice.InvoicePlatform.Answer;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.SystemBusinessClock;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceTitle;
import org.wattline.domain.billing.invoice.Invoiced;
import org.wattline.domain.billing.invoice.TaxNumber;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Share;

class InvoicingOverRestTest {
    private static final BusinessClock MACHINE = new SystemBusinessClock(InstantSource.system());
    private static final Instant DAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final InvoiceSimulator PLATFORM = new InvoiceSimulator(0, MACHINE, () -> DAY);
    private static final InvoiceTitle COMPANY = title("浙江某某有限公司", Optional.of(new TaxNumber(InvoiceSimulator.SELLER)));

    private final InvoicePlatform client = new RestInvoicePlatform(PLATFORM.account(), MACHINE);

    @AfterAll
    static void close() {
        PLATFORM.close();
    }

    private static InvoiceTitle title(String name, Optional<TaxNumber> number) {
        return new InvoiceTitle(name, number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static InvoicePlatform.Order order(long no, InvoiceTitle title, String yuan, Optional<String> takesBack) {
        return new InvoicePlatform.Order(
                InvoiceNo.of(no),
                takesBack,
                title,
                List.of(TaxedAmount.in(Money.yuan(yuan), Share.percent("13"))),
                new Invoiced.OneBill(BillNo.of(1), AccountNo.of(1)));
    }

    private Invoice.Official issued(long no, String yuan, Optional<String> takesBack) {
        assertThat(client.issue(order(no, COMPANY, yuan, takesBack))).isInstanceOf(Answer.Done.class);
        return client.ask(InvoiceNo.of(no)) instanceof Answer.Done(Invoice.Official official)
                ? official
                : new Invoice.Official("0".repeat(20), DAY, "", "");
    }

    @Test
    void an_invoice_is_issued_once_however_often_it_is_asked_for() {
        Invoice.Official first = issued(1, "114.60", Optional.empty());
        assertThat(first.at()).isEqualTo(DAY);
        assertThat(first.ofd()).endsWith(first.number() + ".ofd");
        assertThat(client.issue(order(1, COMPANY, "114.60", Optional.empty()))).isEqualTo(new Answer.Done(first));
    }

    @Test
    void an_answer_that_is_lost_is_found_again() {
        PLATFORM.next(InvoiceSimulator.Mishap.ANSWER_LOST);
        int before = PLATFORM.issued();
        assertThat(client.issue(order(2, COMPANY, "10.00", Optional.empty()))).isInstanceOf(Answer.Unknown.class);
        assertThat(client.ask(InvoiceNo.of(2))).isInstanceOf(Answer.Done.class);
        assertThat(PLATFORM.issued()).isEqualTo(before + 1);
        assertThat(client.ask(InvoiceNo.of(99))).isEqualTo(new Answer.NotThere());
    }

    @Test
    void a_busy_platform_and_one_that_nobody_believes_leave_it_open() {
        PLATFORM.next(InvoiceSimulator.Mishap.BUSY, InvoiceSimulator.Mishap.FORGED);
        assertThat(client.issue(order(3, COMPANY, "10.00", Optional.empty())))
                .isEqualTo(new Answer.Unknown("50301 busy"));
        assertThat(client.issue(order(3, COMPANY, "10.00", Optional.empty())))
                .isEqualTo(new Answer.Unknown("the answer is not believed"));
        InvoiceAccount wrong = new InvoiceAccount(
                PLATFORM.account().endpoint(),
                PLATFORM.account().appId(),
                InvoiceSimulator.SELLER,
                () -> Rsa.pair().getPrivate(),
                PLATFORM.account().platformKey());
        assertThat(new RestInvoicePlatform(wrong, MACHINE).issue(order(4, COMPANY, "10.00", Optional.empty())))
                .isEqualTo(new Answer.Unknown("40101 signature"));
        InvoiceAccount nowhere =
                new InvoiceAccount(URI.create("http://127.0.0.1:9"), "x", "x", wrong.key(), wrong.platformKey());
        assertThat(new RestInvoicePlatform(nowhere, MACHINE).ask(InvoiceNo.of(3)))
                .isEqualTo(new Answer.Unknown("no answer"));
        assertThat(client.ask(InvoiceNo.of(4))).isEqualTo(new Answer.NotThere());
    }

    @Test
    void a_buyer_whom_the_platform_does_not_take_is_refused() {
        assertThat(client.issue(order(5, title("已注销公司", Optional.empty()), "10.00", Optional.empty())))
                .isEqualTo(new Answer.Denied("42201 购买方已注销"));
        assertThat(client.ask(InvoiceNo.of(5))).isEqualTo(new Answer.NotThere());
    }

    @Test
    void red_letters_take_an_invoice_back_in_parts_or_as_a_whole_and_no_more() {
        Invoice.Official blue = issued(6, "58000.00", Optional.empty());
        Optional<String> number = Optional.of(blue.number());
        assertThat(client.issue(order(7, COMPANY, "-58000.01", number)))
                .isEqualTo(new Answer.Denied("42201 红字金额超过蓝字余额"));
        assertThat(issued(8, "-1000.00", number).number()).isNotEqualTo(blue.number());
        assertThat(client.issue(order(9, COMPANY, "-57000.01", number)))
                .isEqualTo(new Answer.Denied("42201 红字金额超过蓝字余额"));
        assertThat(issued(10, "-57000.00", number).number()).isNotEqualTo(blue.number());
        assertThat(client.issue(order(11, COMPANY, "-0.01", number))).isEqualTo(new Answer.Denied("42201 蓝字发票已红冲"));
    }
}
