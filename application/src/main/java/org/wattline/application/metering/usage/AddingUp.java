package org.wattline.application.metering.usage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.usage.UsagePart;
import org.wattline.domain.metering.usage.UsageStep;

/** Adds up flows, part by part; points are asked for {@value #PART} at a time. */
record AddingUp(FindingUsage finding) {
    private static final int PART = 500;

    /** For each point its parts. */
    Map<MeteringPointNo, List<UsagePart>> each(
            Collection<MeteringPoint> points, Span span, UsageStep step, Optional<Instant> knownAt) {
        List<MeteringPoint> all = points.stream().distinct().toList();
        Map<MeteringPointNo, List<UsagePart>> usage = new HashMap<>();
        for (int i = 0; i < all.size(); i += PART)
            usage.putAll(finding.of(all.subList(i, Math.min(all.size(), i + PART)), span, step, knownAt));
        return usage;
    }

    /** The parts of a sum; none without flows. */
    static List<UsagePart> sum(Map<Members.Flow, Integer> flows, Map<MeteringPointNo, List<UsagePart>> usage) {
        List<UsagePart> sum = new ArrayList<>();
        flows.forEach((flow, factor) -> {
            List<UsagePart> own = usage.getOrDefault(flow.point().no(), List.of());
            for (int i = 0; i < own.size(); i++) {
                UsagePart part = own.get(i).flow(flow.channel());
                if (sum.size() == i) sum.add(part.zero());
                for (int times = 0; times < Math.abs(factor); times++)
                    sum.set(i, sum.get(i).plus(part, factor));
            }
        });
        return sum;
    }
}
