package org.wattline.adapter.http.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.GivenUsage;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.request.Metered;
import org.wattline.domain.rating.request.Usage;
import org.wattline.domain.tariff.Period;

/** Usage as somebody has it. */
@Kinds
public sealed interface UsageFacts
        permits UsageFacts.Total, UsageFacts.Periods, UsageFacts.Registers, UsageFacts.Meters, UsageFacts.Intervals {
    GivenUsage usage();

    /** One figure. @param readings what it was read from */
    record Total(Energy energyKwh, Optional<List<String>> readings) implements UsageFacts {
        @Override
        public GivenUsage usage() {
            return new GivenUsage.Figures(new Usage.Total(new Metered<>(energyKwh, refs(readings))));
        }
    }

    /** A figure for each period: {@code SHARP}, {@code PEAK}, {@code FLAT}, {@code VALLEY}, {@code DEEP_VALLEY} or a tariff's own. */
    record Periods(Map<String, Energy> energiesKwh, Optional<List<String>> readings) implements UsageFacts {
        public Periods {
            if (energiesKwh.isEmpty()) throw new IllegalArgumentException("usage by period has a period");
            energiesKwh.keySet().forEach(code -> Objects.requireNonNull(Period.parse(code)));
        }

        @Override
        public GivenUsage usage() {
            SortedMap<Period, Metered<Energy>> energies = new TreeMap<>();
            energiesKwh.forEach(
                    (code, energy) -> energies.put(Period.parse(code), new Metered<>(energy, refs(readings))));
            return new GivenUsage.Figures(new Usage.ByPeriod(energies));
        }
    }

    /** What registers showed. @param ratio 1 without transformers */
    record Registers(
            Optional<Ratio> ratio, @Size(max = 1000) List<Reading> readings) implements UsageFacts {
        @Override
        public GivenUsage usage() {
            return new GivenUsage.Registers(List.of(ofMeter()));
        }

        private GivenUsage.OfMeter ofMeter() {
            return new GivenUsage.OfMeter(
                    ratio.orElse(Ratio.ONE),
                    readings.stream().map(Reading::given).toList());
        }
    }

    /** What registers of several meters showed, where one was exchanged: each to the day on which the next one begins. */
    record Meters(@Size(min = 2, max = 10) List<Registers> meters) implements UsageFacts {
        @Override
        public GivenUsage usage() {
            return new GivenUsage.Registers(
                    meters.stream().map(Registers::ofMeter).toList());
        }
    }

    /**
     * A curve over the whole period; null for an interval of which nothing is known.
     *
     * @param minutes 1 to 1440, dividing a day evenly
     */
    record Intervals(
            int minutes,
            @Size(max = 110_000) List<Optional<Energy>> energiesKwh,
            LocalDate firstDay,
            Optional<List<String>> readings)
            implements UsageFacts {
        public Intervals {
            var unused = curve(firstDay, minutes, energiesKwh);
        }

        @Override
        public GivenUsage usage() {
            return new GivenUsage.Curve(curve(firstDay, minutes, energiesKwh), refs(readings));
        }

        private static IntervalEnergy curve(LocalDate firstDay, int minutes, List<Optional<Energy>> energies) {
            long[] values = new long[energies.size()];
            for (int i = 0; i < values.length; i++)
                values[i] = energies.get(i).map(IntervalEnergy::units).orElse(IntervalEnergy.MISSING);
            return IntervalEnergy.milliwattHours(firstDay, minutes, values);
        }
    }

    /**
     * What a register showed.
     *
     * @param day at whose beginning; the day after the last one for the end
     * @param value before the ratio
     * @param digits before the point, 6 if left out
     * @param unit only to be checked: {@code KWH}, {@code KVARH}, {@code KW}
     * @param reading name and version of the reading
     */
    record Reading(
            Register register,
            LocalDate day,
            RegisterValue value,
            Optional<Integer> digits,
            Optional<Register.Unit> unit,
            Optional<String> reading) {
        public Reading {
            if (digits.isPresent() && (digits.get() < 1 || digits.get() > 12))
                throw new IllegalArgumentException("a register has 1 … 12 digits");
        }

        GivenUsage.Reading given() {
            return new GivenUsage.Reading(
                    register, day, value, digits.orElse(6), unit, new ReadingRef(reading.orElse(register + "@" + day)));
        }
    }

    private static List<ReadingRef> refs(Optional<List<String>> names) {
        return names.orElse(List.of()).stream().map(ReadingRef::new).toList();
    }
}
