package org.wattline.bench.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.estimation.CycleInputs;
import org.wattline.domain.metering.estimation.DayInputs;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingRef;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.validation.CycleFacts;
import org.wattline.domain.metering.validation.DayFacts;
import org.wattline.domain.metering.validation.DayHistory;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;

/** Readings of a factory with transformers, all different, the same in every run; nothing strikes in them, as in nearly all that arrive. */
final class SampleReadings {
    static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    private static final MeteringPointNo POINT = MeteringPointNo.of(7);
    private static final AssetNo METER = new AssetNo("D0007");
    private static final Ratio MULTIPLIER = Ratio.of(100);
    private static final int PER_DAY = 96;
    private static final DayFacts.Place PLACE =
            new DayFacts.Place(MeteringMode.HIGH_SUPPLY_HIGH_METERED, true, true, 100_000_000, true, 2_000, false);

    private SampleReadings() {}

    /** About 90 kWh a quarter of an hour. */
    static IntervalEnergy curve(LocalDate day, int salt) {
        long[] values = new long[PER_DAY];
        for (int i = 0; i < PER_DAY; i++)
            values[i] = 60 * IntervalEnergy.PER_KWH + ((salt * 97L + i) * 2_654_435_761L & 0x3FF_FFFFL);
        return IntervalEnergy.milliwattHours(day, 15, values);
    }

    static IntervalEnergy[] curves(int count) {
        IntervalEnergy[] curves = new IntervalEnergy[count];
        for (int i = 0; i < count; i++) curves[i] = curve(DAY, i);
        return curves;
    }

    static DayFacts facts(IntervalEnergy day) {
        long sum = IntervalEnergy.units(day.total());
        long[] sums = DayHistory.unknown();
        for (int i = 0; i < sums.length; i++) sums[i] = sum + (i - 5) * sum / 60;
        return DayFacts.plain(Channel.ACTIVE_IMPORT)
                .at(PLACE)
                .after(DayHistory.of(sums, 0, 15))
                .beside(new DayFacts.Beside(sum, IntervalEnergy.MISSING, 0));
    }

    /** Between two and three in the morning and from ten to three nothing came. */
    static IntervalEnergy gappy() {
        long[] values = new long[PER_DAY];
        IntervalEnergy whole = curve(DAY, 1);
        for (int i = 0; i < PER_DAY; i++)
            values[i] = i >= 8 && i < 12 || i >= 40 && i < 60 ? IntervalEnergy.MISSING : whole.at(i);
        return IntervalEnergy.milliwattHours(DAY, 15, values);
    }

    static DayInputs inputs() {
        List<IntervalDay> earlier = new ArrayList<>();
        for (int back = 1; back <= 28; back++) earlier.add(day(DAY.minusDays(back), back));
        List<ReadingRef.OfRegisters> proof = List.of(read(DAY), read(DAY.plusDays(1)));
        long sum = IntervalEnergy.units(curve(DAY, 1).total());
        return new DayInputs(
                Optional.of(earlier.getFirst()),
                Optional.of(day(DAY.plusDays(1), 2)),
                earlier,
                List.of(new DayInputs.Advance(0, 1440, sum, proof), new DayInputs.Advance(0, 960, sum * 2 / 3, proof)));
    }

    private static IntervalDay day(LocalDate day, int salt) {
        return new IntervalDay(
                POINT,
                Channel.ACTIVE_IMPORT,
                curve(day, salt),
                METER,
                MULTIPLIER,
                ReadingSource.AUTO,
                ReadingQuality.MEASURED,
                1);
    }

    private static ReadingRef.OfRegisters read(LocalDate day) {
        Instant at = Zone.startOf(day);
        return new ReadingRef.OfRegisters(POINT, METER, at, 1);
    }

    static CycleFacts cycle() {
        long month = 8_640 * 31 * IntervalEnergy.PER_KWH;
        List<CycleFacts.Past> past = List.of(
                new CycleFacts.Past(28, month / 31 * 28),
                new CycleFacts.Past(31, month),
                new CycleFacts.Past(31, month));
        return new CycleFacts(
                31,
                CycleFacts.Finding.PROVED,
                month,
                month,
                IntervalEnergy.MISSING,
                900_000,
                past,
                new CycleFacts.Past(31, month),
                0,
                false,
                PLACE);
    }

    static CycleInputs cycleInputs() {
        long month = 8_640 * 31 * IntervalEnergy.PER_KWH;
        Span march = Span.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1));
        List<CycleInputs.Proved> last = new ArrayList<>();
        List<CycleInputs.Proved> year = new ArrayList<>();
        for (int back = 1; back <= 4; back++) {
            last.add(new CycleInputs.Proved(march.from().minusMonths(back), 30, month));
            year.add(new CycleInputs.Proved(march.from().minusMonths(11L + back), 30, month));
        }
        CycleInputs.Proved around = new CycleInputs.Proved(march.from(), 61, 2 * month);
        return new CycleInputs(march, month, List.of(around), last, year, 1_250_000);
    }
}
