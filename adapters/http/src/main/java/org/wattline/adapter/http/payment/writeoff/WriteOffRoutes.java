package org.wattline.adapter.http.payment.writeoff;

import java.util.List;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.payment.writeoff.WriteOffs;
import org.wattline.application.payment.writeoff.WritingOff;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.BalanceRefusal;
import org.wattline.domain.payment.PaymentOrderRefusal;
import org.wattline.domain.payment.writeoff.WriteOff;
import org.wattline.domain.payment.writeoff.WriteOffRefusal;

/** {@code /v1/write-offs}: debts that nobody will pay any more. */
public final class WriteOffRoutes implements Routes {
    private static final String ONE = "/v1/write-offs/{writeOffNo}";

    private final WritingOff writing;
    private final WriteOffs writeOffs;

    public WriteOffRoutes(WritingOff writing, WriteOffs writeOffs) {
        this.writing = writing;
        this.writeOffs = writeOffs;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/bills/{billNo}/write-offs")
                        .creates()
                        .movesMoney()
                        .tag("payment")
                        .summary("申请核销", "Ask to write a debt off")
                        .permission(PaymentPermissions.REQUEST_REFUND)
                        .owned("billNo", "bill")
                        .body(Evidence.class, Evidence.EXAMPLE)
                        .answers(201, WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .refuses(PaymentOrderRefusal.NOTHING_OPEN, BalanceRefusal.NOT_CHARGED)
                        .handle(x -> x.created(
                                writing.handle(
                                        x.caller(),
                                        new WritingOff.Request(x.path("billNo", BillNo::new), x.body().evidence)),
                                held -> "/v1/write-offs/" + held.bill(),
                                WriteOffBody::of)),
                Route.list("/v1/write-offs")
                        .tag("payment")
                        .summary("核销备查簿", "List debts that were written off, or are to be")
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .scoped()
                        .filter("state", "状态", "state", "WRITTEN_OFF")
                        .answersPage(WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .handle(x -> x.page(
                                writeOffs.list(x.scope(), x.query("state", WriteOff.State.class), x.page()),
                                WriteOffBody::of)),
                one(Route.get(ONE))
                        .permission(PaymentPermissions.SEE_LEDGER)
                        .summary("查看核销", "Show a debt that was written off, or is to be")
                        .history("write-off")
                        .answers(200, WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .handle(x -> x.found(writeOffs.find(bill(x)).map(WriteOffBody::of))),
                one(Route.command(ONE, "approve"))
                        .movesMoney()
                        .summary("批准核销", "Approve of writing a debt off")
                        .answers(200, WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .refuses(
                                WriteOffRefusal.NOT_REQUESTED,
                                WriteOffRefusal.OWN_REQUEST,
                                WriteOffRefusal.TOO_LOW,
                                WriteOffRefusal.TOO_YOUNG,
                                PaymentOrderRefusal.NOTHING_OPEN)
                        .handle(x -> x.outcome(
                                writing.handle(x.caller(), new WritingOff.Approve(bill(x), x.version())),
                                WriteOffBody::of)),
                one(Route.command(ONE, "reject"))
                        .summary("驳回核销", "Reject writing a debt off")
                        .body(Why.class, Why.EXAMPLE)
                        .answers(200, WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .refuses(WriteOffRefusal.NOT_REQUESTED, WriteOffRefusal.OWN_REQUEST)
                        .handle(x -> x.outcome(
                                writing.handle(
                                        x.caller(), new WritingOff.Reject(bill(x), x.body().reason, x.version())),
                                WriteOffBody::of)),
                one(Route.command(ONE, "reinstate"))
                        .movesMoney()
                        .summary("恢复已核销欠费", "Bring a debt back that is to be paid after all")
                        .answers(200, WriteOffBody.class, WriteOffBody.EXAMPLE)
                        .refuses(WriteOffRefusal.NOT_WRITTEN_OFF)
                        .handle(x -> x.outcome(
                                writing.handle(x.caller(), new WritingOff.Reinstate(bill(x), x.version())),
                                WriteOffBody::of)));
    }

    private static Draft<Void> one(Draft<Void> draft) {
        return draft.tag("payment")
                .permission(PaymentPermissions.APPROVE_REFUND)
                .owned("writeOffNo", "write-off")
                .path("writeOffNo", "电费单号", "number of the bill", BillNo.of(1).value());
    }

    private static BillNo bill(Exchange<?> x) {
        return x.path("writeOffNo", BillNo::new);
    }

    /** What was done to get the money. */
    public record Evidence(@Size(min = 1, max = 400) String evidence) {
        static final Evidence EXAMPLE = new Evidence("moved away, unknown; court file 2029-17");
    }

    /** Why. */
    public record Why(@Size(min = 1, max = 200) String reason) {
        static final Why EXAMPLE = new Why("there is an address");
    }
}
