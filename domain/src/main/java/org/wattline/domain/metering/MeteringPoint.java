package org.wattline.domain.metering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Ratio;

/**
 * Where a customer's energy is measured (计量点). It is opened with its account, a meter is installed, exchanged when it is due or broken, and
 * removed when supply ends. Its installations follow one another: none overlaps another, and an exchange leaves no gap.
 *
 * @param no its number
 * @param account the account whose bills it counts for
 * @param customer to whom the account belongs
 * @param unit the unit that serves it
 * @param area the transformer area that feeds it
 * @param mode on which side it is metered
 * @param powerFactor whether it takes part in the power-factor adjustment
 * @param quantity how its quantity is found
 * @param installations its meters, oldest first
 */
public record MeteringPoint(
        MeteringPointNo no,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        AreaCode area,
        MeteringMode mode,
        PowerFactorParticipation powerFactor,
        QuantityMode quantity,
        List<Installation> installations,
        Version version)
        implements Versioned<MeteringPoint> {
    public MeteringPoint {
        installations = List.copyOf(installations);
        for (int i = 1; i < installations.size(); i++) {
            Optional<Instant> end = installations.get(i - 1).to();
            if (end.isEmpty() || end.get().isAfter(installations.get(i).from()))
                throw new IllegalArgumentException("installations overlap at metering point " + no);
        }
    }

    /** A new point for a meter. */
    public static Change<MeteringPoint> open(
            MeteringPointNo no,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            AreaCode area,
            MeteringMode mode,
            PowerFactorParticipation powerFactor) {
        return open(no, account, customer, unit, area, mode, powerFactor, QuantityMode.METERED);
    }

    /** A new point whose quantity is found in a certain way, for all of its life. */
    public static Change<MeteringPoint> open(
            MeteringPointNo no,
            AccountNo account,
            CustomerId customer,
            UnitPath unit,
            AreaCode area,
            MeteringMode mode,
            PowerFactorParticipation powerFactor,
            QuantityMode quantity) {
        MeteringPoint open = new MeteringPoint(
                no, account, customer, unit, area, mode, powerFactor, quantity, List.of(), Version.NEW);
        return Change.of(open, new MeteringPointOpened(no, account));
    }

    /** Installs a meter on a point that has none. */
    public Outcome<Change<MeteringPoint>> install(
            AssetNo meter, List<Dial> dials, Ratio current, Ratio voltage, Instant at) {
        return install(new Installation(meter, current, voltage, dials, at, Optional.empty()));
    }

    private Outcome<Change<MeteringPoint>> install(Installation next) {
        Instant at = next.from();
        if (open().isPresent()) return Outcome.refused(MeteringRefusal.METER_IN_PLACE);
        if (!installations.isEmpty()
                && installations.getLast().to().filter(at::isBefore).isPresent())
            return Outcome.refused(MeteringRefusal.INSTALLED_IN_THE_PAST);
        List<Installation> all = new ArrayList<>(installations);
        all.add(next);
        return Outcome.done(Change.of(with(all), new MeterInstalled(no, account, next.meter(), next.multiplier(), at)));
    }

    /** Takes the meter away. */
    public Outcome<Change<MeteringPoint>> remove(Instant at) {
        Optional<Installation> open = open();
        if (open.isEmpty()) return Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE);
        if (!open.get().from().isBefore(at)) return Outcome.refused(MeteringRefusal.INSTALLED_IN_THE_PAST);
        List<Installation> all = new ArrayList<>(installations);
        all.set(all.size() - 1, open.get().endingAt(at));
        return Outcome.done(
                Change.of(with(all), new MeterRemoved(no, account, open.get().meter(), at)));
    }

    /** Puts another meter in the place of the present one, at the same instant, so that there is neither gap nor overlap. */
    public Outcome<Change<MeteringPoint>> exchange(
            AssetNo meter, List<Dial> dials, Ratio current, Ratio voltage, Instant at) {
        Optional<String> place = open().flatMap(Installation::place);
        return followed(new Installation(meter, current, voltage, dials, at, Optional.empty(), place));
    }

    /** The same meter hangs in another spot from an instant on (移表). */
    public Outcome<Change<MeteringPoint>> moved(String place, Instant at) {
        return open().map(held -> followed(new Installation(
                        held.meter(),
                        held.current(),
                        held.voltage(),
                        held.dials(),
                        at,
                        Optional.empty(),
                        Optional.of(place))))
                .orElseGet(() -> Outcome.refused(MeteringRefusal.NO_METER_IN_PLACE));
    }

    private Outcome<Change<MeteringPoint>> followed(Installation next) {
        return remove(next.from())
                .then(removed -> removed.state().install(next).map(installed -> {
                    List<Event> facts = new ArrayList<>(removed.facts());
                    facts.addAll(installed.facts());
                    return new Change<>(installed.state(), facts);
                }));
    }

    /** The installation that is in place now. */
    public Optional<Installation> open() {
        return installations.isEmpty() || !installations.getLast().isOpen()
                ? Optional.empty()
                : Optional.of(installations.getLast());
    }

    /** The installation under which a meter's reading of that instant counts. */
    public Optional<Installation> installationOf(AssetNo meter, Instant at) {
        for (Installation installation : installations)
            if (installation.meter().equals(meter) && installation.reads(at)) return Optional.of(installation);
        return Optional.empty();
    }

    /** The same, with all of which the point before it did not know told at an instant. */
    public MeteringPoint told(MeteringPoint before, Instant now) {
        return with(installations.stream()
                .map(each -> each.told(before.installedAt(each.from()), now))
                .toList());
    }

    private Optional<Installation> installedAt(Instant at) {
        return installations.stream().filter(each -> each.from().equals(at)).findFirst();
    }

    /** As it was known then: what was told later was not installed yet, nor removed. */
    public MeteringPoint knownAt(Instant then) {
        return with(installations.stream()
                .flatMap(each -> each.knownAt(then).stream())
                .toList());
    }

    /** Fed by another transformer area. */
    public MeteringPoint inArea(AreaCode other) {
        return new MeteringPoint(
                no, account, customer, unit, other, mode, powerFactor, quantity, installations, version);
    }

    private MeteringPoint with(List<Installation> all) {
        return new MeteringPoint(no, account, customer, unit, area, mode, powerFactor, quantity, all, version);
    }

    @Override
    public MeteringPoint at(Version next) {
        return new MeteringPoint(no, account, customer, unit, area, mode, powerFactor, quantity, installations, next);
    }
}
