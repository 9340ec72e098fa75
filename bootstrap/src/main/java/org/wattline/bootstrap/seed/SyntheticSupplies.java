package org.wattline.bootstrap.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Numbers;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.PowerFactorStandard;

/** Makes the customers of the synthetic company, one after the other; all were energised on the same first day. */
final class SyntheticSupplies {
    private final long seed;
    private final SyntheticNetwork network;
    private final SyntheticPeople people;
    private final Numbers numbers;
    private final LocalDate energised;

    /** @param energised the day from which all are supplied */
    SyntheticSupplies(long seed, SyntheticNetwork network, Numbers numbers, LocalDate energised) {
        this.seed = seed;
        this.network = network;
        this.people = new SyntheticPeople(seed);
        this.numbers = numbers;
        this.energised = energised;
    }

    Supply supply(long index) {
        Chance chance = Chance.of(seed, "customer", index);
        Kind kind = Kind.of(index);
        UnitPath unit = network.station(index);
        CustomerId customerId = new CustomerId(chance.id(index));
        AccountNo account = AccountNo.of(numbers.next("account"));
        Certificate certificate = kind.person() ? people.identityCard(index) : people.licence(index);
        Customer customer = new Customer(
                customerId,
                kind.person() ? Customer.Kind.PERSON : Customer.Kind.ORGANISATION,
                kind.person() ? people.person(chance) : people.organisation(chance, index),
                certificate,
                people.phone(chance),
                List.of(),
                Collections.emptySortedSet(),
                unit,
                Version.NEW);
        Premises premises = new Premises(
                new PremisesId(chance.id(index)), people.address(chance), unit, network.area(index), Version.NEW);
        boolean timeOfUse = kind != Kind.HOUSEHOLD || chance.percent(40);
        Meter meter = meter(kind, index, unit, timeOfUse);
        return new Supply(
                index,
                kind,
                customer,
                premises,
                new Account(
                        account,
                        customerId,
                        unit,
                        kind.category(),
                        // A month before, so that the first bills are not those of new accounts, which people look at.
                        new Account.Stage.Open(energised.minusMonths(1)),
                        List.of(),
                        Version.NEW),
                contract(kind, chance, customer, premises, account, timeOfUse),
                meter,
                point(kind, account, customer, meter, index));
    }

    private Meter meter(Kind kind, long index, UnitPath unit, boolean timeOfUse) {
        List<Register> registers = !timeOfUse
                ? List.of(Register.ACTIVE_IMPORT)
                : kind == Kind.HOUSEHOLD
                        ? List.of(Register.ACTIVE_IMPORT, Register.ACTIVE_IMPORT_PEAK, Register.ACTIVE_IMPORT_VALLEY)
                        : kind == Kind.FACTORY
                                ? List.of(
                                        Register.ACTIVE_IMPORT,
                                        Register.ACTIVE_IMPORT_SHARP,
                                        Register.ACTIVE_IMPORT_PEAK,
                                        Register.ACTIVE_IMPORT_FLAT,
                                        Register.ACTIVE_IMPORT_VALLEY,
                                        Register.REACTIVE_FORWARD)
                                : List.of(
                                        Register.ACTIVE_IMPORT,
                                        Register.ACTIVE_IMPORT_SHARP,
                                        Register.ACTIVE_IMPORT_PEAK,
                                        Register.ACTIVE_IMPORT_FLAT,
                                        Register.ACTIVE_IMPORT_VALLEY);
        return new Meter(
                new AssetNo("S%s%08d".formatted(network.county(), index)),
                unit,
                kind == Kind.FACTORY ? "DTZY-3" : "DDZY-1",
                registers.stream().map(Dial::usual).toList(),
                MeterState.INSTALLED,
                Version.NEW);
    }

    private MeteringPoint point(Kind kind, AccountNo account, Customer customer, Meter meter, long index) {
        Instant since = Zone.startOf(energised);
        Ratio current = kind == Kind.FACTORY ? Ratio.of(20) : Ratio.ONE;
        Ratio voltage = kind == Kind.FACTORY ? Ratio.of(100) : Ratio.ONE;
        return new MeteringPoint(
                MeteringPointNo.of(numbers.next("metering-point")),
                account,
                customer.id(),
                customer.unit(),
                network.area(index),
                kind.metering(),
                PowerFactorParticipation.ENERGY_AND_MONEY,
                QuantityMode.METERED,
                List.of(new Installation(meter.no(), current, voltage, meter.dials(), since, Optional.empty())),
                Version.NEW);
    }

    private SupplyContract contract(
            Kind kind, Chance chance, Customer customer, Premises premises, AccountNo account, boolean timeOfUse) {
        Terms.Agreed agreed = new Terms.Agreed(
                capacity(kind, chance),
                kind.voltage(),
                kind.tariff(),
                kind.scheme(),
                kind.basicCharge(),
                Optional.empty(),
                kind == Kind.FACTORY ? Optional.of(PowerFactorStandard.PF_090) : Optional.empty(),
                timeOfUse);
        return new SupplyContract(
                org.wattline.domain.contract.ContractNo.of(numbers.next("contract")),
                account,
                customer.id(),
                premises.id(),
                customer.unit(),
                kind.contract(),
                new SupplyContract.Stage.InForce(energised, energised),
                List.of(new Terms(Span.startingOn(energised), agreed, Zone.startOf(energised))),
                Version.NEW);
    }

    private static Capacity capacity(Kind kind, Chance chance) {
        return switch (kind) {
            case HOUSEHOLD -> Capacity.kva(8);
            case SHOP -> Capacity.kva(chance.between(1, 10) * 10);
            case FARM -> Capacity.kva(chance.between(2, 9) * 10);
            case FACTORY -> Capacity.kva(chance.one(List.of(400, 630, 800, 1000, 1250, 1600)));
        };
    }
}
