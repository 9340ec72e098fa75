package org.wattline.domain.billing.trial;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.billing.Measured;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.TariffId;

/**
 * What a bill is supposed to have been made from, in place of what is known (假设).
 *
 * @param readings that registers are supposed to have shown
 * @param ratios of current and voltage transformers together, by point
 * @param terms that are supposed to have been agreed, throughout
 */
public record Supposed(List<Reading> readings, Map<MeteringPointNo, Ratio> ratios, Optional<Contracted> terms) {
    public Supposed {
        readings = List.copyOf(readings);
        ratios = Map.copyOf(ratios);
    }

    /** What a register of a point showed at the beginning of a day. */
    public record Reading(MeteringPointNo point, LocalDate day, Register register, RegisterValue shown) {}

    /** Terms; those that are empty stay as they are. */
    public record Contracted(Optional<TariffId> tariff, Optional<Capacity> capacity, Optional<Boolean> timeOfUse) {
        private Terms.Agreed in(Terms.Agreed agreed) {
            return new Terms.Agreed(
                    capacity.orElse(agreed.capacity()),
                    agreed.voltage(),
                    tariff.orElse(agreed.tariff()),
                    agreed.scheme(),
                    agreed.basicCharge(),
                    agreed.contractDemand(),
                    agreed.powerFactor(),
                    timeOfUse.orElse(agreed.timeOfUse()),
                    agreed.plant(),
                    agreed.marks());
        }
    }

    /** Whether all of it concerns what there is: readings that were taken, points of the account. */
    public boolean concerns(Supply supply) {
        return readings.stream()
                        .allMatch(each -> supply.points().stream()
                                .flatMap(measured -> measured.readings().stream())
                                .anyMatch(reading -> isOf(each, reading)))
                && ratios.keySet().stream()
                        .allMatch(point -> supply.points().stream()
                                .anyMatch(measured -> measured.point().no().equals(point)));
    }

    /** The same supply, as it would be. */
    public Supply in(Supply supply) {
        return new Supply(
                supply.account(),
                supply.period(),
                supply.terms().stream().map(this::supposed).toList(),
                supply.points().stream().map(this::supposed).toList(),
                supply.counter(),
                supply.carried(),
                supply.site());
    }

    private TermsInForce supposed(TermsInForce known) {
        return terms.map(other -> new TermsInForce(
                        known.account(),
                        known.contract(),
                        known.type(),
                        known.premises(),
                        known.during(),
                        other.in(known.agreed())))
                .orElse(known);
    }

    private Measured supposed(Measured known) {
        List<RegisterReading> shown = new ArrayList<>();
        for (RegisterReading reading : known.readings()) shown.add(supposed(reading));
        Optional<Ratio> ratio = Optional.ofNullable(ratios.get(known.point().no()));
        return ratio.map(other -> new Measured(
                        hanging(known.point(), other),
                        shown,
                        known.days().stream().map(day -> multiplied(day, other)).toList(),
                        known.continued()))
                .orElseGet(() -> new Measured(known.point(), shown, known.days(), known.continued()));
    }

    private RegisterReading supposed(RegisterReading reading) {
        Map<Register, RegisterValue> values = new EnumMap<>(reading.values());
        for (Reading each : readings) if (isOf(each, reading)) values.put(each.register, each.shown);
        return new RegisterReading(
                reading.point(),
                reading.meter(),
                reading.at(),
                values,
                reading.source(),
                reading.quality(),
                reading.version());
    }

    private static boolean isOf(Reading each, RegisterReading reading) {
        return reading.point().equals(each.point)
                && reading.at().equals(Zone.startOf(each.day))
                && reading.values().containsKey(each.register);
    }

    private static MeteringPoint hanging(MeteringPoint point, Ratio ratio) {
        return new MeteringPoint(
                point.no(),
                point.account(),
                point.customer(),
                point.unit(),
                point.area(),
                point.mode(),
                point.powerFactor(),
                point.quantity(),
                point.installations().stream()
                        .map(meter -> new Installation(
                                meter.meter(), ratio, Ratio.ONE, meter.dials(), meter.from(), meter.to()))
                        .toList(),
                point.version());
    }

    /** The day's intervals as they were before their ratio, times the other one, each rounded to its last digit. */
    private static IntervalDay multiplied(IntervalDay day, Ratio ratio) {
        long[] values = new long[day.energy().length()];
        for (int i = 0; i < values.length; i++)
            values[i] = day.energy().isMissing(i)
                    ? day.energy().at(i)
                    : BigDecimal.valueOf(day.energy().at(i))
                            .multiply(ratio.factor())
                            .divide(day.multiplier().factor(), 0, RoundingMode.HALF_UP)
                            .longValueExact();
        return new IntervalDay(
                day.point(),
                day.channel(),
                IntervalEnergy.milliwattHours(
                        day.energy().firstDay(), day.energy().minutes(), values),
                day.meter(),
                ratio,
                day.source(),
                day.quality(),
                day.version());
    }
}
