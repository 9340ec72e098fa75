package org.wattline.domain.metering.reading;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;

/**
 * What the registers of a meter showed at one instant (示数). It is never overwritten: another arrival for the same meter and instant is its
 * next version.
 *
 * @param point the metering point the meter hung at
 * @param meter the meter
 * @param at when it showed this; the freeze of a month's end is 00:00 of the first
 * @param values by register, at least one
 * @param version 1 for the first arrival; 0 while it is not stored
 */
public record RegisterReading(
        MeteringPointNo point,
        AssetNo meter,
        Instant at,
        Map<Register, RegisterValue> values,
        ReadingSource source,
        ReadingQuality quality,
        int version) {
    public RegisterReading {
        if (values.isEmpty()) throw new IllegalArgumentException("a reading has values");
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** One that has just arrived. */
    public static RegisterReading arrived(
            MeteringPointNo point,
            AssetNo meter,
            Instant at,
            ReadingSource source,
            Map<Register, RegisterValue> values) {
        ReadingQuality quality = source == ReadingSource.ESTIMATE ? ReadingQuality.ESTIMATED : ReadingQuality.MEASURED;
        return new RegisterReading(point, meter, at, values, source, quality, 0);
    }

    public Optional<RegisterValue> value(Register register) {
        return Optional.ofNullable(values.get(register));
    }

    public ReadingRef.OfRegisters ref() {
        return new ReadingRef.OfRegisters(point, meter, at, version);
    }

    /** The same reading under a version. */
    public RegisterReading numbered(int next) {
        return new RegisterReading(point, meter, at, values, source, quality, next);
    }

    /** The next version of an earlier arrival: its own values, and those of the earlier one that it does not speak of. */
    public RegisterReading following(RegisterReading earlier) {
        Map<Register, RegisterValue> all = new EnumMap<>(earlier.values);
        all.putAll(values);
        return new RegisterReading(point, meter, at, all, source, quality, earlier.version + 1);
    }

    /** Whether an arrival says nothing that this version does not say. */
    public boolean alreadySays(RegisterReading arrival) {
        return source == arrival.source
                && quality == arrival.quality
                && values.entrySet().containsAll(arrival.values.entrySet());
    }
}
