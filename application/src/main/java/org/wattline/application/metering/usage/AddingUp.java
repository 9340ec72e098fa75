package org.wattline.application.metering.usage;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        Map<MeteringPointNo, List<UsagePart>> usage = new HashMap<>();
        inParts(points, span, step, knownAt, usage::putAll);
        return usage;
    }

    private void inParts(
            Collection<MeteringPoint> points,
            Span span,
            UsageStep step,
            Optional<Instant> knownAt,
            Consumer<Map<MeteringPointNo, List<UsagePart>>> each) {
        List<MeteringPoint> all = points.stream().distinct().toList();
        for (int i = 0; i < all.size(); i += PART)
            each.accept(finding.of(all.subList(i, Math.min(all.size(), i + PART)), span, step, knownAt));
    }

    /** The parts of a sum over any number of points, of which only some are held at a time. @param seen is told of each point's parts */
    List<UsagePart> sum(
            Map<Members.Flow, Integer> flows,
            Span span,
            UsageStep step,
            Optional<Instant> knownAt,
            Consumer<Map<MeteringPointNo, List<UsagePart>>> seen) {
        Map<MeteringPointNo, List<Members.Flow>> byPoint =
                flows.keySet().stream().collect(groupingBy(flow -> flow.point().no()));
        List<UsagePart> sum = new ArrayList<>();
        inParts(flows.keySet().stream().map(Members.Flow::point).toList(), span, step, knownAt, usage -> {
            seen.accept(usage);
            usage.forEach((no, parts) -> {
                for (Members.Flow flow : byPoint.getOrDefault(no, List.of()))
                    add(flow, flows.getOrDefault(flow, 0), parts, sum);
            });
        });
        return sum;
    }

    /** The parts of a sum; none without flows. */
    static List<UsagePart> sum(Map<Members.Flow, Integer> flows, Map<MeteringPointNo, List<UsagePart>> usage) {
        List<UsagePart> sum = new ArrayList<>();
        flows.forEach((flow, factor) ->
                add(flow, factor, usage.getOrDefault(flow.point().no(), List.of()), sum));
        return sum;
    }

    private static void add(Members.Flow flow, int factor, List<UsagePart> own, List<UsagePart> sum) {
        for (int i = 0; i < own.size(); i++) {
            UsagePart part = own.get(i).flow(flow.channel());
            if (sum.size() == i) sum.add(part.zero());
            for (int times = 0; times < Math.abs(factor); times++)
                sum.set(i, sum.get(i).plus(part, factor));
        }
    }
}
