package org.wattline.application.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.RatedLine;
import org.wattline.domain.rating.Rating;
import org.wattline.domain.rating.RatingRequest;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.publication.CheckFinding;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.PublishChecks;
import org.wattline.domain.tariff.publication.TariffVersion;

/** Looks a version over before it is published: its place among the published ones, its calendars, and each of its golden cases. */
public final class CheckingTariffs {
    private final Prices prices;
    private final EstimateDocuments estimates;
    private final BusinessClock clock;

    public CheckingTariffs(Prices prices, EstimateDocuments estimates, BusinessClock clock) {
        this.prices = prices;
        this.estimates = estimates;
        this.clock = clock;
    }

    /** All that was found; changes nothing. */
    public List<CheckFinding> findings(TariffVersion draft) {
        Prices now = prices.now();
        List<CheckFinding> found =
                new ArrayList<>(new PublishChecks(now.book(), now::calendar).of(draft, clock.today()));
        for (int i = 0; i < draft.cases().size(); i++)
            found.addAll(judged(draft, draft.cases().get(i), "/goldenCases/" + i, now));
        return List.copyOf(found);
    }

    private List<CheckFinding> judged(TariffVersion draft, GoldenCase golden, String pointer, Prices now) {
        return switch (rated(draft, golden, now)) {
            case Outcome.Refused<RatedBill>(Refusal why) ->
                List.of(CheckFinding.grave(
                        "golden-case-red",
                        pointer,
                        "算例“{0}”不能计费：{1}",
                        "golden case \"{0}\" cannot be rated: {2}",
                        golden.name(),
                        said(why, true),
                        said(why, false)));
            case Outcome.Done<RatedBill>(RatedBill bill) ->
                golden.judge(bill.lines().stream().map(CheckingTariffs::line).toList(), bill.total()).stream()
                        .map(red -> CheckFinding.grave(
                                "golden-case-red",
                                pointer,
                                "算例“{0}”，{1}：应为 {2}，实为 {3}",
                                "golden case \"{0}\", {1}: expected {2}, is {3}",
                                golden.name(),
                                red.line(),
                                red.expected(),
                                red.actual()))
                        .toList();
        };
    }

    private static String said(Refusal why, boolean chinese) {
        String title = chinese ? why.title().zh() : why.title().en();
        return why instanceof DocumentFaulty faulty
                ? title + ": "
                        + faulty.faults().stream()
                                .map(fault -> fault.pointer() + " "
                                        + (chinese
                                                ? fault.message().zh()
                                                : fault.message().en()))
                                .toList()
                : title;
    }

    private Outcome<RatedBill> rated(TariffVersion draft, GoldenCase golden, Prices now) {
        return estimates.request(golden.request(), draft.tariff()).then(request -> rate(request, now));
    }

    private static Outcome<RatedBill> rate(RatingRequest request, Prices now) {
        LocalDate last = request.span().end().minusDays(1);
        Optional<BasicChargePolicy> policy = now.basicChargePolicy(last);
        Optional<PowerFactorTable> table = now.powerFactors(last);
        if (policy.isEmpty() || table.isEmpty()) return Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED);
        return new Rating(policy.get(), table.get()).rate(request);
    }

    /** {@code ENERGY PEAK}, {@code TIER 2}. */
    static GoldenCase.Line line(RatedLine line) {
        StringBuilder name = new StringBuilder(line.code().name());
        line.period().ifPresent(period -> name.append(' ').append(period));
        if (line.tier() > 0) name.append(' ').append(line.tier());
        return new GoldenCase.Line(name.toString(), line.amount());
    }
}
