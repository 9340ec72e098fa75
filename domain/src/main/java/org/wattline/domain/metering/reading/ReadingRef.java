package org.wattline.domain.metering.reading;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPointNo;

/**
 * The name of one version of what was measured: what a bill cites, so that years later it can still show what it rests on.
 */
public sealed interface ReadingRef {
    MeteringPointNo point();

    int version();

    /** The first day that it touches. */
    LocalDate day();

    /** A register reading of one meter at one instant. */
    record OfRegisters(MeteringPointNo point, AssetNo meter, Instant at, int version) implements ReadingRef {
        @Override
        public LocalDate day() {
            return Zone.day(at);
        }

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

    /** @throws IllegalArgumentException unless the text is that of a reference */
    static ReadingRef parse(String text) {
        String[] parts = text.split("[/#]");
        if (parts.length != 4) throw new IllegalArgumentException("not a reference to a reading: " + text);
        MeteringPointNo point = new MeteringPointNo(parts[0]);
        int version = Integer.parseInt(parts[3]);
        for (Channel channel : Channel.values())
            if (channel.name().equals(parts[1])) return new OfDay(point, channel, LocalDate.parse(parts[2]), version);
        return new OfRegisters(point, new AssetNo(parts[1]), Instant.parse(parts[2]), version);
    }
}
