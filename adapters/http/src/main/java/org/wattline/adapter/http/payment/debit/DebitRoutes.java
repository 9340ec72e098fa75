package org.wattline.adapter.http.payment.debit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.debit.Debits;
import org.wattline.application.payment.debit.TakingInDebitResults;
import org.wattline.application.payment.debit.WritingDebitFiles;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.bank.BankFileRefusal;
import org.wattline.domain.payment.debit.Debit;
import org.wattline.domain.payment.debit.DebitNo;

/** {@code /v1/debits}, {@code /v1/debit-files} and {@code /v1/debit-results}: debits, and the files by which banks are asked and answer. */
public final class DebitRoutes implements Routes {
    private static final int MOST_BYTES = 64 << 20;
    private static final String FILE = "H|20260225|1|321.08|20260225\n";
    private static final String RESULTS = "H|20260225|1|321.08\nD|1000000019|321.08|9000000000000019|0000\n";

    private final Debits debits;
    private final WritingDebitFiles writing;
    private final TakingInDebitResults taking;

    public DebitRoutes(Debits debits, WritingDebitFiles writing, TakingInDebitResults taking) {
        this.debits = debits;
        this.writing = writing;
        this.taking = taking;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/debits")
                        .tag("payment")
                        .summary("代扣列表", "List debits, newest first")
                        .permission(PaymentPermissions.SEE)
                        .scoped()
                        .filter("accountNo", "户号", "account", AccountNo.of(1).value())
                        .filter("state", "状态", "state", "FAILED")
                        .answersPage(DebitBody.class, DebitBody.EXAMPLE)
                        .handle(x -> x.page(
                                debits.list(
                                        x.scope(),
                                        new Debits.Filter(
                                                x.query("accountNo", AccountNo::new),
                                                x.query("state", Debit.State.class)),
                                        x.page()),
                                DebitBody::of)),
                Route.get("/v1/debits/{debitNo}")
                        .tag("payment")
                        .summary("查看代扣", "Show a debit")
                        .permission(PaymentPermissions.SEE)
                        .owned("debitNo", "debit")
                        .path("debitNo", "代扣号", "number", DebitNo.of(1).value())
                        .history("debit")
                        .answers(200, DebitBody.class, DebitBody.EXAMPLE)
                        .handle(x -> x.found(
                                debits.find(x.path("debitNo", DebitNo::new)).map(DebitBody::of))),
                Route.get("/v1/debit-files")
                        .tag("payment")
                        .summary("下载批量代扣文件", "Get the file by which the bank is asked to make the debits of a day")
                        .description(
                                "内容含银行账号，仅供送银行；当日无代扣时为空",
                                "It holds account numbers and is for the bank only; empty when there is none that day")
                        .permission(PaymentPermissions.RECONCILE)
                        .unowned("files belong to the company; the permission is given there")
                        .requiredQuery("day", "扣款日", "day", "2026-02-25")
                        .answersMedia(200, "text/plain", FILE)
                        .handle(this::file),
                Route.post("/v1/debit-results")
                        .withoutKey()
                        .tag("payment")
                        .summary("导入代扣回盘文件", "Take in the bank's answer to a file of debits")
                        .description(
                                "逐笔入账、逐笔答复；同一文件重传不变；不足额按规则重扣",
                                "Each line is entered and answered by itself; the same file again changes nothing; what failed is tried again as the"
                                        + " policy says")
                        .permission(PaymentPermissions.RECONCILE)
                        .unowned("files belong to the company; the permission is given there")
                        .bodyStream(MOST_BYTES, RESULTS, "text/plain")
                        .answers(200, Results.class, new Results(List.of(Result.EXAMPLE)))
                        .refuses(BankFileRefusal.UNKNOWN_LAYOUT, BankFileRefusal.NOT_WHOLE)
                        .handle(this::takeIn));
    }

    private Reply file(Exchange<Void> x) {
        byte[] file = writing.of(x.required("day", LocalDate::parse)).orElse(new byte[0]);
        return new Reply.Bytes(200, "text/plain", file, Map.of());
    }

    private Reply takeIn(Exchange<Void> x) {
        try {
            byte[] file = x.stream().bytes().readAllBytes();
            return x.outcome(
                    taking.handle(x.caller(), new TakingInDebitResults.TakeIn(file)),
                    results -> new Results(results.stream().map(Result::of).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of the lines, in their order. */
    public record Results(List<Result> lines) {}

    /** What became of a line. @param line counted from 1 */
    public record Result(int line, TakingInDebitResults.State state, String why) {
        static final Result EXAMPLE = new Result(2, TakingInDebitResults.State.TAKEN, "0000");

        static Result of(TakingInDebitResults.Result result) {
            return new Result(result.line(), result.state(), result.why());
        }
    }
}
