package org.wattline.adapter.http.metering.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.usage.ShowingUsage;
import org.wattline.application.metering.usage.ShowingVirtualUsage;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.UsageBasis;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;
import org.wattline.domain.quantity.Energy;

/**
 * What a virtual point adds up to.
 *
 * @param points how many metering points are in it
 * @param lackingCount those of which a part is not known in full
 * @param lacking the first two hundred of them
 */
public record VirtualUsageBody(
        UsageStep by, int points, int lackingCount, List<MeteringPointNo> lacking, List<Part> parts) {
    private static final int TOLD = 200;

    static final VirtualUsageBody EXAMPLE = new VirtualUsageBody(
            UsageStep.DAY,
            86,
            1,
            List.of(MeteringPointNo.of(1)),
            List.of(new Part(
                    Instant.parse("2025-12-31T16:00:00Z"),
                    Instant.parse("2026-01-01T16:00:00Z"),
                    UsageBasis.MIXED,
                    Optional.of(Energy.kwh("412.5")),
                    List.of(),
                    UsagePartBody.EXAMPLE.quality())));

    static VirtualUsageBody of(ShowingUsage.Asked asked, ShowingVirtualUsage.Sum sum) {
        return new VirtualUsageBody(
                asked.step(),
                sum.points(),
                sum.lacking().size(),
                sum.lacking().stream().limit(TOLD).toList(),
                sum.parts().stream().map(Part::of).toList());
    }

    /** The sum over one part of the time: what is known of it, and how well. */
    public record Part(
            Instant from,
            Instant to,
            UsageBasis basis,
            Optional<Energy> energyKwh,
            List<UsagePartBody.PeriodUse> periods,
            UsagePartBody.Quality quality) {
        static Part of(UsagePart part) {
            UsagePartBody body = UsagePartBody.of(part);
            return new Part(body.from(), body.to(), body.basis(), body.importKwh(), body.periods(), body.quality());
        }
    }
}
