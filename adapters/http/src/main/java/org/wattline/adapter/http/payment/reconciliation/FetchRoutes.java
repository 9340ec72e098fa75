package org.wattline.adapter.http.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.reconciliation.StatementFetches;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.StatementFetch;

/** {@code /v1/statement-fetches}: what became of asking channels for their statements. */
public final class FetchRoutes implements Routes {
    private final StatementFetches fetches;

    public FetchRoutes(StatementFetches fetches) {
        this.fetches = fetches;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.list("/v1/statement-fetches")
                .tag("payment")
                .summary("对账文件获取情况", "List what became of asking channels for their statements, newest day first")
                .description("到时未取得的对账文件为 MISSING", "A statement that is not there in time is MISSING")
                .permission(PaymentPermissions.RECONCILE)
                .scoped()
                .filter("channel", "渠道", "channel", "WECHAT_PAY")
                .filter("state", "状态", "state", "MISSING")
                .answersPage(FetchBody.class, FetchBody.EXAMPLE)
                .handle(x -> x.page(
                        fetches.list(
                                x.scope(),
                                new StatementFetches.Filter(
                                        x.query("channel", Channel.class),
                                        x.query("state", StatementFetch.State.class)),
                                x.page()),
                        FetchBody::of)));
    }

    /** One day of a channel. @param told what came of the last try, as long as there is no statement */
    public record FetchBody(
            String statementId,
            Channel channel,
            LocalDate day,
            StatementFetch.State state,
            int tries,
            Instant nextAt,
            Optional<String> told) {
        static final FetchBody EXAMPLE = new FetchBody(
                StatementBody.ID,
                Channel.WECHAT_PAY,
                LocalDate.of(2026, 3, 1),
                StatementFetch.State.MISSING,
                17,
                Instant.parse("2026-03-02T06:15:00Z"),
                Optional.of("NO_STATEMENT_EXIST"));

        static FetchBody of(StatementFetch fetch) {
            return new FetchBody(
                    fetch.id().toString(),
                    fetch.id().channel(),
                    fetch.id().day(),
                    fetch.state(),
                    fetch.tries(),
                    fetch.nextAt(),
                    fetch.told());
        }
    }
}
