package org.wattline.adapter.http.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.rating.Days;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.correction.EstimatingCorrections;
import org.wattline.application.correction.PricesThen;
import org.wattline.domain.correction.CorrectionRefusal;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TariffRefusal;

/** {@code /v1/correction-estimates}: what a correction, a late fee, theft or breach comes to; nothing is kept. */
public final class CorrectionEstimateRoutes implements Routes {
    private static final CorrectionFacts EXAMPLE = new CorrectionFacts.MeterError(
            "2",
            Share.percent("-4"),
            new Days(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 3, 1)),
            List.of(new Use(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 2, 1),
                    TariffId.parse("ZJ-RES-ANNUAL"),
                    Optional.empty(),
                    Energy.kwh(12_000),
                    Optional.empty(),
                    Optional.empty())));

    private final EstimatingCorrections estimating;
    private final PricesThen then;

    public CorrectionEstimateRoutes(EstimatingCorrections estimating, PricesThen then) {
        this.estimating = estimating;
        this.then = then;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/correction-estimates")
                .tag("correction")
                .summary("测算退补、违约金、窃电与违约用电", "Estimate a correction, a late fee, theft or breach")
                .description(
                        "按当时执行的电价与现行规则计算，逐行说明依据；不保存任何内容",
                        "By the prices then in force and the rules of today, each line with its ground; nothing is kept")
                .permission(BillingPermissions.ESTIMATE)
                .unowned("it is reckoned from the facts that the caller gives, and reads no customer's data")
                .body(CorrectionFacts.class, EXAMPLE)
                .answers(200, CorrectionEstimateBody.class, CorrectionEstimateBody.EXAMPLE)
                .refuses(CorrectionRefusal.possible())
                .refuses(
                        new TariffRefusal.Because(TariffRefusal.UNKNOWN, List.of()),
                        new TariffRefusal.Because(TariffRefusal.NOT_IN_FORCE, List.of()))
                .handle(this::estimate));
    }

    private Reply estimate(Exchange<CorrectionFacts> x) {
        return x.outcome(x.body().correction(then).then(estimating::handle), CorrectionEstimateBody::of);
    }
}
