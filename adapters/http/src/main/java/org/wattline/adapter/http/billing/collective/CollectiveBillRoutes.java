package org.wattline.adapter.http.billing.collective;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.application.billing.collective.DocumentingCollectiveBills;
import org.wattline.application.billing.collective.PayingCollectiveBills;
import org.wattline.application.billing.collective.StartingCollectiveBills;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.billing.collective.OpenBill;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentRefusal;
import org.wattline.domain.payment.cashier.CashierRefusal;
import org.wattline.domain.quantity.Money;

/** {@code /v1/collective-bills}: the bills of many accounts on one document. */
public final class CollectiveBillRoutes implements Routes {
    private static final String ONE = "/v1/collective-bills/{collectiveBillNo}";
    private static final String PDF = "application/pdf";
    private static final String HTML = "text/html";
    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'";
    /** A share's number at the channel is the whole's with a running number. */
    private static final int LONGEST_REFERENCE = 58;

    private final StartingCollectiveBills starting;
    private final PayingCollectiveBills paying;
    private final DocumentingCollectiveBills documenting;
    private final CollectiveBills bills;

    public CollectiveBillRoutes(
            StartingCollectiveBills starting,
            PayingCollectiveBills paying,
            DocumentingCollectiveBills documenting,
            CollectiveBills bills) {
        this.starting = starting;
        this.paying = paying;
        this.documenting = documenting;
        this.bills = bills;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(
                CollectiveBillNo.class,
                "合并账单编号",
                "number of a collective bill",
                CollectiveBillNo.of(1).value(),
                CollectiveBillNo::new,
                CollectiveBillNo::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/collective-bills")
                        .tag("billing")
                        .summary("生成合并账单", "Make the collective bills of a month")
                        .description(
                                "每组每月一张，列入成员已发行而尚未列入的账单；一张账单只列入一次；再次运行只补尚缺的组",
                                "One for each group and month, with the issued bills of its members that are on none yet. Run again it makes what is missing")
                        .permission(BillingPermissions.MAKE_COLLECTIVE)
                        .unowned("the unit is checked against the caller's own")
                        .body(MakeBills.class, MakeBills.EXAMPLE)
                        .answersNothing(202)
                        .refuses(BillRefusal.UNIT_OUT_OF_REACH)
                        .handle(this::start),
                Route.list("/v1/collective-bills")
                        .tag("billing")
                        .summary("合并账单列表", "List collective bills, newest first")
                        .permission(BillingPermissions.SEE)
                        .scoped()
                        .filter("month", "月份", "month", "2026-01")
                        .filter(
                                "groupId",
                                "合并账单组标识",
                                "group",
                                GroupBody.EXAMPLE.groupId().toString())
                        .answersPage(CollectiveBillBody.Head.class, CollectiveBillBody.Head.EXAMPLE)
                        .handle(x -> x.page(
                                bills.list(
                                        x.scope(),
                                        new CollectiveBills.Filter(
                                                x.query("groupId", id -> new CollectiveGroupId(UUID.fromString(id))),
                                                x.query("month", CollectiveBillRoutes::month)),
                                        x.page()),
                                CollectiveBillBody.Head::of)),
                one(Route.get(ONE))
                        .permission(BillingPermissions.SEE)
                        .summary("查看合并账单", "Show a collective bill")
                        .history("collective-bill")
                        .answers(200, CollectiveBillBody.class, CollectiveBillBody.EXAMPLE)
                        .handle(x -> x.found(bills.find(no(x)).map(this::body))),
                one(Route.get(ONE + "/document"))
                        .permission(BillingPermissions.SEE)
                        .summary("合并账单文件", "The document of a collective bill")
                        .description("按 Accept 给出 PDF 或 HTML", "As HTML, or as PDF, by Accept")
                        .answersMedia(200, PDF, "%PDF-1.7")
                        .answersMedia(200, HTML, "<!DOCTYPE html>")
                        .handle(x -> bills.find(no(x))
                                .map(found -> document(x, found))
                                .orElseGet(() -> x.found(Optional.empty()))),
                one(Route.get(ONE + "/lines.csv"))
                        .permission(BillingPermissions.SEE)
                        .summary("合并账单明细 CSV", "Download all lines of all bills")
                        .answersMedia(200, "text/csv", DocumentingCollectiveBills.HEAD)
                        .handle(x -> bills.find(no(x))
                                .<Reply>map(found -> Table.of(DocumentingCollectiveBills.HEAD, documenting.csv(found)))
                                .orElseGet(() -> x.found(Optional.empty()))),
                one(Route.command(ONE, "pay"))
                        .movesMoney()
                        .permission(PaymentPermissions.TAKE)
                        .summary("合并缴费", "Take money for a collective bill")
                        .description(
                                "先销最早到期的账单，各户分别入账，全部成功或全部不入",
                                "Earliest bill first; each account gets its share as a payment, all of them or none")
                        .body(Pay.class, Pay.EXAMPLE)
                        .answers(200, CollectiveBillBody.class, CollectiveBillBody.EXAMPLE)
                        .refuses(
                                CollectiveRefusal.NOTHING_OWED,
                                CollectiveRefusal.MORE_THAN_OWED,
                                CollectiveRefusal.BY_ORDER_ONLY,
                                PaymentRefusal.TOLD_BY_CHANNEL,
                                PaymentRefusal.NOT_POSITIVE,
                                PaymentRefusal.REFERENCE_ALREADY_USED,
                                CashierRefusal.DAY_CLOSED)
                        .handle(this::pay));
    }

    private Reply start(Exchange<MakeBills> x) {
        MakeBills asked = x.body();
        Outcome<UUID> job = starting.handle(
                x.caller(),
                new StartingCollectiveBills.Start(
                        asked.unit.orElse(x.caller().unit()),
                        asked.month,
                        asked.groupId.map(CollectiveGroupId::new),
                        asked.complete.orElse(true)));
        return switch (job) {
            case Outcome.Done<UUID>(UUID id) -> x.accepted(id);
            case Outcome.Refused<UUID>(var why) -> x.refused(why);
        };
    }

    private Reply pay(Exchange<Pay> x) {
        Pay asked = x.body();
        if (asked.reference
                .map(each -> each.value().length() > LONGEST_REFERENCE)
                .orElse(false))
            throw Rejected.malformed(Fault.of(
                    "/reference",
                    "invalid-value",
                    "最多 " + LONGEST_REFERENCE + " 个字符",
                    "at most " + LONGEST_REFERENCE + " characters"));
        return x.outcome(
                paying.handle(
                        x.caller(),
                        new PayingCollectiveBills.Pay(
                                no(x), x.version(), asked.channel, asked.amount, asked.reference)),
                this::body);
    }

    private CollectiveBillBody body(CollectiveBill bill) {
        return CollectiveBillBody.of(bill, Money.sum(paying.open(bill), OpenBill::open));
    }

    private Reply document(Exchange<?> x, CollectiveBill bill) {
        Function<Personal, String> show = x.caller().kind() == Caller.Kind.CUSTOMER ? Personal::clear : x::reveal;
        return x.request().header("Accept").orElse("").contains(PDF)
                ? new Reply.Bytes(
                        200,
                        PDF,
                        documenting.pdf(bill, show),
                        Map.of("Content-Disposition", "inline; filename=\"" + bill.no() + ".pdf\""))
                : new Reply.Bytes(
                        200,
                        HTML,
                        documenting.html(bill, show).getBytes(UTF_8),
                        Map.of("Content-Security-Policy", NOTHING_RUNS));
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("billing").owned("collectiveBillNo", "collective-bill");
    }

    private static CollectiveBillNo no(Exchange<?> x) {
        return x.path("collectiveBillNo", CollectiveBillNo::new);
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("a month is written YYYY-MM");
        return YearMonth.parse(text);
    }

    /**
     * For which month.
     *
     * @param unit the caller's own if none is given
     * @param groupId only this group
     * @param complete whether a group waits until every member has its bill of the month; it does unless told
     */
    public record MakeBills(
            YearMonth month, Optional<UnitPath> unit, Optional<UUID> groupId, Optional<Boolean> complete) {
        static final MakeBills EXAMPLE =
                new MakeBills(YearMonth.of(2026, 1), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Money that was handed over. @param reference receipt or transaction number at the channel */
    public record Pay(Channel channel, Money amount, Optional<ChannelReference> reference) {
        static final Pay EXAMPLE =
                new Pay(Channel.ONLINE_BANK, Money.yuan("114.60"), Optional.of(new ChannelReference("B-2026-000017")));
    }
}
