package org.wattline.adapter.http.metering.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.metering.usage.UsageBasis;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageQuality;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.Period;

/** What flowed in one part of the time asked for: what is known of it, and how well. */
public record UsagePartBody(
        Instant from,
        Instant to,
        UsageBasis basis,
        Optional<Energy> importKwh,
        Optional<Energy> exportKwh,
        List<PeriodUse> periods,
        Quality quality) {
    static final UsagePartBody EXAMPLE = new UsagePartBody(
            Instant.parse("2025-12-31T16:00:00Z"),
            Instant.parse("2026-01-31T16:00:00Z"),
            UsageBasis.REGISTERS,
            Optional.of(Energy.kwh("300")),
            Optional.empty(),
            List.of(new PeriodUse(Period.PEAK, Energy.kwh("200")), new PeriodUse(Period.VALLEY, Energy.kwh("100"))),
            new Quality(Share.WHOLE, Share.NONE, Share.NONE, Share.NONE));

    static UsagePartBody of(UsagePart part) {
        return new UsagePartBody(
                part.from(),
                part.to(),
                part.basis(),
                part.imported(),
                part.exported(),
                part.periods().entrySet().stream()
                        .map(entry -> new PeriodUse(entry.getKey(), entry.getValue()))
                        .toList(),
                Quality.of(part.quality()));
    }

    /** What was taken from the grid in one time-of-use period. */
    public record PeriodUse(Period period, Energy importKwh) {}

    /** How much of the time was measured, estimated, edited, and how much is unknown. */
    public record Quality(Share measuredPercent, Share estimatedPercent, Share editedPercent, Share missingPercent) {
        static Quality of(UsageQuality quality) {
            return new Quality(
                    quality.measuredShare(), quality.estimatedShare(), quality.editedShare(), quality.missingShare());
        }
    }
}
