package org.wattline.adapter.http.correction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.rating.Days;
import org.wattline.domain.correction.Breach.Duration;

/** For how long energy was taken. */
@Kinds
public sealed interface DurationFacts permits DurationFacts.Proven, DurationFacts.Unknown {
    Duration duration();

    /** Proven. */
    record Proven(Days days, BigDecimal hoursPerDay) implements DurationFacts {
        public Proven {
            var unused = new Duration.Proven(days.span(), hoursPerDay);
        }

        @Override
        public Duration duration() {
            return new Duration.Proven(days.span(), hoursPerDay);
        }
    }

    /** Nobody knows. @param days more than the least that the policy sets */
    record Unknown(LocalDate foundOn, Optional<Integer> days) implements DurationFacts {
        public Unknown {
            if (days.isPresent() && days.get() > 3660) throw new IllegalArgumentException("more than ten years");
        }

        @Override
        public Duration duration() {
            return new Duration.Unknown(foundOn, days);
        }
    }
}
