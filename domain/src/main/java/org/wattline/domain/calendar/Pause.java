package org.wattline.domain.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * Time that belongs to the customer (客户原因时间): design, construction, missing documents. It is taken off the utility's clock.
 *
 * @param from when the customer got the task
 * @param to when the utility got it back, empty while it waits
 */
public record Pause(Instant from, Optional<Instant> to) {
    public Pause {
        if (to.isPresent() && to.get().isBefore(from))
            throw new IllegalArgumentException("a pause ends after it begins: " + from + " … " + to.get());
    }

    public static Pause of(Instant from, Instant to) {
        return new Pause(from, Optional.of(to));
    }

    public static Pause since(Instant from) {
        return new Pause(from, Optional.empty());
    }

    /** Whether the clock stands still at that moment. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
    }
}
