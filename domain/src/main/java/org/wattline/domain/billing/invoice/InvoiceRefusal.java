package org.wattline.domain.billing.invoice;

import org.wattline.domain.kernel.NamedRefusal;
import org.wattline.domain.kernel.Text;

/** Why a decision about an invoice was refused. */
public enum InvoiceRefusal implements NamedRefusal {
    UNKNOWN_INVOICE(
            Kind.NOT_FOUND,
            "billing.unknown-invoice",
            "INV-01",
            Text.of("没有该发票", "There is no such invoice"),
            Text.of("请核对发票申请号", "Check its number")),
    NO_PROFILE(
            Kind.CONFLICT,
            "billing.no-invoice-profile",
            "INV-02",
            Text.of("客户没有开票资料", "The customer has no invoice profile"),
            Text.of("请先登记抬头与税号", "Enter title and tax number first")),
    NOT_ISSUED(
            Kind.CONFLICT,
            "billing.invoice-of-unissued-bill",
            "INV-03",
            Text.of("账单未发行或已冲红", "The bill is not issued, or was reversed"),
            Text.of("仅已发行的账单可以开票", "Only issued bills that stand are invoiced")),
    NOTHING_TO_INVOICE(
            Kind.INVALID,
            "billing.nothing-to-invoice",
            "INV-04",
            Text.of("账单金额不为正", "The bill comes to nothing or less"),
            Text.of("退补贷项由原发票红冲处理", "Credits are a matter of the original invoice")),
    ALREADY_INVOICED(
            Kind.CONFLICT,
            "billing.already-invoiced",
            "INV-05",
            Text.of("该账单已申请开票", "There is an invoice for the bill already"),
            Text.of("被拒绝的发票请改正后重试", "Retry it if it was rejected")),
    NOT_WAITING(
            Kind.CONFLICT,
            "billing.invoice-not-waiting",
            "INV-06",
            Text.of("该发票不在待开状态", "The invoice is not waiting to be issued"),
            Text.of("请核对发票状态", "See how far it has come")),
    NOT_OUT(
            Kind.CONFLICT,
            "billing.invoice-not-out",
            "INV-07",
            Text.of("该发票未开出或已红冲", "The invoice is not out, or was taken back"),
            Text.of("请核对发票状态", "See how far it has come")),
    NOT_REJECTED(
            Kind.CONFLICT,
            "billing.invoice-not-rejected",
            "INV-08",
            Text.of("该发票未被拒绝", "The invoice was not rejected"),
            Text.of("无需重试", "It need not be tried again")),
    MORE_THAN_INVOICED(
            Kind.CONFLICT,
            "billing.more-than-invoiced",
            "INV-09",
            Text.of("红冲金额超过蓝字发票余额", "It is more than is left of the invoice"),
            Text.of("请核对退补单与原发票", "Compare the note with the invoice of the bill")),
    NOTE_WITHOUT_INVOICE(
            Kind.CONFLICT,
            "billing.note-without-invoice",
            "INV-10",
            Text.of("退补单所更正的账单未开票", "The bill that the credit note corrects has no invoice"),
            Text.of("无需红冲", "There is nothing to take back")),
    INVOICED_TOGETHER(
            Kind.CONFLICT,
            "billing.invoiced-together",
            "INV-11",
            Text.of("该账单已随合并账单开票", "The bill is on the invoice of a collective bill"),
            Text.of("请使用合并账单的发票", "Use that of the collective bill")),
    INVOICED_ALONE(
            Kind.CONFLICT,
            "billing.bills-invoiced-alone",
            "INV-12",
            Text.of("合并账单中有账单已单独开票", "Bills on the collective bill have invoices of their own"),
            Text.of("请为其余账单分别开票", "Request invoices for the others one by one")),
    NO_INVOICE_TO_TAKE_BACK(
            Kind.CONFLICT,
            "billing.no-invoice-to-take-back",
            "INV-13",
            Text.of("本组此前没有余额足够的合并账单发票", "No earlier invoice of the group has so much left"),
            Text.of(
                    "在途发票开出后再申请；此前未开票的，冲减部分无需开票",
                    "Ask again when those on their way are out; where nothing was invoiced before, nothing is to be taken back"));

    private final Reason reason;

    InvoiceRefusal(Kind kind, String code, String rule, Text title, Text remedy) {
        reason = new Reason(kind, code, rule, title, remedy);
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
