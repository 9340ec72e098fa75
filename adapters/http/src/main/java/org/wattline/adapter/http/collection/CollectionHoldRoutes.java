package org.wattline.adapter.http.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.collection.HoldingCollection;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionRefusal;
import org.wattline.domain.collection.HoldId;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** {@code /v1/collection-holds}: pauses, promises, disputes, protected customers. */
public final class CollectionHoldRoutes implements Routes {
    private static final String ONE = "/v1/collection-holds/{holdId}";

    private final CollectionHolds holds;
    private final HoldingCollection holding;
    private final BusinessClock clock;

    public CollectionHoldRoutes(CollectionHolds holds, HoldingCollection holding, BusinessClock clock) {
        this.holds = holds;
        this.holding = holding;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/collection-holds")
                        .creates()
                        .tag("collection")
                        .summary("登记催费暂缓", "Hold collection up")
                        .description(
                                "暂停与承诺须有截止日；异议须指明电费单；保护的客户照常催费但不停电。",
                                "A pause or promise ends on a day; a dispute names its bill; protected customers are dunned but never disconnected.")
                        .permission(CollectionPermissions.HOLD)
                        .unowned("the use case checks that the account is the caller's to know")
                        .body(Place.class, Place.EXAMPLE)
                        .answers(201, HoldBody.class, HoldBody.EXAMPLE)
                        .refuses(
                                CollectionRefusal.UNKNOWN_ACCOUNT,
                                CollectionRefusal.HOLD_IN_THE_PAST,
                                CollectionRefusal.HOLD_TOO_LONG,
                                CollectionRefusal.BILL_NOT_OWED,
                                CollectionRefusal.DISPUTED_ALREADY)
                        .handle(x -> x.created(
                                holding.handle(x.caller(), x.body().command()),
                                hold -> "/v1/collection-holds/" + hold.id(),
                                HoldBody::of)),
                Route.list("/v1/collection-holds")
                        .tag("collection")
                        .summary("催费暂缓列表", "List what holds collection up, newest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter(
                                "accountNo",
                                "户号",
                                "account number",
                                AccountNo.of(1).value())
                        .answersPage(HoldBody.class, HoldBody.EXAMPLE)
                        .handle(x -> x.page(
                                holds.list(x.scope(), x.query("accountNo", AccountNo::new), x.page()), HoldBody::of)),
                named(Route.get(ONE))
                        .summary("查看催费暂缓", "Show what holds collection up")
                        .permission(CollectionPermissions.SEE)
                        .history("collection-hold")
                        .allows(x -> holds.find(id(x))
                                .map(hold -> Commands.none()
                                        .and(
                                                "end",
                                                hold.end(
                                                        clock.today(),
                                                        x.caller().login(),
                                                        ""))))
                        .answers(200, HoldBody.class, HoldBody.EXAMPLE)
                        .handle(x -> x.found(holds.find(id(x)).map(HoldBody::of))),
                named(Route.command(ONE, "end"))
                        .summary("结束催费暂缓", "End a hold, or settle a dispute")
                        .permission(CollectionPermissions.HOLD)
                        .body(End.class, new End("异议已核实，账单无误"))
                        .answers(200, HoldBody.class, HoldBody.EXAMPLE)
                        .refuses(CollectionRefusal.UNKNOWN_HOLD, CollectionRefusal.HOLD_OVER)
                        .handle(x -> x.outcome(
                                holding.handle(
                                        x.caller(), new HoldingCollection.End(id(x), x.version(), x.body().words)),
                                HoldBody::of)));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("collection")
                .owned("holdId", "collection-hold")
                .path("holdId", "暂缓标识", "id of the hold", CaseBody.ID);
    }

    private static HoldId id(Exchange<?> x) {
        return new HoldId(x.pathId("holdId"));
    }

    /** What is to hold collection up. @param to day before which it ends */
    public record Place(
            HoldKind kind,
            AccountNo accountNo,
            Optional<BillNo> billNo,
            LocalDate from,
            Optional<LocalDate> to,
            @Size(min = 1, max = 200) String reason) {
        static final Place EXAMPLE = new Place(
                HoldKind.PROMISE,
                AccountNo.of(1),
                Optional.empty(),
                LocalDate.parse("2026-04-07"),
                Optional.of(LocalDate.parse("2026-04-11")),
                "周五缴清");

        HoldingCollection.Place command() {
            if (to.filter(end -> !from.isBefore(end)).isPresent())
                throw Rejected.malformed(Fault.of("/to", "out-of-range", "晚于起始日", "after from"));
            return new HoldingCollection.Place(kind, accountNo, billNo, new Span(from, to), reason);
        }
    }

    /** Why it holds no more. */
    public record End(@Size(min = 1, max = 200) String words) {}
}
