package org.wattline.application.fault;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.Surroundings;

/** How soon teams have to arrive, from the table of time limits (TL-26 … TL-28). */
public final class ArrivalLimits {
    private final Map<Surroundings, Arrival.ArrivalLimit> limits = new EnumMap<>(Surroundings.class);

    /** @throws IllegalArgumentException if a limit is missing or not counted by the minute */
    public ArrivalLimits(Map<String, TimeLimit> table) {
        for (Surroundings surroundings : Surroundings.values()) {
            TimeLimit limit = Optional.ofNullable(table.get(surroundings.limit()))
                    .orElseThrow(() -> new IllegalArgumentException("no time limit " + surroundings.limit()));
            Duration legal = minutes(limit, limit.legal());
            Duration committed = limit.committed().isPresent() ? minutes(limit, limit.committed()) : legal;
            limits.put(surroundings, new Arrival.ArrivalLimit(legal, committed));
        }
    }

    private static Duration minutes(TimeLimit limit, Optional<Allowance> allowance) {
        if (allowance.isPresent() && allowance.get() instanceof Allowance.Elapsed(Duration time)) return time;
        throw new IllegalArgumentException(limit.id() + " is not counted by the minute");
    }

    public Arrival.ArrivalLimit of(Surroundings surroundings) {
        return Optional.ofNullable(limits.get(surroundings)).orElseThrow();
    }
}
