package org.wattline.domain.metering.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/**
 * The readings of one meter in the order of their time, and the gate through which others join them: a counting register may not fall from
 * one to the next unless it rolled over (VEE-02, VEE-03), in whatever order they arrive.
 */
public final class ReadingChain {
    private final NavigableMap<Instant, RegisterReading> byTime = new TreeMap<>();

    public ReadingChain(Collection<RegisterReading> known) {
        for (RegisterReading reading : known) byTime.put(reading.at(), reading);
    }

    /** Lets an arrival in, so that later ones are judged by it too, or says why not. */
    public Outcome<RegisterReading> admit(RegisterReading arrival, Installation installation) {
        for (Map.Entry<Register, RegisterValue> shown : arrival.values().entrySet()) {
            Optional<Dial> dial = installation.dial(shown.getKey());
            if (dial.isEmpty()) return Outcome.refused(MeteringRefusal.REGISTER_UNKNOWN);
            if (!dial.get().shows(shown.getValue())) return Outcome.refused(MeteringRefusal.VALUE_DOES_NOT_FIT);
            if (!dial.get().register().cumulative()) continue;
            if (falls(dial.get(), before(arrival, shown.getKey()), Optional.of(shown.getValue())))
                return Outcome.refused(MeteringRefusal.RUNS_BACKWARDS);
            if (falls(dial.get(), Optional.of(shown.getValue()), after(arrival, shown.getKey())))
                return Outcome.refused(MeteringRefusal.ABOVE_A_LATER_READING);
        }
        byTime.merge(arrival.at(), arrival, (held, next) -> next.following(held));
        return Outcome.done(arrival);
    }

    private Optional<RegisterValue> before(RegisterReading arrival, Register register) {
        return Optional.ofNullable(byTime.lowerEntry(arrival.at()))
                .flatMap(e -> e.getValue().value(register));
    }

    private Optional<RegisterValue> after(RegisterReading arrival, Register register) {
        return Optional.ofNullable(byTime.higherEntry(arrival.at()))
                .flatMap(e -> e.getValue().value(register));
    }

    private static boolean falls(Dial dial, Optional<RegisterValue> earlier, Optional<RegisterValue> later) {
        return earlier.isPresent()
                && later.isPresent()
                && dial.advance(earlier.get(), later.get()) instanceof Outcome.Refused<Dial.Advance>;
    }
}
