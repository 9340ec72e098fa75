package org.wattline.application.fault;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.wattline.domain.calendar.Allowance;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.Surroundings;

/** How soon teams have to arrive, from the table of time limits that is in use (TL-26 … TL-28). */
public final class ArrivalLimits {
    private final Supplier<Map<String, TimeLimit>> table;

    public ArrivalLimits(Supplier<Map<String, TimeLimit>> table) {
        this.table = table;
    }

    /** Lines that are missing or not counted by the minute, in words. */
    public List<String> faults() {
        return Arrays.stream(Surroundings.values())
                .flatMap(each -> fault(each.limit()).stream())
                .toList();
    }

    private Optional<String> fault(String id) {
        TimeLimit limit = table.get().get(id);
        if (limit == null) return Optional.of("no time limit " + id);
        boolean byTheMinute = limit.legal().isPresent()
                && Stream.of(limit.legal(), limit.committed())
                        .flatMap(Optional::stream)
                        .allMatch(allowance -> allowance instanceof Allowance.Elapsed);
        return byTheMinute ? Optional.empty() : Optional.of(id + " is not counted by the minute");
    }

    /** @throws IllegalArgumentException if the line is missing or not counted by the minute */
    public Arrival.ArrivalLimit of(Surroundings surroundings) {
        fault(surroundings.limit()).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        TimeLimit limit =
                Optional.ofNullable(table.get().get(surroundings.limit())).orElseThrow();
        Duration legal = limit.legal().flatMap(ArrivalLimits::minutes).orElseThrow();
        return new Arrival.ArrivalLimit(
                legal, limit.committed().flatMap(ArrivalLimits::minutes).orElse(legal));
    }

    private static Optional<Duration> minutes(Allowance allowance) {
        return allowance instanceof Allowance.Elapsed(Duration time) ? Optional.of(time) : Optional.empty();
    }
}
