package org.wattline.adapter.http.payment.bankstatement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.bankstatement.BankStatements;
import org.wattline.application.payment.bankstatement.TakingInBankStatements;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.BankStatementRefusal;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;

/** {@code /v1/bank-statements}: what the bank says came to the company's account. */
public final class BankStatementRoutes implements Routes {
    private static final int MOST_BYTES = 16 << 20;
    private static final String EXAMPLE =
            "H|ICBC-1|20260303|1|120.00\nD|20260303|120.00|2026030300017|Cash carrier|Cash 20260302\n";

    private final TakingInBankStatements taking;
    private final BankStatements statements;

    public BankStatementRoutes(TakingInBankStatements taking, BankStatements statements) {
        this.taking = taking;
        this.statements = statements;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bank-statements")
                        .withoutKey()
                        .tag("payment")
                        .summary("导入银行对账单", "Take in a statement of the company's bank")
                        .description(
                                "逐笔与各渠道在途资金核对并转入银行存款；不符进入对账差错；同一文件重传不变；有误的行逐行指出，整体拒绝",
                                "Its lines are held against what is in clearing and booked to the bank; what differs becomes a break; the same file"
                                        + " again changes nothing; a file with a wrong line is refused as a whole, each such line named")
                        .permission(PaymentPermissions.RECONCILE)
                        .unowned("statements belong to the company; the permission is given there")
                        .requiredQuery("layout", "文件格式", "layout of the file", "BANK-DELIMITED")
                        .bodyStream(MOST_BYTES, EXAMPLE, "text/plain")
                        .answers(201, BankStatementBody.class, BankStatementBody.EXAMPLE)
                        .refuses(
                                BankStatementRefusal.UNKNOWN_LAYOUT,
                                BankStatementRefusal.STATEMENT_DIFFERS,
                                BankStatementRefusal.NOT_WHOLE,
                                new UnreadableStatement(List.of()))
                        .handle(this::takeIn),
                Route.list("/v1/bank-statements")
                        .tag("payment")
                        .summary("银行对账单列表", "List statements of the bank, newest day first")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .answersPage(BankStatementBody.class, BankStatementBody.EXAMPLE)
                        .handle(x -> x.page(statements.list(x.scope(), x.page()), BankStatementBody::of)),
                Route.get("/v1/bank-statements/{bankStatementId}")
                        .tag("payment")
                        .permission(PaymentPermissions.RECONCILE)
                        .owned("bankStatementId", "bank-statement")
                        .path("bankStatementId", "对账单编号", "number of the statement", "ICBC-20260303")
                        .summary("查看银行对账单", "Show a statement of the bank")
                        .history("bank-statement")
                        .answers(200, BankStatementBody.class, BankStatementBody.EXAMPLE)
                        .handle(x -> x.found(statements
                                .find(x.path("bankStatementId", BankStatementId::new))
                                .map(BankStatementBody::of))),
                Route.list("/v1/bank-statement-lines")
                        .tag("payment")
                        .summary("银行流水列表", "List lines of statements of the bank")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .filter("statement", "对账单编号", "number of the statement", "ICBC-20260303")
                        .filter("state", "状态", "what came of it", "WAITING")
                        .answersPage(BankStatementBody.Line.class, BankStatementBody.Line.EXAMPLE)
                        .handle(x -> x.page(
                                statements.lines(
                                        x.scope(),
                                        new BankStatements.Filter(
                                                x.query("statement", BankStatementId::new),
                                                x.query("state", PairedLine.State.class)),
                                        x.page()),
                                BankStatementBody.Line::of)));
    }

    private Reply takeIn(Exchange<Void> x) {
        try {
            byte[] file = x.stream().bytes().readAllBytes();
            return x.created(
                    taking.handle(
                            x.caller(),
                            new TakingInBankStatements.TakeIn(x.query("layout").orElseThrow(), file)),
                    statement -> "/v1/bank-statements/" + statement.id(),
                    BankStatementBody::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
