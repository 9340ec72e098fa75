package org.wattline.bootstrap.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.connection.temporary.TemporarySupplies;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.premises.equipment.EquipmentRegister;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.bootstrap.demo.DemoCompany;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.Meter;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.Address;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.UseCategory;

/** Puts customers into the files of a stand as a migration does, supplied since a day, without the steps that lead there and without events. */
final class OnFile {
    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final Stand stand;
    private Ratio current;
    private int count;
    private int stocked;

    OnFile(Stand stand) {
        this(stand, Ratio.ONE);
    }

    /** @param current of the instrument transformers before every meter */
    OnFile(Stand stand, Ratio current) {
        this.stand = stand;
        this.current = current;
    }

    /** From here on meters hang behind these instrument transformers. */
    void through(Ratio ratio) {
        current = ratio;
    }

    /** An account with its contract, transformers by name and kVA, and a meter of these registers. @return its number */
    String customer(
            UseCategory category, Terms.Agreed agreed, Map<String, Integer> transformers, Register... registers) {
        return customer(
                new Supply(category, type(category, agreed), agreed, transformers, EquipmentState.RUNNING, true),
                Optional.empty(),
                registers);
    }

    /**
     * How somebody is supplied.
     *
     * @param transformers by name, in kVA
     * @param second state of 2#; all others run
     * @param metered whether the meter hangs, or was taken down after a day
     */
    record Supply(
            UseCategory category,
            ContractType type,
            Terms.Agreed agreed,
            Map<String, Integer> transformers,
            EquipmentState second,
            boolean metered) {}

    /** The same, where another account is supplied already if one is told. */
    String customer(Supply supply, Optional<String> beside, Register... registers) {
        count++;
        Ids ids = stand.server().part(Ids.class);
        Numbers numbers = stand.server().part(Numbers.class);
        CustomerId customer = new CustomerId(ids.next());
        Optional<PremisesId> there = beside.map(
                no -> part(Contracts.class).of(new AccountNo(no)).getFirst().premises());
        PremisesId place = there.orElseGet(() -> new PremisesId(ids.next()));
        AccountNo account = AccountNo.of(numbers.next("account"));
        in(() -> {
            part(Customers.class)
                    .add(new Customer(
                            customer,
                            Customer.Kind.PERSON,
                            new PersonName("孙文"),
                            new Certificate(
                                    CertificateType.PASSPORT, new CertificateNumber("E" + (90_000_000 + count))),
                            new PhoneNumber(Long.toString(13_800_000_100L + count)),
                            List.of(),
                            Collections.emptySortedSet(),
                            DemoAccess.HUBEI,
                            Version.NEW));
            if (there.isEmpty())
                part(PremisesRegister.class)
                        .add(new Premises(
                                place,
                                new Address("湖北省武汉市武昌区中北路" + count + "号"),
                                DemoAccess.HUBEI,
                                DemoCompany.HUBEI_AREA,
                                Version.NEW));
            part(Accounts.class)
                    .add(new Account(
                            account,
                            customer,
                            DemoAccess.HUBEI,
                            supply.category(),
                            new Account.Stage.Open(SINCE),
                            List.of(),
                            Version.NEW));
            part(Contracts.class)
                    .add(new SupplyContract(
                            ContractNo.of(numbers.next("contract")),
                            account,
                            customer,
                            place,
                            DemoAccess.HUBEI,
                            supply.type(),
                            new SupplyContract.Stage.InForce(SINCE, SINCE),
                            List.of(new Terms(Span.startingOn(SINCE), supply.agreed(), Zone.startOf(SINCE))),
                            Version.NEW));
            new TreeMap<>(supply.transformers())
                    .forEach((name, kva) -> part(EquipmentRegister.class)
                            .add(SupplyEquipment.connecting(
                                            new EquipmentId(ids.next()),
                                            account,
                                            customer,
                                            DemoAccess.HUBEI,
                                            transformer(name, kva),
                                            name.equals("2#") ? supply.second() : EquipmentState.RUNNING,
                                            SINCE,
                                            Zone.startOf(SINCE))
                                    .state()));
            metered(account, customer, supply.metered(), registers);
        });
        return account.value();
    }

    /** That an account is supplied until a day only. */
    void until(String account, LocalDate day) {
        AccountNo no = new AccountNo(account);
        CustomerId customer = part(Accounts.class).find(no).orElseThrow().customer();
        in(() -> part(TemporarySupplies.class)
                .add(TemporarySupply.begun(no, customer, DemoAccess.HUBEI, SINCE, day)
                        .state()));
    }

    private static ContractType type(UseCategory category, Terms.Agreed agreed) {
        if (agreed.voltage().high()) return ContractType.HIGH_VOLTAGE;
        return category == UseCategory.RESIDENTIAL ? ContractType.RESIDENTIAL : ContractType.LOW_VOLTAGE;
    }

    /** A further source of a customer, with a meter of these registers. */
    void source(String account, Register... registers) {
        source(account, true, registers);
    }

    /** @param hangs whether its meter does, or was taken down after a day */
    void source(String account, boolean hangs, Register... registers) {
        count++;
        AccountNo no = new AccountNo(account);
        CustomerId customer = part(Accounts.class).find(no).orElseThrow().customer();
        in(() -> metered(no, customer, hangs, registers));
    }

    private static Particulars transformer(String name, int kva) {
        return new Particulars(
                name,
                Particulars.Kind.TRANSFORMER,
                Capacity.kva(kva),
                Particulars.Owner.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void metered(AccountNo account, CustomerId customer, boolean hangs, Register... registers) {
        List<Dial> dials = Arrays.stream(registers).map(Dial::usual).toList();
        AssetNo asset = new AssetNo("D" + (420_106_100 + count));
        part(Meters.class)
                .addAll(List.of(
                        new Meter(asset, DemoAccess.HUBEI, "DTZY-341", dials, MeterState.INSTALLED, Version.NEW)));
        MeteringPointNo no = MeteringPointNo.of(part(Numbers.class).next("metering-point"));
        part(MeteringPoints.class)
                .add(new MeteringPoint(
                        no,
                        account,
                        customer,
                        DemoAccess.HUBEI,
                        DemoCompany.HUBEI_AREA,
                        MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                        PowerFactorParticipation.ENERGY_AND_MONEY,
                        QuantityMode.METERED,
                        List.of(new Installation(
                                asset,
                                current,
                                Ratio.ONE,
                                dials,
                                Zone.startOf(SINCE),
                                Optional.of(Zone.startOf(SINCE.plusDays(1))).filter(end -> !hangs))),
                        Version.NEW));
        Map<Register, RegisterValue> zero = new TreeMap<>();
        for (Register each : registers) zero.put(each, new RegisterValue(BigDecimal.ZERO));
        part(Readings.class)
                .storeRegisters(
                        List.of(RegisterReading.arrived(no, asset, Zone.startOf(SINCE), ReadingSource.INSTALL, zero)),
                        Zone.startOf(SINCE));
    }

    /** Where an account is supplied. */
    String address(String account) {
        PremisesId there =
                part(Contracts.class).of(new AccountNo(account)).getFirst().premises();
        return part(PremisesRegister.class).find(there).orElseThrow().address().clear();
    }

    /** Number of the certificate of an account's customer. */
    String certificate(String account) {
        CustomerId customer =
                part(Accounts.class).find(new AccountNo(account)).orElseThrow().customer();
        return part(Customers.class)
                .find(customer)
                .orElseThrow()
                .certificate()
                .number()
                .clear();
    }

    /** A meter that was allocated to work, with one register unless others are told. @return its asset number */
    String stocked(String asset, Register... registers) {
        List<Register> counted = registers.length == 0 ? List.of(Register.ACTIVE_IMPORT) : List.of(registers);
        in(() -> part(Meters.class)
                .addAll(List.of(new Meter(
                        new AssetNo(asset),
                        DemoAccess.HUBEI,
                        "DDZY102",
                        counted.stream().map(Dial::usual).toList(),
                        MeterState.ALLOCATED,
                        Version.NEW))));
        return asset;
    }

    /** The same, of the next number. */
    String another(Register... registers) {
        stocked++;
        return stocked("D" + (420_900_000 + stocked), registers);
    }

    private void in(Runnable work) {
        Outcome<Boolean> done = part(UnitOfWork.class)
                .perform(Act.of(Caller.system("migration"), "test.put-on-file"), () -> {
                    work.run();
                    return Outcome.done(true);
                });
        if (done instanceof Outcome.Refused<Boolean>(var why)) throw new AssertionError(why.code());
    }

    private <T> T part(Class<T> type) {
        return stand.server().part(type);
    }
}
