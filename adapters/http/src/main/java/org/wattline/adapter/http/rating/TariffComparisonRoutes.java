package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.billing.BillingPermissions;
import org.wattline.application.billing.ComparingTariffs;
import org.wattline.application.billing.ComparingTariffs.CompareAccount;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.TariffRefusal;

/** {@code /v1/tariff-comparisons}: the cheapest among eligible tariffs and ways of paying over past months; nothing is kept. */
public final class TariffComparisonRoutes implements Routes {
    private final ComparingTariffs comparing;

    public TariffComparisonRoutes(ComparingTariffs comparing) {
        this.comparing = comparing;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/v1/tariff-comparisons")
                .tag("billing")
                .summary("比选电价与基本电费方式", "Compare tariffs and ways of paying")
                .description(
                        "按户号过去 12 个月的用电，或按所给用电，对每种适用电价、分时与基本电费方式逐月完整计费；可按各月当时电价，或全部按某日电价（pricesOn）；不保存任何内容",
                        "Over an account's last 12 months, or over given use: each eligible tariff, with and without time of use,"
                                + " by capacity, actual and contract demand, each month a whole bill; each month at the prices then in force, or all at"
                                + " those of one day (pricesOn); nothing is kept")
                .permission(BillingPermissions.SEE)
                .unowned("the account that is named must be within the caller's scope")
                .body(Compare.class, Compare.EXAMPLE)
                .answers(200, TariffComparisonBody.class, TariffComparisonBody.EXAMPLE)
                .refuses(
                        CalculationRefusal.UNKNOWN_ACCOUNT,
                        CalculationRefusal.NOT_SUPPLIED_THROUGHOUT,
                        CalculationRefusal.PRICES_NOT_PUBLISHED,
                        new TariffRefusal.Because(TariffRefusal.UNKNOWN, List.of()))
                .handle(this::compare));
    }

    private Reply compare(Exchange<Compare> x) {
        Compare asked = x.body();
        Outcome<ComparingTariffs.Compared> outcome = asked.accountNo
                .map(account -> comparing.handle(
                        x.caller(),
                        new CompareAccount(
                                account,
                                asked.through.map(ComparedUse::month),
                                asked.months.orElse(12),
                                asked.tariffs,
                                asked.pricesOn)))
                .orElseGet(() -> comparing.handle(
                        x.caller(), asked.use.orElseThrow().command(asked.tariffs.orElseThrow(), asked.pricesOn)));
        return x.outcome(outcome, TariffComparisonBody::of);
    }

    /**
     * Of an account, or of given use.
     *
     * @param through last month, {@code 2026-01}; the month before today if it is left out
     * @param months how many, 1 to 12; 12 if it is left out
     * @param tariffs candidates; for given use they have to be named
     * @param pricesOn all months at the prices in force on that day; left out: each month at the prices then in force
     */
    public record Compare(
            Optional<AccountNo> accountNo,
            Optional<String> through,
            Optional<Integer> months,
            Optional<List<TariffId>> tariffs,
            Optional<LocalDate> pricesOn,
            Optional<ComparedUse> use) {
        static final Compare EXAMPLE = new Compare(
                Optional.of(AccountNo.of(1)),
                Optional.of("2026-01"),
                Optional.of(12),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 15)),
                Optional.empty());

        public Compare {
            if (accountNo.isPresent() == use.isPresent())
                throw new IllegalArgumentException("either an account or its use is given");
            if (use.isPresent() && (tariffs.isEmpty() || tariffs.get().isEmpty()))
                throw new IllegalArgumentException("for given use the tariffs are named");
            if (months.isPresent() && (months.get() < 1 || months.get() > 12))
                throw new IllegalArgumentException("1 to 12 months are compared");
            Optional<YearMonth> readable = through.map(ComparedUse::month);
            if (use.isPresent() && (readable.isPresent() || months.isPresent()))
                throw new IllegalArgumentException("given use names its months itself");
        }
    }
}
