package org.wattline.adapter.http.rating;

import java.util.Arrays;
import java.util.List;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.rating.EstimateRefusal;
import org.wattline.application.rating.EstimatingBills;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.point.PointRefusal;
import org.wattline.domain.rating.request.RatingRefusal;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.TariffRefusal;

/** {@code /v1/bill-estimates}: exactly the lines that a bill would have; nothing is kept. */
public final class BillEstimateRoutes implements Routes {
    private final EstimatingBills estimating;
    private final TariffDocuments documents;

    public BillEstimateRoutes(EstimatingBills estimating, TariffDocuments documents) {
        this.estimating = estimating;
        this.documents = documents;
    }

    @Override
    public void addShapes(Shapes shapes) {
        addTo(shapes);
    }

    /** The shapes that an estimate needs beside the usual ones. */
    static void addTo(Shapes shapes) {
        shapes.text(
                RegisterValue.class, "示数", "what a register shows", "1229.23", RegisterValue::parse, Object::toString);
        shapes.text(
                PowerFactorStandard.class,
                "功率因数标准",
                "a power-factor standard",
                "0.90",
                PowerFactorStandard::parse,
                PowerFactorStandard::toString);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/bill-estimates")
                .tag("rating")
                .summary("测算电费", "Estimate a bill")
                .description(
                        "电价可按编号引用或随请求附上；用电可为总量、分时量、示数或曲线；计量点可按实际给出（变损、线损、扣减、定量、定比）；结果与账单逐行一致，不保存任何内容",
                        "The tariff by reference or inline; usage as a total, period sums, register readings or a curve; metering points as they are, with losses and sub-points; exactly the lines of a"
                                + " bill, and nothing is kept")
                .permission(BillingPermissions.ESTIMATE)
                .unowned("it is reckoned from what the caller gives, and reads no customer's data")
                .body(BillEstimateFacts.class, BillEstimateFacts.EXAMPLE)
                .answers(200, BillEstimateBody.class, BillEstimateBody.EXAMPLE)
                .refuses(Arrays.stream(RatingRefusal.values())
                        .map(reason -> new RatingRefusal.Because(reason, List.of()))
                        .toArray(Refusal[]::new))
                .refuses(Arrays.stream(TariffRefusal.values())
                        .map(reason -> new TariffRefusal.Because(reason, List.of()))
                        .toArray(Refusal[]::new))
                .refuses(Arrays.stream(PointRefusal.values())
                        .map(reason -> new PointRefusal.Because(reason, List.of()))
                        .toArray(Refusal[]::new))
                .refuses(EstimateRefusal.possible())
                .refuses(
                        CalculationRefusal.PRICES_NOT_PUBLISHED,
                        CalculationRefusal.NO_CALENDAR,
                        MeteringRefusal.RUNS_BACKWARDS,
                        new DocumentFaulty(List.of()))
                .handle(this::estimate));
    }

    private Reply estimate(Exchange<BillEstimateFacts> x) {
        Outcome<RatedBill> bill = x.body().estimate(documents).then(estimating::handle);
        if (bill instanceof Outcome.Refused<RatedBill>(DocumentFaulty faulty))
            return new Reply.Refused(Problem.of(faulty)
                    .with(faulty.faults().stream()
                            .map(each -> new Fault(each.pointer(), each.code(), each.message()))
                            .toList()));
        return x.outcome(
                bill,
                rated -> BillEstimateBody.of(new Days(x.body().from(), x.body().to()), rated));
    }
}
