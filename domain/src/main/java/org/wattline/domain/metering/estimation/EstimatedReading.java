package org.wattline.domain.metering.estimation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;

/** Makes the reading that a meter would have shown, had it been read (估抄示数). Values are cut to the decimals of the dial. */
public final class EstimatedReading {
    private EstimatedReading() {}

    /**
     * Between two readings of the same meter, register by register; never above the later one.
     *
     * @param days from the earlier reading to the wanted one
     * @param whole from the earlier to the later
     */
    public static Optional<RegisterReading> between(
            RegisterReading earlier,
            RegisterReading later,
            Installation installation,
            Instant at,
            int days,
            int whole) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (Dial dial : installation.dials()) {
            Optional<RegisterValue> from = counted(dial, earlier);
            Optional<RegisterValue> to = counted(dial, later);
            if (from.isEmpty() || to.isEmpty()) continue;
            if (!(dial.advance(from.get(), to.get()) instanceof Outcome.Done<Dial.Advance>(var advance))) continue;
            BigDecimal part = advance.by()
                    .multiply(BigDecimal.valueOf(days))
                    .divide(BigDecimal.valueOf(whole), dial.decimals(), RoundingMode.DOWN);
            values.put(dial.register(), shown(dial, from.get(), part));
        }
        return reading(earlier, at, values);
    }

    /**
     * The reading before plus what was probably used; registers share it as they shared what they proved last.
     *
     * @param units milliwatt-hours after the multiplier, of the total
     * @param shares what each register proved last, in milliwatt-hours or the like
     */
    public static Optional<RegisterReading> advanced(
            RegisterReading earlier, Installation installation, Instant at, long units, Map<Register, Long> shares) {
        long total = Optional.ofNullable(shares.get(Register.ACTIVE_IMPORT)).orElse(0L);
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        for (Dial dial : installation.dials()) {
            Optional<RegisterValue> from = counted(dial, earlier);
            if (from.isEmpty()) continue;
            boolean isTotal = dial.register() == Register.ACTIVE_IMPORT;
            Optional<Long> share = Optional.ofNullable(shares.get(dial.register()));
            if (!isTotal && (share.isEmpty() || total == 0)) continue;
            long own = isTotal ? units : Proportion.of(units, share.orElse(0L), total);
            BigDecimal part = BigDecimal.valueOf(own, 6)
                    .divide(installation.multiplier().factor(), dial.decimals(), RoundingMode.DOWN);
            values.put(dial.register(), shown(dial, from.get(), part));
        }
        return reading(earlier, at, values);
    }

    /** How much the total of a meter counted from one reading to a later one, in milliwatt-hours after the multiplier. */
    public static Optional<Long> advance(RegisterReading earlier, RegisterReading later, Installation installation) {
        Optional<Dial> dial = installation.dial(Register.ACTIVE_IMPORT);
        Optional<RegisterValue> from = earlier.value(Register.ACTIVE_IMPORT);
        Optional<RegisterValue> to = later.value(Register.ACTIVE_IMPORT);
        if (dial.isEmpty() || from.isEmpty() || to.isEmpty()) return Optional.empty();
        return dial.get().advance(from.get(), to.get()) instanceof Outcome.Done<Dial.Advance>(var advance)
                ? Optional.of(advance.by()
                        .multiply(installation.multiplier().factor())
                        .movePointRight(6)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact())
                : Optional.empty();
    }

    private static Optional<RegisterValue> counted(Dial dial, RegisterReading reading) {
        return dial.register().cumulative() ? reading.value(dial.register()) : Optional.empty();
    }

    /** A dial begins again at zero. */
    private static RegisterValue shown(Dial dial, RegisterValue from, BigDecimal part) {
        return new RegisterValue(from.shown().add(part).remainder(BigDecimal.TEN.pow(dial.digits())));
    }

    private static Optional<RegisterReading> reading(
            RegisterReading earlier, Instant at, Map<Register, RegisterValue> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisterReading(
                        earlier.point(),
                        earlier.meter(),
                        at,
                        values,
                        ReadingSource.ESTIMATE,
                        ReadingQuality.ESTIMATED,
                        0));
    }
}
