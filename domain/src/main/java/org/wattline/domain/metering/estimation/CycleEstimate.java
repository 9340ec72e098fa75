package org.wattline.domain.metering.estimation;

import static org.wattline.domain.quantity.IntervalEnergy.MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a cycle probably used (估抄), by the first method that has what it needs; in whole kWh, as worked example E4-4.
 *
 * @param units milliwatt-hours
 */
public record CycleEstimate(long units, EstimationMethod method) {
    private static final long KWH = 1_000_000;

    public static Optional<CycleEstimate> of(List<EstimationStep> steps, CycleInputs inputs) {
        for (EstimationStep step : steps) {
            if (!step.method().isScalar()) continue;
            long units = units(step, inputs);
            if (units != MISSING && units >= 0)
                return Optional.of(new CycleEstimate((units + KWH / 2) / KWH * KWH, step.method()));
        }
        return Optional.empty();
    }

    private static long units(EstimationStep step, CycleInputs inputs) {
        int days = inputs.span().days();
        return switch (step.method()) {
            case SCALAR_FROM_INTERVALS -> inputs.curves();
            case SCALAR_PRORATION ->
                inputs.around().isEmpty() ? MISSING : daily(inputs.around().subList(0, 1), days);
            case SCALAR_ESTIMATION -> daily(first(inputs.last(), step.parameter("cycles")), days);
            case SCALAR_LAST_YEAR -> lastYear(step.parameter("cycles"), inputs);
            case SCALAR_PROFILE -> seasonal(step.weights(), inputs);
            case SCALAR_LOAD_HOURS ->
                inputs.loadWatts() == 0 ? MISSING : inputs.loadWatts() * 1000 * step.parameter("hoursPerDay") * days;
            case GAP_DAY, INTERPOLATION, PROXY_DAY, AVERAGING, PROFILE, FROM_SCALAR, SUBTRACTIVE -> MISSING;
        };
    }

    private static List<CycleInputs.Proved> first(List<CycleInputs.Proved> all, int count) {
        return all.size() < count ? List.of() : all.subList(0, count);
    }

    private static long daily(List<CycleInputs.Proved> proved, int days) {
        long units = sum(proved);
        return units == MISSING
                ? MISSING
                : Proportion.of(
                        units,
                        days,
                        proved.stream().mapToLong(CycleInputs.Proved::days).sum());
    }

    private static long sum(List<CycleInputs.Proved> proved) {
        long units = 0;
        for (CycleInputs.Proved each : proved) {
            if (each.units() == MISSING) return MISSING;
            units += each.units();
        }
        return proved.isEmpty() ? MISSING : units;
    }

    /** Last year's cycle × the last cycles ÷ the same cycles of last year. */
    private static long lastYear(int cycles, CycleInputs inputs) {
        if (inputs.year().size() < cycles + 1) return MISSING;
        long then = daily(inputs.year().subList(0, 1), inputs.span().days());
        long now = sum(first(inputs.last(), cycles));
        long before = sum(inputs.year().subList(1, cycles + 1));
        return then == MISSING || now == MISSING || before == MISSING || before == 0
                ? MISSING
                : Proportion.of(then, now, before);
    }

    /** The last cycle, from its months' weights to those of the cycle that is wanted. */
    private static long seasonal(List<Integer> weights, CycleInputs inputs) {
        if (inputs.last().isEmpty() || inputs.last().getFirst().units() == MISSING) return MISSING;
        CycleInputs.Proved last = inputs.last().getFirst();
        long known = weight(weights, last.from(), last.days());
        long wanted = weight(weights, inputs.span().from(), inputs.span().days());
        return known == 0 ? MISSING : Proportion.of(last.units(), wanted, known);
    }

    private static long weight(List<Integer> weights, LocalDate from, int days) {
        long weight = 0;
        for (int i = 0; i < days; i++) weight += weights.get(from.plusDays(i).getMonthValue() - 1);
        return weight;
    }
}
