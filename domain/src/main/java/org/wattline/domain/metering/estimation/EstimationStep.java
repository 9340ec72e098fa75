package org.wattline.domain.metering.estimation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One way to estimate, as a group of customers has it.
 *
 * @param parameters whole numbers by name
 * @param weights of a profile: 24 hours of a day, or 12 months of a year; none for other methods
 * @param source where it comes from
 */
public record EstimationStep(
        EstimationMethod method, Map<String, Integer> parameters, List<Integer> weights, String source) {
    public EstimationStep {
        parameters = Map.copyOf(parameters);
        weights = List.copyOf(weights);
        if (!parameters.keySet().equals(new HashSet<>(method.parameters())))
            throw new IllegalArgumentException(
                    method + " needs " + method.parameters() + ", given are " + parameters.keySet());
        int needed = needed(method);
        if (weights.size() != needed || weights.stream().anyMatch(weight -> weight < 0 || weight > 1_000_000))
            throw new IllegalArgumentException(method + " needs " + needed + " weights, not " + weights);
        if (needed > 0 && weights.stream().allMatch(weight -> weight == 0))
            throw new IllegalArgumentException(method + ": all weights are 0");
    }

    private static int needed(EstimationMethod method) {
        return switch (method) {
            case PROFILE -> 24;
            case SCALAR_PROFILE -> 12;
            case GAP_DAY,
                    INTERPOLATION,
                    PROXY_DAY,
                    AVERAGING,
                    FROM_SCALAR,
                    SUBTRACTIVE,
                    SCALAR_FROM_INTERVALS,
                    SCALAR_PRORATION,
                    SCALAR_ESTIMATION,
                    SCALAR_LAST_YEAR,
                    SCALAR_LOAD_HOURS -> 0;
        };
    }

    int parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).orElseThrow();
    }
}
