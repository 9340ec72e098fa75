package org.wattline.bootstrap.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.wattline.application.access.OrganisationUnits;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.Unit;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.RegisterReading;

/**
 * Stores a synthetic company through the same ports that the use cases store through, in portions that each are all or nothing. The same seed gives
 * the same company on an empty storage.
 */
public final class Seeding {
    /** Months of readings. */
    public static final int MONTHS = 13;

    private static final int PORTION = 500;
    private static final Act ACT = Act.of(Caller.system("seed"), "platform.seed");

    private final Ports ports;
    private final int months;

    public Seeding(Ports ports) {
        this(ports, MONTHS);
    }

    /** @param months of readings, back from the clock's month */
    public Seeding(Ports ports, int months) {
        this.ports = ports;
        this.months = months;
    }

    /**
     * Makes and stores a company.
     *
     * @param customers how many
     * @param done told how many customers are stored
     */
    public void run(int customers, long seed, LongConsumer done) {
        LocalDate until = ports.clock().today().withDayOfMonth(1);
        List<LocalDate> monthStarts = new ArrayList<>();
        for (int month = months; month >= 0; month--) monthStarts.add(until.minusMonths(month));
        SyntheticNetwork network = SyntheticNetwork.of(seed, customers);
        SyntheticSupplies supplies = new SyntheticSupplies(seed, network, ports.numbers(), monthStarts.getFirst());
        SyntheticReadings readings = new SyntheticReadings(seed, monthStarts);
        perform(() -> storeNetwork(network, monthStarts.getFirst()));
        for (long from = 0; from < customers; from += PORTION) {
            long to = Math.min(customers, from + PORTION);
            long first = from;
            perform(() -> storePortion(first, to, supplies, readings));
            done.accept(to);
        }
    }

    private void storeNetwork(SyntheticNetwork network, LocalDate since) {
        unit(new UnitPath("/33"), UnitLevel.PROVINCE, Text.of("浙江省公司", "Zhejiang"), since);
        unit(SyntheticNetwork.CITY, UnitLevel.CITY, Text.of("杭州市公司", "Hangzhou"), since);
        unit(
                network.countyUnit(),
                UnitLevel.COUNTY,
                Text.of("示例县公司" + network.county(), "County " + network.county()),
                since);
        for (int i = 0; i < network.stations(); i++)
            unit(
                    network.countyUnit().child(network.stationCode(i)),
                    UnitLevel.STATION,
                    Text.of("示例供电所" + (i + 1), "Station " + (i + 1)),
                    since);
        ports.network().put(network.feeders(), network.areas());
    }

    /** Founds a unit and, where they are missing, those above it. */
    private void unit(UnitPath path, UnitLevel level, Text name, LocalDate since) {
        if (ports.units().find(path).isPresent()) return;
        UnitPath above = path.parent().orElse(UnitPath.COMPANY);
        Unit parent = ports.units().find(above).orElseGet(() -> {
            Change<Unit> company = Unit.company(
                    Text.of("示例供电公司", "Sample power supply company"),
                    since,
                    ports.clock().now());
            ports.units().add(company.state());
            return company.state();
        });
        String code = path.path().substring(path.path().lastIndexOf('/') + 1);
        LocalDate from =
                parent.existence().contains(since) ? since : parent.existence().from();
        switch (parent.found(code, level, name, from, ports.clock().now())) {
            case Outcome.Done<Change<Unit>>(Change<Unit> founded) ->
                ports.units().add(founded.state());
            case Outcome.Refused<Change<Unit>>(var why) ->
                throw new IllegalStateException(
                        "cannot found " + path + ": " + why.title().en());
        }
    }

    private void storePortion(long from, long to, SyntheticSupplies supplies, SyntheticReadings readings) {
        List<Supply> portion = new ArrayList<>();
        for (long i = from; i < to; i++) portion.add(supplies.supply(i));
        ports.customers().addAll(portion.stream().map(Supply::customer).toList());
        ports.premises().addAll(portion.stream().map(Supply::premises).toList());
        ports.accounts().addAll(portion.stream().map(Supply::account).toList());
        ports.contracts().addAll(portion.stream().map(Supply::contract).toList());
        ports.meters().addAll(portion.stream().map(Supply::meter).toList());
        ports.points().addAll(portion.stream().map(Supply::point).toList());
        List<RegisterReading> registers = new ArrayList<>();
        List<IntervalDay> days = new ArrayList<>();
        for (Supply supply : portion) {
            registers.addAll(readings.registers(supply));
            if (supply.kind() == Kind.FACTORY) days.addAll(readings.days(supply));
        }
        ports.readings().storeRegisters(registers, ports.clock().now());
        if (!days.isEmpty()) ports.readings().storeDays(days, ports.clock().now());
    }

    private void perform(Runnable work) {
        Outcome<Boolean> outcome = ports.work().perform(ACT, () -> {
            work.run();
            return Outcome.done(true);
        });
        if (outcome instanceof Outcome.Refused<Boolean>(var why))
            throw new IllegalStateException(why.title().en());
    }

    /** What it stores through. */
    public record Ports(
            UnitOfWork work,
            BusinessClock clock,
            Numbers numbers,
            OrganisationUnits units,
            Network network,
            Customers customers,
            PremisesRegister premises,
            Accounts accounts,
            Contracts contracts,
            Meters meters,
            MeteringPoints points,
            Readings readings) {}
}
