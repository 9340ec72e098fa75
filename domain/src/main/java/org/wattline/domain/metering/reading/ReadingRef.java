package org.wattline.domain.metering.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * The name of one version of what was measured: what a bill cites, so that years later it can still show what it rests on.
 */
public sealed interface ReadingRef {
    MeteringPointNo point();

    int version();

    /** A register reading of one meter at one instant. */
    record OfRegisters(MeteringPointNo point, AssetNo meter, Instant at, int version) implements ReadingRef {
        @Override
        public String toString() {
            return point + "/" + meter + "/" + at + "#" + version;
        }
    }

    /** A day's curve of one channel. */
    record OfDay(MeteringPointNo point, Channel channel, LocalDate day, int version) implements ReadingRef {
        @Override
        public String toString() {
            return point + "/" + channel + "/" + day + "#" + version;
        }
    }
}
