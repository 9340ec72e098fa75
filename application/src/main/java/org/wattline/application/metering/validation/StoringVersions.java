package org.wattline.application.metering.validation;

import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.VeeTarget;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.RegisterReading;

/** Stores values by hand: always as the version after the present one, never in its place. Part of a unit of work. */
public final class StoringVersions {
    private final Readings readings;
    private final BusinessClock clock;

    public StoringVersions(Readings readings, BusinessClock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    /** Which version of a target's values is current. */
    Optional<ReadingRef> current(MeteringPointNo point, VeeTarget target) {
        return switch (target) {
            case VeeTarget.Day day -> day(point, day).map(IntervalDay::ref);
            case VeeTarget.Reading reading -> reading(point, reading).map(RegisterReading::ref);
            case VeeTarget.Device device -> Optional.empty();
        };
    }

    Optional<IntervalDay> day(MeteringPointNo point, VeeTarget.Day day) {
        return readings
                .days(
                        List.of(point),
                        List.of(day.channel()),
                        Span.of(day.day(), day.day().plusDays(1)))
                .stream()
                .findFirst();
    }

    Optional<RegisterReading> reading(MeteringPointNo point, VeeTarget.Reading reading) {
        return readings.versions(point, reading.meter(), reading.at()).stream().reduce((one, later) -> later);
    }

    /** The version before one. */
    Optional<ReadingRef> before(ReadingRef ref) {
        return switch (ref) {
            case ReadingRef.OfDay(var point, var channel, var day, int version) ->
                readings.find(new ReadingRef.OfDay(point, channel, day, version - 1))
                        .map(IntervalDay::ref);
            case ReadingRef.OfRegisters(var point, var meter, var at, int version) ->
                readings.find(new ReadingRef.OfRegisters(point, meter, at, version - 1))
                        .map(RegisterReading::ref);
        };
    }

    /** Stores what a version says once more, as the next one. @throws IllegalStateException if there is no such version */
    ReadingRef again(ReadingRef ref) {
        return switch (ref) {
            case ReadingRef.OfDay day -> store(readings.find(day).orElseThrow());
            case ReadingRef.OfRegisters registers ->
                store(readings.find(registers).orElseThrow());
        };
    }

    ReadingRef store(IntervalDay day) {
        readings.storeDays(List.of(day), clock.now());
        return day(day.point(), new VeeTarget.Day(day.channel(), day.day()))
                .orElseThrow()
                .ref();
    }

    ReadingRef store(RegisterReading reading) {
        readings.storeRegisters(List.of(reading), clock.now());
        return reading(reading.point(), new VeeTarget.Reading(reading.meter(), reading.at()))
                .orElseThrow()
                .ref();
    }
}
