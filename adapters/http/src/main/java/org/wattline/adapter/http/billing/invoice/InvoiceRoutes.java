package org.wattline.adapter.http.billing.invoice;

import java.time.YearMonth;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.invoice.Invoices;
import org.wattline.application.billing.invoice.RequestingInvoices;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.invoice.Invoice;
import org.wattline.domain.billing.invoice.InvoiceNo;
import org.wattline.domain.billing.invoice.InvoiceRefusal;
import org.wattline.domain.customer.AccountNo;

/** {@code /v1/invoices}: electronic invoices for bills. */
public final class InvoiceRoutes implements Routes {
    private static final String ONE = "/v1/invoices/{invoiceNo}";

    private final RequestingInvoices requesting;
    private final Invoices invoices;

    public InvoiceRoutes(RequestingInvoices requesting, Invoices invoices) {
        this.requesting = requesting;
        this.invoices = invoices;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                InvoiceNo.class,
                "发票申请号",
                "number of an invoice",
                InvoiceNo.of(1).value(),
                InvoiceNo::new,
                InvoiceNo::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bills/{billNo}/invoices")
                        .creates()
                        .tag("billing")
                        .summary("申请开票", "Request an invoice for a bill")
                        .description(
                                "一张账单一张发票，按客户开票资料，由后台送平台开具；账单冲红时自动开红字发票，退补贷项发行时部分红冲",
                                "One for a bill, made out by the customer's profile and sent to the platform in the background; when the bill is reversed, a"
                                        + " red-letter invoice takes it back, and one for a credit note takes back so much")
                        .permission(BillingPermissions.INVOICE)
                        .owned("billNo", "bill")
                        .answers(201, InvoiceBody.class, InvoiceBody.EXAMPLE)
                        .refuses(
                                BillRefusal.UNKNOWN,
                                InvoiceRefusal.NO_PROFILE,
                                InvoiceRefusal.NOT_ISSUED,
                                InvoiceRefusal.NOTHING_TO_INVOICE,
                                InvoiceRefusal.ALREADY_INVOICED,
                                InvoiceRefusal.NOT_OUT,
                                InvoiceRefusal.MORE_THAN_INVOICED,
                                InvoiceRefusal.NOTE_WITHOUT_INVOICE,
                                InvoiceRefusal.INVOICED_TOGETHER)
                        .handle(x -> x.created(
                                requesting.handle(
                                        x.caller(), new RequestingInvoices.Request(x.path("billNo", BillNo::new))),
                                invoice -> "/v1/invoices/" + invoice.no(),
                                invoice -> InvoiceBody.of(invoice, x))),
                Route.post("/v1/collective-bills/{collectiveBillNo}/invoices")
                        .creates()
                        .tag("billing")
                        .summary("合并账单开票", "Request one invoice for a collective bill")
                        .description(
                                "按付款客户的开票资料，金额为合并账单各税率合计；其中账单不再单独开票",
                                "Made out by the payer's profile, with the sums of the document by rate of tax; the bills on it get none of their own")
                        .permission(BillingPermissions.INVOICE)
                        .owned("collectiveBillNo", "collective-bill")
                        .answers(201, InvoiceBody.class, InvoiceBody.EXAMPLE)
                        .refuses(
                                BillRefusal.UNKNOWN,
                                InvoiceRefusal.NO_PROFILE,
                                InvoiceRefusal.NOTHING_TO_INVOICE,
                                InvoiceRefusal.ALREADY_INVOICED,
                                InvoiceRefusal.INVOICED_ALONE,
                                InvoiceRefusal.NO_INVOICE_TO_TAKE_BACK)
                        .handle(x -> x.created(
                                requesting.handle(
                                        x.caller(),
                                        new RequestingInvoices.RequestTogether(
                                                x.path("collectiveBillNo", CollectiveBillNo::new))),
                                invoice -> "/v1/invoices/" + invoice.no(),
                                invoice -> InvoiceBody.of(invoice, x))),
                Route.list("/v1/invoices")
                        .tag("billing")
                        .summary("发票列表", "List invoices, newest first")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("state", "状态", "state", "ISSUED")
                        .filter("month", "开具月份", "month in which the platform issued them", "2026-03")
                        .answersPage(InvoiceBody.class, InvoiceBody.EXAMPLE)
                        .handle(x -> x.page(
                                invoices.list(
                                        x.scope(),
                                        new Invoices.Filter(
                                                x.query("accountNo", AccountNo::new),
                                                x.query("state", Invoice.State.class),
                                                x.query("month", InvoiceRoutes::month)),
                                        x.page()),
                                invoice -> InvoiceBody.of(invoice, x))),
                one(Route.get(ONE))
                        .permission(BillingPermissions.SEE)
                        .summary("查看发票", "Show an invoice")
                        .history("invoice")
                        .answers(200, InvoiceBody.class, InvoiceBody.EXAMPLE)
                        .handle(x -> x.found(invoices.find(no(x)).map(invoice -> InvoiceBody.of(invoice, x)))),
                one(Route.command(ONE, "retry"))
                        .permission(BillingPermissions.INVOICE)
                        .summary("重新申请开票", "Request a rejected invoice once more")
                        .description("按客户现在的开票资料", "Made out by the customer's profile as it is now")
                        .answers(200, InvoiceBody.class, InvoiceBody.EXAMPLE)
                        .refuses(InvoiceRefusal.UNKNOWN_INVOICE, InvoiceRefusal.NOT_REJECTED)
                        .handle(x -> x.outcome(
                                requesting.handle(x.caller(), new RequestingInvoices.Retry(no(x), x.version())),
                                invoice -> InvoiceBody.of(invoice, x))),
                Route.get("/v1/invoice-statement")
                        .tag("billing")
                        .summary("发票月度汇总", "What was invoiced in a month, by kind and rate of tax")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .requiredQuery("month", "开具月份", "month in which the platform issued them", "2026-03")
                        .answers(200, InvoiceBody.Statement.class, InvoiceBody.Statement.EXAMPLE)
                        .handle(x -> {
                            YearMonth month = x.required("month", InvoiceRoutes::month);
                            return x.ok(InvoiceBody.Statement.of(month, invoices.statement(x.scope(), month)));
                        }));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("billing").owned("invoiceNo", "invoice");
    }

    private static InvoiceNo no(Exchange<?> x) {
        return x.path("invoiceNo", InvoiceNo::new);
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("a month is written YYYY-MM");
        return YearMonth.parse(text);
    }
}
