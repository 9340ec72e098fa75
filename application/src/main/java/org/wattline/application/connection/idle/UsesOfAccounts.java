package org.wattline.application.connection.idle;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.metering.MeasuringConsumption;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;
import org.wattline.domain.connection.idle.Use;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.PeriodConsumption;

/** Whether accounts used anything over some months, as their readings prove it; for many accounts at a time, each with all of its points. */
final class UsesOfAccounts {
    private final MeteringPoints points;
    private final MeasuringConsumption measuring;

    UsesOfAccounts(MeteringPoints points, Readings readings) {
        this.points = points;
        this.measuring = new MeasuringConsumption(points, readings);
    }

    /** One answer for each account that has a point. */
    Map<AccountNo, Use> over(Collection<AccountNo> accounts, Span months) {
        List<MeteringPoint> theirs = points.ofAccounts(accounts);
        Map<MeteringPointNo, Outcome<PeriodConsumption>> measured =
                measuring.over(theirs.stream().map(MeteringPoint::no).toList(), months);
        Map<AccountNo, Use> uses = new TreeMap<>();
        theirs.stream()
                .collect(groupingBy(MeteringPoint::account))
                .forEach((account, all) -> uses.put(account, of(all, measured)));
        return uses;
    }

    /** A point from which the meter was taken for good says nothing any more. */
    private static Use of(List<MeteringPoint> points, Map<MeteringPointNo, Outcome<PeriodConsumption>> measured) {
        List<Use> uses = points.stream()
                .filter(point ->
                        point.quantity() != QuantityMode.METERED || point.open().isPresent())
                .map(point -> point.quantity() == QuantityMode.METERED
                        ? Optional.ofNullable(measured.get(point.no()))
                                .map(UsesOfAccounts::of)
                                .orElse(Use.UNPROVED)
                        : Use.UNPROVED)
                .toList();
        if (uses.contains(Use.SOMETHING)) return Use.SOMETHING;
        return uses.isEmpty() || uses.contains(Use.UNPROVED) ? Use.UNPROVED : Use.NOTHING;
    }

    private static Use of(Outcome<PeriodConsumption> measured) {
        if (!(measured instanceof Outcome.Done<PeriodConsumption>(PeriodConsumption proved))) return Use.UNPROVED;
        if (flowed(proved, Register.ACTIVE_IMPORT) || flowed(proved, Register.ACTIVE_EXPORT)) return Use.SOMETHING;
        return proved.register(Register.ACTIVE_IMPORT).isPresent() ? Use.NOTHING : Use.UNPROVED;
    }

    private static boolean flowed(PeriodConsumption proved, Register register) {
        return proved.register(register)
                .filter(consumption -> !consumption.energy().isZero())
                .isPresent();
    }
}
