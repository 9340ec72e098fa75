package org.wattline.application.billing;

import java.util.Optional;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.PublishedPrices;
import org.wattline.domain.kernel.Span;

/** What is published, as bills of some days need it. */
public final class Published {
    private Published() {}

    /** Empty where no rules of the basic charge or no power-factor table are in force on the last day. */
    public static Optional<PublishedPrices> over(Span period, Prices now) {
        var last = period.end().minusDays(1);
        return now.basicChargePolicy(last)
                .flatMap(policy -> now.powerFactors(last)
                        .map(table -> new PublishedPrices(
                                now.book(),
                                now::calendar,
                                policy,
                                table,
                                now.days(),
                                now.eligibility(last),
                                now::series)));
    }
}
