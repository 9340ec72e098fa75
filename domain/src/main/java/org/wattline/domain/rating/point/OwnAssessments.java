package org.wattline.domain.rating.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.quantity.ReactiveEnergy;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.OwnPowerFactor;
import org.wattline.domain.rating.request.Part;

/** Points that are assessed on their own (RAT-72) are so over the whole bill, however many sections it has. */
public final class OwnAssessments {
    private OwnAssessments() {}

    /** The same parts, each point assessed by all that it drew over the whole bill. */
    public static List<Part> overAllSections(List<Part> parts) {
        Map<String, List<OwnPowerFactor>> byPoint = new LinkedHashMap<>();
        for (Part part : parts)
            part.own().ifPresent(own -> {
                List<OwnPowerFactor> known = byPoint.computeIfAbsent(own.point(), point -> new ArrayList<>());
                if (!known.contains(own)) known.add(own);
            });
        return parts.stream()
                .map(part -> part.own()
                        .map(own -> part.assessedAs(new OwnPowerFactor(
                                own.point(),
                                own.standard(),
                                sum(byPoint.getOrDefault(own.point(), List.of(own)).stream()
                                        .map(OwnPowerFactor::reactive)
                                        .toList()))))
                        .orElse(part))
                .toList();
    }

    /** What several meters, or one meter over several stretches of days, counted together. */
    public static Metered<ReactiveEnergy> sum(List<Metered<ReactiveEnergy>> all) {
        if (all.size() == 1) return all.getFirst();
        ReactiveEnergy sum = ReactiveEnergy.ZERO;
        List<ReadingRef> readings = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (Metered<ReactiveEnergy> each : all) {
            sum = sum.plus(each.quantity());
            readings.addAll(each.readings());
            steps.addAll(each.steps());
        }
        return new Metered<>(sum, readings, steps);
    }
}
