package org.wattline.domain.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Entitlement;
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
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Together;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/** A factory's file, and wishes about it. */
final class SampleFiles {
    static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final UnitPath UNIT = new UnitPath("/42/4201/420106");
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));
    private static final AccountNo ACCOUNT = AccountNo.of(7);
    private static final Entitlement RULES = new Entitlement(
            new EligibilityRules(
                    SampleTariffs.provision("ELIGIBILITY", "1", "n"),
                    Capacity.kva(100),
                    Capacity.kva(315),
                    List.of(),
                    List.of()),
            new PowerFactorDuties(SampleTariffs.provision("PF-DUTIES", "1983", "n"), List.of()),
            PriceBook.empty().succeeded(SampleTariffs.HUBEI_TWO_PART_10KV));

    private SampleFiles() {}

    /** Transformers by name, told as kVA. */
    static CustomerFile factory(Map<String, Integer> transformers, BasicChargeMode mode, Money owed) {
        List<SupplyEquipment> pieces = new ArrayList<>();
        int kva = 0;
        for (Map.Entry<String, Integer> each : new TreeMap<>(transformers).entrySet()) {
            kva += each.getValue();
            pieces.add(piece(each.getKey(), each.getValue()));
        }
        Terms.Agreed agreed = new Terms.Agreed(
                Capacity.kva(kva),
                VoltageLevel.AC_10_KV,
                SampleTariffs.HUBEI_TWO_PART_10KV.id(),
                Scheme.TWO_PART,
                mode,
                mode == BasicChargeMode.CONTRACT_DEMAND ? Optional.of(Power.kw(kva)) : Optional.empty(),
                Optional.empty(),
                true);
        SupplyContract contract = new SupplyContract(
                ContractNo.of(7),
                ACCOUNT,
                CUSTOMER,
                new PremisesId(new UUID(1, 2)),
                UNIT,
                ContractType.HIGH_VOLTAGE,
                new SupplyContract.Stage.InForce(SINCE, SINCE),
                List.of(new Terms(Span.startingOn(SINCE), agreed, Instant.EPOCH)),
                new Version(1));
        return new CustomerFile(
                account(),
                customer(),
                contract,
                pieces,
                List.of(),
                List.of(),
                owed,
                Optional.empty(),
                new Past(List.of(), List.of(contract)));
    }

    static SupplyEquipment piece(String name, int kva) {
        return SupplyEquipment.connecting(
                        new EquipmentId(new UUID(2, name.hashCode())),
                        ACCOUNT,
                        CUSTOMER,
                        UNIT,
                        new Particulars(
                                name,
                                Particulars.Kind.TRANSFORMER,
                                Capacity.kva(kva),
                                Particulars.Owner.CUSTOMER,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        EquipmentState.RUNNING,
                        SINCE,
                        Instant.EPOCH)
                .state();
    }

    /** The file with a piece in another state since a day. */
    static CustomerFile with(CustomerFile file, String name, EquipmentState state, LocalDate from) {
        List<SupplyEquipment> pieces = new ArrayList<>();
        for (SupplyEquipment each : file.equipment())
            pieces.add(
                    each.particulars().name().equals(name)
                                    && each.changing(state, from, Instant.EPOCH)
                                            instanceof
                                            Outcome.Done<org.wattline.domain.kernel.Change<SupplyEquipment>>(var change)
                            ? change.state()
                            : each);
        return new CustomerFile(
                file.account(),
                file.customer(),
                file.contract(),
                pieces,
                file.points(),
                file.places(),
                file.owed(),
                file.temporary(),
                file.past());
    }

    /** The file with these points. */
    static CustomerFile metered(CustomerFile file, MeteringPoint... points) {
        return new CustomerFile(
                file.account(),
                file.customer(),
                file.contract(),
                file.equipment(),
                List.of(points),
                file.places(),
                file.owed(),
                file.temporary(),
                file.past());
    }

    /** The file after one of its points was told to end. */
    static CustomerFile ended(CustomerFile file, int number) {
        return new CustomerFile(
                file.account(),
                file.customer(),
                file.contract(),
                file.equipment(),
                file.points(),
                List.of(new PointArrangement(
                        MeteringPointNo.of(number),
                        ACCOUNT,
                        CUSTOMER,
                        UNIT,
                        List.of(new Arranged(
                                Span.of(SINCE, SINCE.plusDays(1)),
                                Arrangement.main(PowerFactorParticipation.NONE),
                                Instant.EPOCH)),
                        new Version(1))),
                file.owed(),
                file.temporary(),
                file.past());
    }

    /** A point of the factory, at which a meter hangs or none. */
    static MeteringPoint point(int number, boolean hangs) {
        return new MeteringPoint(
                MeteringPointNo.of(number),
                ACCOUNT,
                CUSTOMER,
                UNIT,
                new AreaCode("A420106-001"),
                MeteringMode.HIGH_SUPPLY_HIGH_METERED,
                PowerFactorParticipation.ENERGY_AND_MONEY,
                QuantityMode.METERED,
                List.of(new Installation(
                        new AssetNo("D420106101" + number),
                        Ratio.ONE,
                        Ratio.ONE,
                        List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                        Zone.startOf(SINCE),
                        hangs ? Optional.empty() : Optional.of(Zone.startOf(SINCE.plusDays(9))))),
                new Version(1));
    }

    private static Account account() {
        return new Account(
                ACCOUNT,
                CUSTOMER,
                UNIT,
                UseCategory.LARGE_INDUSTRY,
                new Account.Stage.Open(SINCE),
                List.of(),
                new Version(1));
    }

    private static Customer customer() {
        return new Customer(
                CUSTOMER,
                Customer.Kind.PERSON,
                new PersonName("孙文"),
                new Certificate(CertificateType.PASSPORT, new CertificateNumber("E12345678")),
                new PhoneNumber("13800138000"),
                List.of(),
                Collections.emptySortedSet(),
                UNIT,
                new Version(1));
    }

    static ChangeType type(ChangeEffect effect, Map<ChangeNumber, Integer> numbers, boolean arrears) {
        return new ChangeType(
                effect.name(),
                Text.of("变更", "change"),
                effect,
                "PROCESS",
                Set.of(),
                Set.of(),
                numbers,
                arrears,
                false,
                Set.of(),
                Span.startingOn(SINCE),
                "test");
    }

    static Wish wish(ChangeType type, CustomerFile file, String on, String... asked) {
        Map<String, String> data = new TreeMap<>(Map.of("from", on));
        for (int i = 0; i < asked.length; i += 2) data.put(asked[i], asked[i + 1]);
        return new Wish(type, Asked.of(data), Party.NOBODY, file, Optional.empty(), RULES, LocalDate.parse(on));
    }

    /** What is other after it, one text for each, or the rules that say no. */
    static List<String> said(Wish wish) {
        return switch (ChangePlan.decide(wish)) {
            case Outcome.Done<List<Deed>>(List<Deed> deeds) ->
                ChangePlan.lines(wish, deeds).stream()
                        .map(line -> line.what() + " " + line.about() + " " + line.before() + " -> " + line.after())
                        .toList();
            case Outcome.Refused<List<Deed>>(var why) ->
                Together.each(why).stream()
                        .map(fault -> fault.rule() + " " + fault.title().en())
                        .toList();
        };
    }
}
