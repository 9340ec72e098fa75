package org.wattline.adapter.http.billing.trial;

import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.trial.SupposingBills;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillRefusal;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.trial.SupposedRefusal;
import org.wattline.domain.tariff.publication.PublicationRefusal;

/** {@code /v1/bills/{billNo}/what-if}: what a bill would have come to, had something been known. */
public final class SupposeBillRoutes implements Routes {
    private final SupposingBills supposing;

    public SupposeBillRoutes(SupposingBills supposing) {
        this.supposing = supposing;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/bills/{billNo}/what-if")
                .withoutDryRun()
                .tag("billing")
                .summary("账单假设试算", "Try a bill with what is supposed")
                .description(
                        "假设示数、倍率、合同条款或电价版本，其余按现有数据；逐项列出现值、试算值与差额，不保存",
                        "Readings, ratios, terms or a version of a price are supposed, all else is by what is known now. Charges on the bill, as they would"
                                + " have been, and the difference; nothing is kept")
                .permission(BillingPermissions.ESTIMATE)
                .owned("billNo", "bill")
                .body(SupposeBill.class, SupposeBill.EXAMPLE)
                .answers(200, SupposedBillBody.class, SupposedBillBody.EXAMPLE)
                .refuses(SupposedRefusal.values())
                .refuses(CalculationRefusal.values())
                .refuses(BillRefusal.UNKNOWN, PublicationRefusal.NO_SUCH_VERSION)
                .handle(x -> x.outcome(
                        supposing.handle(x.body().command(x.path("billNo", BillNo::new))), SupposedBillBody::of)));
    }
}
