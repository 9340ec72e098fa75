package org.wattline.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.BasicChargePolicy;

/**
 * What speaks against a bill beside its own figures.
 *
 * @param wrongRatio whether a curve was multiplied by another ratio than that of current and voltage transformers where its meter hangs (04, section 2,
 *     check 3)
 * @param estimatedPercent of the days of its points, how many are estimated
 * @param openNote whether a credit or debit note of the account is not decided on yet (check 8)
 * @param opened whether the account was opened within the period
 * @param closed whether it was closed within the period
 * @param highVoltage whether it is supplied above 1 kV on any day of it
 * @param capacity what is wrong with the basic charge (check 4): equipment and terms, as they are known now, give another one than the bill has; or what
 *     the contract declares does not fit what is connected
 */
public record Doubts(
        boolean wrongRatio,
        int estimatedPercent,
        boolean openNote,
        boolean opened,
        boolean closed,
        boolean highVoltage,
        Set<ReviewCheck> capacity) {
    public static final Doubts NONE = new Doubts(false, 0, false, false, false, false, Set.of());

    public Doubts {
        capacity = Set.copyOf(capacity);
    }

    /** By what the bill was made from. */
    public static Doubts of(Supply supply, boolean openNote) {
        Span period = supply.period();
        return new Doubts(
                supply.points().stream().anyMatch(Doubts::multipliedOtherwise),
                estimatedPercent(supply),
                openNote,
                period.contains(supply.account().stage().openedOn()),
                supply.account().stage() instanceof Account.Stage.Closed(LocalDate unused, LocalDate on)
                        && on.isAfter(period.from())
                        && !on.isAfter(period.end()),
                supply.terms().stream()
                        .anyMatch(terms -> terms.agreed().voltage().high()),
                Set.of());
    }

    /** The same, and whether the contract's capacity and demand fit the equipment. @param policy what counts, and the floor of demand */
    public Doubts declaring(Supply supply, BasicChargePolicy policy) {
        return with(DeclaredCapacity.doubts(supply, policy));
    }

    private Doubts with(Set<ReviewCheck> others) {
        if (others.isEmpty()) return this;
        Set<ReviewCheck> all = EnumSet.copyOf(others);
        all.addAll(capacity);
        return new Doubts(wrongRatio, estimatedPercent, openNote, opened, closed, highVoltage, all);
    }

    /**
     * The same of a bill that was made some time ago: its equipment, its terms or its demand may have been told otherwise since.
     *
     * @param supply by what is known now
     */
    public Doubts comparing(Bill bill, Supply supply, PublishedPrices prices) {
        boolean charged =
                supply.terms().stream().anyMatch(terms -> terms.agreed().basicCharge() != BasicChargeMode.NONE);
        return charged
                        && Calculation.of(supply, prices, bill.calculation().at())
                                instanceof Outcome.Done<Calculation>(Calculation now)
                        && !basicCharges(now).equals(basicCharges(bill.calculation()))
                ? with(EnumSet.of(ReviewCheck.BASIC_CHARGE))
                : this;
    }

    private static Map<LineCode, Money> basicCharges(Calculation made) {
        Map<LineCode, Money> charges = new EnumMap<>(LineCode.class);
        for (RatedLine line : made.lines())
            if (line.code().isBasic()) charges.merge(line.code(), line.amount(), Money::plus);
        return charges;
    }

    private static boolean multipliedOtherwise(Measured measured) {
        return !measured.days().isEmpty() && !multipliedAlike(measured) && anyMultipliedOtherwise(measured);
    }

    /** As nearly always: one meter, there on all days, and its multiplier. */
    private static boolean multipliedAlike(Measured measured) {
        IntervalDay first = measured.days().getFirst();
        IntervalDay last = first;
        for (IntervalDay day : measured.days()) {
            if (!day.meter().equals(first.meter()) || !day.multiplier().equals(first.multiplier())) return false;
            if (day.day().isBefore(first.day())) first = day;
            if (day.day().isAfter(last.day())) last = day;
        }
        for (Installation meter : measured.point().installations())
            if (meter.meter().equals(first.meter())
                    && meter.multiplier().equals(first.multiplier())
                    && meter.measures(start(last, 0), start(first, 1))) return true;
        return false;
    }

    private static boolean anyMultipliedOtherwise(Measured measured) {
        return measured.days().stream()
                .anyMatch(day -> measured.point().installations().stream()
                        .filter(meter ->
                                meter.meter().equals(day.meter()) && meter.measures(start(day, 0), start(day, 1)))
                        .noneMatch(meter -> meter.multiplier().equals(day.multiplier())));
    }

    private static Instant start(IntervalDay day, int later) {
        return Zone.startOf(day.energy().firstDay().plusDays(later));
    }

    private static int estimatedPercent(Supply supply) {
        Share all = supply.points().stream()
                .map(measured -> ofRegisters(measured).larger(ofCurves(measured)))
                .reduce(Share.NOTHING, Share::plus);
        return all.percent();
    }

    /** A reading stands for the days since the one before. */
    private static Share ofRegisters(Measured measured) {
        List<RegisterReading> readings = measured.readings().stream()
                .sorted(Comparator.comparing(RegisterReading::at))
                .toList();
        Share share = Share.NOTHING;
        for (int i = 1; i < readings.size(); i++) {
            long days = Zone.day(readings.get(i).at()).toEpochDay()
                    - Zone.day(readings.get(i - 1).at()).toEpochDay();
            share = share.plus(Share.of(days, readings.get(i).quality()));
        }
        return share;
    }

    private static Share ofCurves(Measured measured) {
        Share share = Share.NOTHING;
        for (IntervalDay day : measured.days()) share = share.plus(Share.of(1, day.quality()));
        return share;
    }

    private record Share(long estimated, long days) {
        static final Share NOTHING = new Share(0, 0);

        static Share of(long days, ReadingQuality quality) {
            return new Share(quality == ReadingQuality.ESTIMATED ? days : 0, days);
        }

        Share plus(Share other) {
            return new Share(estimated + other.estimated, days + other.days);
        }

        int percent() {
            return days == 0 ? 0 : (int) (estimated * 100 / days);
        }

        Share larger(Share other) {
            return other.percent() > percent() || days == 0 ? other : this;
        }
    }
}
