package org.wattline.adapter.http.payment.bank;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.payment.bank.KeepingFileLines;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;
import org.wattline.domain.payment.bank.FileLineRefusal;
import org.wattline.domain.payment.bank.StrayReceiptId;
import org.wattline.domain.quantity.Money;

/** {@code /v1/bank-file-lines}: lines of banks' files that were not booked. */
public final class FileLineRoutes implements Routes {
    private static final String ONE = "/v1/bank-file-lines/{bankFileLineId}";

    private final KeepingFileLines clearing;
    private final FileLines lines;

    public FileLineRoutes(KeepingFileLines clearing, FileLines lines) {
        this.clearing = clearing;
        this.lines = lines;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/bank-file-lines")
                        .tag("payment")
                        .summary("未入账文件行列表", "List lines of banks' files that were not booked")
                        .permission(PaymentPermissions.RECONCILE)
                        .scoped()
                        .filter("state", "状态", "state", "OPEN")
                        .answersPage(Body.class, Body.EXAMPLE)
                        .handle(x -> x.page(
                                lines.list(x.scope(), x.query("state", FileLine.State.class), x.page()), Body::of)),
                one(Route.get(ONE))
                        .summary("查看未入账文件行", "Show such a line")
                        .history("bank-file-line")
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(lines.find(id(x)).map(Body::of))),
                one(Route.command(ONE, "correct"))
                        .movesMoney()
                        .summary("更正文件行", "Put the money of a line aside as it should have been told")
                        .description("款项转入无主款项，再指明户号入户", "It becomes a stray receipt, which is assigned to whose it is")
                        .body(Correct.class, Correct.EXAMPLE)
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(FileLineRefusal.CLEARED_ALREADY, FileLineRefusal.REFERENCE_KNOWN)
                        .handle(x ->
                                x.outcome(clearing.handle(x.caller(), x.body().of(id(x), x.version())), Body::of)),
                one(Route.command(ONE, "explain"))
                        .summary("说明文件行", "Say why there is no money behind a line")
                        .body(Explain.class, new Explain("银行确认为测试行"))
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(FileLineRefusal.CLEARED_ALREADY)
                        .handle(x -> x.outcome(
                                clearing.handle(
                                        x.caller(), new KeepingFileLines.Explain(id(x), x.body().note, x.version())),
                                Body::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment").permission(PaymentPermissions.RECONCILE).owned("bankFileLineId", "bank-file-line");
    }

    private static FileLineId id(Exchange<?> x) {
        return new FileLineId(x.pathId("bankFileLineId"));
    }

    /** What it really says. @param accountNo the account that the bank names @param note how it was found out */
    public record Correct(
            AccountNo accountNo,
            Money amount,
            ChannelReference reference,
            @Size(min = 1, max = 200) String note) {
        static final Correct EXAMPLE = new Correct(
                AccountNo.of(1), Money.yuan("20.00"), new ChannelReference("B-1-5A"), "the bank sent the line anew");

        KeepingFileLines.Correct of(FileLineId line, Version seen) {
            return new KeepingFileLines.Correct(line, accountNo, amount, reference, note, seen);
        }
    }

    /** Why. */
    public record Explain(@Size(min = 1, max = 200) String note) {}

    /** A line that was not booked. @param strayReceiptId the money that was put aside for it */
    public record Body(
            UUID bankFileLineId,
            Channel channel,
            String layout,
            int line,
            String text,
            FileLine.Fault fault,
            String why,
            UnitPath unit,
            Instant at,
            FileLine.State state,
            Optional<String> note,
            Optional<UUID> strayReceiptId,
            Version version)
            implements Tagged, Belonging {
        static final Body EXAMPLE = new Body(
                UUID.fromString("019c5a10-0000-7000-8000-00000000000c"),
                Channel.DIRECT_DEBIT,
                "DELIMITED",
                6,
                "D|12|20.00|r5|0000",
                FileLine.Fault.UNREADABLE,
                "an account number has ten digits",
                new UnitPath("/33/3301"),
                Instant.parse("2026-03-10T02:00:00Z"),
                FileLine.State.OPEN,
                Optional.empty(),
                Optional.empty(),
                new Version(1));

        static Body of(FileLine held) {
            return new Body(
                    held.id().value(),
                    held.channel(),
                    held.layout(),
                    held.line(),
                    held.text(),
                    held.fault(),
                    held.why(),
                    held.unit(),
                    held.at(),
                    held.state(),
                    held.cleared().map(FileLine.Cleared::note),
                    held.cleared().flatMap(FileLine.Cleared::money).map(StrayReceiptId::value),
                    held.version());
        }

        @Override
        public Scope.Owner owner() {
            return Scope.Owner.of(unit);
        }
    }
}
