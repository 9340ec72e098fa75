package org.wattline.adapter.http.payment.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.agency.AgencyDesk;
import org.wattline.application.payment.agency.TakingAtAgencies;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.agency.Agency;
import org.wattline.domain.payment.agency.AgencyRefusal;
import org.wattline.domain.payment.agency.ReceiptNo;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.quantity.Money;

/** {@code /v1/agency}: what an agency asks and does under its own login. */
public final class AgencyDeskRoutes implements Routes {
    private static final int MOST_BYTES = 16 << 20;
    private static final String RECEIPT = "/v1/agency/receipts/{receiptNo}";
    private static final String DAY = "/v1/agency/days/{day}";

    private final AgencyDesk desk;
    private final TakingAtAgencies taking;
    private final TakingInStatements statements;

    public AgencyDeskRoutes(AgencyDesk desk, TakingAtAgencies taking, TakingInStatements statements) {
        this.desk = desk;
        this.taking = taking;
        this.statements = statements;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                own(Route.get("/v1/agency"))
                        .summary("本代收点", "Show the calling agency and how its float stands")
                        .answers(200, AgencyBody.class, AgencyBody.EXAMPLE)
                        .handle(x -> asking(x, agency -> x.ok(AgencyBody.of(agency)))),
                Route.get("/v1/agency/accounts/{accountNo}/debt")
                        .tag("payment")
                        .permission(PaymentPermissions.ACT_AS_AGENCY)
                        .owned("accountNo", "account")
                        .summary("欠费查询", "Show what an account owes; the name is masked")
                        .answers(200, ReceiptBody.Debt.class, ReceiptBody.Debt.EXAMPLE)
                        .refuses(BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(x -> x.outcome(desk.debt(x.path("accountNo", AccountNo::new)), ReceiptBody.Debt::of)),
                Route.post("/v1/agency/accounts/{accountNo}/payments")
                        .creates()
                        .movesMoney()
                        .undoable()
                        .tag("payment")
                        .permission(PaymentPermissions.ACT_AS_AGENCY)
                        .owned("accountNo", "account")
                        .summary("代收", "Take a payment as an agency")
                        .description(
                                "收据号由代收点编号，只入账一次，重发得到同一结果；超出备付额度拒绝",
                                "The agency numbers its receipts; each counts once, and sent again gets the same answer; beyond the float it is refused")
                        .body(Take.class, Take.EXAMPLE)
                        .answers(201, ReceiptBody.class, ReceiptBody.EXAMPLE)
                        .refuses(
                                AgencyRefusal.NO_AGENCY,
                                AgencyRefusal.SUSPENDED,
                                AgencyRefusal.FLOAT_USED_UP,
                                AgencyRefusal.RECEIPT_DIFFERS,
                                PaymentRefusal.NOT_POSITIVE,
                                BalanceRefusal.UNKNOWN_ACCOUNT)
                        .handle(this::take),
                own(Route.get(RECEIPT))
                        .path("receiptNo", "收据号", "the agency's own number", "R-17")
                        .summary("查单", "Show what became of a receipt")
                        .answers(200, ReceiptBody.class, ReceiptBody.EXAMPLE)
                        .handle(x -> asking(
                                x,
                                agency -> x.found(desk.receipt(agency, x.path("receiptNo", ReceiptNo::new))
                                        .map(payment -> ReceiptBody.of(agency, payment))))),
                own(Route.command(RECEIPT, "reverse"))
                        .path("receiptNo", "收据号", "the agency's own number", "R-17")
                        .movesMoney()
                        .summary("撤销代收", "Take a payment back that the agency gave back")
                        .description("仅限当日截止时间之前", "On its own day before the cut-off")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, ReceiptBody.class, ReceiptBody.EXAMPLE)
                        .refuses(
                                AgencyRefusal.NO_AGENCY,
                                AgencyRefusal.UNKNOWN_RECEIPT,
                                PaymentRefusal.ALREADY_REVERSED,
                                PaymentRefusal.TOO_LATE_TO_REVERSE,
                                PaymentRefusal.REFUNDED,
                                PaymentRefusal.PREPAID_ALREADY_USED)
                        .handle(x -> x.outcome(
                                taking.handle(
                                        x.caller(),
                                        new TakingAtAgencies.Reverse(
                                                x.path("receiptNo", ReceiptNo::new), x.version(), x.body().reason)),
                                ReceiptBody::of)),
                own(Route.get(DAY))
                        .path("day", "日期", "day", "2026-03-01")
                        .summary("日汇总", "Show what the agency took on a day")
                        .answers(200, ReceiptBody.Day.class, ReceiptBody.Day.EXAMPLE)
                        .handle(x -> asking(x, agency -> x.ok(ReceiptBody.Day.of(desk.day(agency, day(x)))))),
                own(Route.get(DAY + "/receipts.csv"))
                        .path("day", "日期", "day", "2026-03-01")
                        .summary("日明细文件", "Download the receipts of a day, as the books have them")
                        .answersMedia(200, "text/csv", ReceiptBody.HEAD)
                        .handle(x -> asking(
                                x,
                                agency -> new Reply.Bytes(
                                        200, "text/csv", ReceiptBody.csv(desk.day(agency, day(x))), Map.of()))),
                own(Route.post("/v1/agency/statements"))
                        .withoutKey()
                        .requiredQuery("day", "账单日", "day that it is about", "2026-03-01")
                        .summary("上传对账文件", "Tell what the agency took on a day")
                        .description(
                                "末行笔数、金额须与明细相符；同一文件重传不变；随后由作业对账",
                                "The last line's number and sum must fit; the same file again changes nothing; a job then holds it against the books")
                        .bodyStream(MOST_BYTES, ReceiptBody.HEAD + "TOTAL,0,0.00\n", "text/csv")
                        .answers(200, Told.class, Told.EXAMPLE)
                        .refuses(
                                AgencyRefusal.NO_AGENCY,
                                StatementRefusal.STATEMENT_DIFFERS,
                                new UnreadableStatement(List.of()))
                        .handle(x -> asking(x, agency -> tell(x, agency))));
    }

    private static Draft<Void> own(Draft<Void> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.ACT_AS_AGENCY)
                .unowned("an agency reaches what is its own only, by its login");
    }

    private Reply asking(Exchange<Void> x, Function<Agency, Reply> answer) {
        Optional<Agency> agency = desk.agency(x.caller().login());
        return agency.map(answer).orElseGet(() -> x.refused(AgencyRefusal.NO_AGENCY));
    }

    private static LocalDate day(Exchange<?> x) {
        return x.path("day", LocalDate::parse);
    }

    private Reply take(Exchange<Take> x) {
        return x.created(
                taking.handle(
                        x.caller(),
                        new TakingAtAgencies.Take(
                                x.body().receiptNo, x.path("accountNo", AccountNo::new), x.body().amount)),
                receipt -> "/v1/agency/receipts/" + x.body().receiptNo,
                ReceiptBody::of);
    }

    private Reply tell(Exchange<Void> x, Agency agency) {
        try {
            byte[] file = x.stream().bytes().readAllBytes();
            StatementId id = StatementId.of(agency.code(), x.required("day", LocalDate::parse));
            return x.outcome(statements.handle(x.caller(), new TakingInStatements.TakeIn(id, file)), Told::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Money that was handed over. @param receiptNo the agency's own number */
    public record Take(ReceiptNo receiptNo, Money amount) {
        static final Take EXAMPLE = new Take(new ReceiptNo("R-17"), Money.yuan("120.00"));
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("客户改变主意");
    }

    /** What was taken in of a day. */
    public record Told(LocalDate day, int receipts, Money amount) {
        static final Told EXAMPLE = new Told(LocalDate.of(2026, 3, 1), 1, Money.yuan("120.00"));

        static Told of(ChannelStatement statement) {
            return new Told(statement.id().day(), statement.lines(), statement.paid());
        }
    }
}
