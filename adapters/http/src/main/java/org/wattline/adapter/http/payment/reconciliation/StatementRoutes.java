package org.wattline.adapter.http.payment.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.reconciliation.ChannelStatements;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.application.payment.reconciliation.SettlingStatements;
import org.wattline.application.payment.reconciliation.TakingInStatements;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementRefusal;
import org.wattline.domain.payment.reconciliation.UnreadableStatement;
import org.wattline.domain.quantity.Money;

/** {@code /v1/channel-statements}: what channels say of a day, and what came of it. */
public final class StatementRoutes implements Routes {
    private static final int MOST_BYTES = 64 << 20;
    private static final String ONE = "/v1/channel-statements/{statementId}";

    private final TakingInStatements taking;
    private final SettlingStatements settling;
    private final ChannelStatements statements;
    private final ReconciliationViews views;

    public StatementRoutes(
            TakingInStatements taking,
            SettlingStatements settling,
            ChannelStatements statements,
            ReconciliationViews views) {
        this.taking = taking;
        this.settling = settling;
        this.statements = statements;
        this.views = views;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/channel-statements")
                        .withoutKey()
                        .tag("payment")
                        .summary("导入渠道对账单", "Take in a channel's statement of a day")
                        .description(
                                "微信交易账单、支付宝业务明细的原始文件；有误的行逐行指出；同一文件重传不变；随后由作业对账",
                                "The file as WeChat Pay or Alipay sends it; each wrong line is named; the same file again changes nothing; a job"
                                        + " then holds it against the books")
                        .permission(PaymentPermissions.RECONCILE)
                        .unowned("statements belong to the company; the permission is given there")
                        .requiredQuery("channel", "渠道", "channel", "WECHAT_PAY")
                        .requiredQuery("day", "账单日", "day that it is about", "2026-03-01")
                        .query("agency", "代收点编码", "code of the agency, of channel AGENCY only", "XH001")
                        .bodyStream(MOST_BYTES, "交易时间,微信订单号", "text/csv", "application/zip")
                        .answers(201, StatementBody.class, StatementBody.EXAMPLE)
                        .refuses(
                                StatementRefusal.STATEMENT_DIFFERS,
                                StatementRefusal.CHANNEL_WITHOUT_STATEMENTS,
                                StatementRefusal.AGENCY_WANTED,
                                new UnreadableStatement(List.of()))
                        .handle(this::takeIn),
                Route.list("/v1/channel-statements")
                        .tag("payment")
                        .summary("渠道对账单列表", "List statements of channels, newest day first")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .filter("channel", "渠道", "channel", "WECHAT_PAY")
                        .answersPage(StatementBody.class, StatementBody.EXAMPLE)
                        .handle(x -> x.page(
                                views.statements(x.scope(), x.query("channel", Channel.class), x.page()),
                                StatementBody::of)),
                one(Route.get(ONE))
                        .summary("对账日报", "Show what came of a day")
                        .history("channel-statement")
                        .answers(200, StatementBody.Report.class, StatementBody.Report.EXAMPLE)
                        .handle(x -> x.found(statements
                                .find(id(x))
                                .map(statement -> new StatementBody.Report(
                                        StatementBody.of(statement),
                                        views.counts(statement.id()).stream()
                                                .map(StatementBody.Result::of)
                                                .toList())))),
                one(Route.command(ONE, "settle"))
                        .movesMoney()
                        .summary("资金到账", "Enter that the day's money has come")
                        .body(Arrived.class, Arrived.EXAMPLE)
                        .answers(200, StatementBody.class, StatementBody.EXAMPLE)
                        .refuses(
                                StatementRefusal.NOT_MATCHED,
                                StatementRefusal.ALREADY_SETTLED,
                                StatementRefusal.SETTLEMENT_DIFFERS)
                        .handle(x -> x.outcome(
                                settling.handle(
                                        x.caller(),
                                        new SettlingStatements.Settle(
                                                id(x), x.body().bankReference, x.body().amount, x.version())),
                                StatementBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.RECONCILE)
                .owned("statementId", "channel-statement")
                .path("statementId", "对账单编号", "channel and day", StatementBody.ID);
    }

    private static StatementId id(Exchange<?> x) {
        return x.path("statementId", StatementId::parse);
    }

    private Reply takeIn(Exchange<Void> x) {
        StatementId id = new StatementId(
                x.query("channel", Channel.class).orElseThrow(),
                x.query("agency", AgencyCode::new),
                x.required("day", LocalDate::parse));
        try {
            byte[] file = x.stream().bytes().readAllBytes();
            return x.created(
                    taking.handle(x.caller(), new TakingInStatements.TakeIn(id, file)),
                    statement -> "/v1/channel-statements/" + statement.id(),
                    StatementBody::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Money that came. @param bankReference by which the bank knows the transfer */
    public record Arrived(@Size(min = 1, max = 64) String bankReference, Money amount) {
        static final Arrived EXAMPLE = new Arrived("2026030212345678", Money.yuan("120.47"));
    }
}
