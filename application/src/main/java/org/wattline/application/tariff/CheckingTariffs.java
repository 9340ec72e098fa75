package org.wattline.application.tariff;

import java.util.ArrayList;
import java.util.List;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.ApprovedTransmission;
import org.wattline.domain.tariff.publication.CheckFinding;
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
        for (ApprovedTransmission approved : now.approvedTransmission())
            found.addAll(PublishChecks.against(approved, draft.tariff()));
        GoldenCases golden = new GoldenCases(estimates, LayeredPrices.over(now, List.of(draft)));
        Span days = draft.tariff().provision().validity();
        for (int i = 0; i < draft.cases().size(); i++)
            found.addAll(golden.judge(draft.cases().get(i), draft.key().tariff(), days, "/goldenCases/" + i));
        return List.copyOf(found);
    }
}
