package org.wattline.domain.metering.exception;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.reading.Channel;

/** Which values of a metering point an exception or an edit is about. */
public sealed interface VeeTarget {
    /** Known by this text at its point. */
    String key();

    /** The first day that it touches. */
    LocalDate day();

    /** Whether what is said of these days rests on the values. */
    default boolean bearsOn(Span period) {
        return period.contains(day());
    }

    /** A day's curve. */
    record Day(Channel channel, LocalDate day) implements VeeTarget {
        @Override
        public String key() {
            return "DAY/" + channel + "/" + day;
        }
    }

    /** What a meter's registers showed at an instant, the end of a cycle. */
    record Reading(AssetNo meter, Instant at) implements VeeTarget {
        @Override
        public String key() {
            return "READING/" + at + "/" + meter;
        }

        @Override
        public LocalDate day() {
            return Zone.day(at);
        }

        /** A reading at the beginning of the day after the last one proves the days before it. */
        @Override
        public boolean bearsOn(Span period) {
            return !at.isBefore(Zone.startOf(period.from()))
                    && period.to().map(end -> !at.isAfter(Zone.startOf(end))).orElse(true);
        }
    }

    /** What a meter said of itself on a day. */
    record Device(AssetNo meter, LocalDate day) implements VeeTarget {
        @Override
        public String key() {
            return "DEVICE/" + day + "/" + meter;
        }
    }

    /** @throws IllegalArgumentException unless the text is a {@link #key} */
    static VeeTarget parse(String key) {
        String[] parts = key.split("/", 3);
        if (parts.length < 3) throw new IllegalArgumentException("not a target: " + key);
        return switch (parts[0]) {
            case "DAY" -> new Day(Channel.valueOf(parts[1]), LocalDate.parse(parts[2]));
            case "READING" -> new Reading(new AssetNo(parts[2]), Instant.parse(parts[1]));
            case "DEVICE" -> new Device(new AssetNo(parts[2]), LocalDate.parse(parts[1]));
            default -> throw new IllegalArgumentException("not a target: " + key);
        };
    }
}
