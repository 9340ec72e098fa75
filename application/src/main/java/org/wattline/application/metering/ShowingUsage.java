package org.wattline.application.metering;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.metering.Readings.DaySum;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.PeriodConsumption;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;

/** Shows what an account used, day by day or month by month, from register readings and, where they are missing, from curves. */
public final class ShowingUsage {
    private static final List<Register> SHOWN = List.of(
            Register.ACTIVE_IMPORT,
            Register.ACTIVE_IMPORT_SHARP,
            Register.ACTIVE_IMPORT_PEAK,
            Register.ACTIVE_IMPORT_FLAT,
            Register.ACTIVE_IMPORT_VALLEY,
            Register.ACTIVE_EXPORT);

    private final MeteringPoints points;
    private final Readings readings;

    public ShowingUsage(MeteringPoints points, Readings readings) {
        this.points = points;
        this.readings = readings;
    }

    /** How long each part is. */
    public enum Step {
        DAY,
        MONTH
    }

    /** What the figures rest on. */
    public enum Basis {
        REGISTERS,
        CURVES,
        NOTHING
    }

    /**
     * What a metering point used in one part of the time asked for.
     *
     * @param energy by register, not rounded; empty where nothing is known
     */
    public record Usage(MeteringPointNo point, Span span, Basis basis, Map<Register, Energy> energy) {}

    /** Parts in order, for each point of the account. */
    public List<Usage> of(AccountNo account, Span span, Step step) {
        List<Span> parts = parts(span, step);
        List<LocalDate> boundaries =
                new ArrayList<>(parts.stream().map(Span::from).toList());
        boundaries.add(span.end());
        List<MeteringPoint> all = points.ofAccounts(List.of(account));
        List<MeteringPointNo> numbers = all.stream().map(MeteringPoint::no).toList();
        Map<MeteringPointNo, List<RegisterReading>> shown =
                readings.atBoundaries(numbers, boundaries).stream().collect(groupingBy(RegisterReading::point));
        Map<MeteringPointNo, List<DaySum>> sums =
                readings.daySums(numbers, Channel.ACTIVE_IMPORT, span).stream().collect(groupingBy(DaySum::point));
        List<Usage> usages = new ArrayList<>();
        for (MeteringPoint point : all)
            for (Span part : parts)
                usages.add(usage(
                        point,
                        part,
                        shown.getOrDefault(point.no(), List.of()),
                        sums.getOrDefault(point.no(), List.of())));
        return usages;
    }

    private static Usage usage(MeteringPoint point, Span part, List<RegisterReading> shown, List<DaySum> sums) {
        if (PeriodConsumption.of(point, part, shown) instanceof Outcome.Done<PeriodConsumption>(var proved)
                && proved.register(Register.ACTIVE_IMPORT).isPresent()) {
            Map<Register, Energy> energy = new EnumMap<>(Register.class);
            for (Register register : SHOWN)
                proved.register(register).ifPresent(consumption -> energy.put(register, consumption.energy()));
            return new Usage(point.no(), part, Basis.REGISTERS, energy);
        }
        return curves(part, sums)
                .map(energy -> new Usage(point.no(), part, Basis.CURVES, Map.of(Register.ACTIVE_IMPORT, energy)))
                .orElseGet(() -> new Usage(point.no(), part, Basis.NOTHING, Map.of()));
    }

    /** The sum of complete days; empty when a day or an interval is missing. */
    private static Optional<Energy> curves(Span part, List<DaySum> sums) {
        List<DaySum> within = sums.stream()
                .filter(sum -> part.contains(sum.day()) && sum.missing() == 0)
                .toList();
        return within.size() == part.days()
                ? Optional.of(IntervalEnergy.energy(
                        within.stream().mapToLong(DaySum::units).sum()))
                : Optional.empty();
    }

    private static List<Span> parts(Span span, Step step) {
        List<Span> parts = new ArrayList<>();
        for (LocalDate from = span.from(); from.isBefore(span.end()); ) {
            LocalDate next = switch (step) {
                case DAY -> from.plusDays(1);
                case MONTH -> from.withDayOfMonth(1).plusMonths(1);
            };
            LocalDate to = next.isAfter(span.end()) ? span.end() : next;
            parts.add(Span.of(from, to));
            from = to;
        }
        return parts;
    }
}
