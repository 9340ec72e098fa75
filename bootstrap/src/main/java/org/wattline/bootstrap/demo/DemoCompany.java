package org.wattline.bootstrap.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
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
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.Feeder;
import org.wattline.domain.premises.FeederCode;
import org.wattline.domain.premises.Premises;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.TransformerArea;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * What the demo company has besides its staff: a piece of network in Zhejiang and in Hubei, meters in stock, and one household that has used nothing for
 * two cycles, for the audit to find.
 */
public final class DemoCompany {
    public static final AreaCode AREA = new AreaCode("A33010601-001");
    public static final AreaCode HUBEI_AREA = new AreaCode("A420106-001");
    /** Asset numbers of the meters in stock, for households and for factories. */
    public static final List<AssetNo> HOUSEHOLD_METERS =
            List.of(new AssetNo("D3301060001"), new AssetNo("D3301060002"), new AssetNo("D3301060003"));

    public static final AssetNo FACTORY_METER = new AssetNo("D4201060001");

    private static final LocalDate SUPPLIED = LocalDate.of(2025, 9, 1);
    private static final Act ACT = Act.of(Caller.system("demo"), "platform.load-demo");

    private final Ports ports;

    public DemoCompany(Ports ports) {
        this.ports = ports;
    }

    /** Loads it unless it is there already. */
    public void load() {
        if (ports.network().area(AREA).isPresent()) return;
        Outcome<Boolean> loaded = ports.work().perform(ACT, () -> {
            network();
            meters();
            silentHousehold();
            return Outcome.done(true);
        });
        if (loaded instanceof Outcome.Refused<Boolean>(var why)) throw new IllegalStateException(why.code());
    }

    private void network() {
        FeederCode zhejiang = new FeederCode("F330106-01");
        FeederCode hubei = new FeederCode("F420106-01");
        ports.network()
                .put(
                        List.of(
                                new Feeder(
                                        zhejiang,
                                        "灵隐一线",
                                        VoltageLevel.AC_10_KV,
                                        "灵隐变电站",
                                        DemoAccess.STATION,
                                        Version.NEW),
                                new Feeder(
                                        hubei, "武昌一线", VoltageLevel.AC_10_KV, "武昌变电站", DemoAccess.HUBEI, Version.NEW)),
                        List.of(
                                new TransformerArea(
                                        AREA, "灵隐1号台区", zhejiang, Capacity.kva(400), DemoAccess.STATION, Version.NEW),
                                new TransformerArea(
                                        HUBEI_AREA,
                                        "武昌专变1",
                                        hubei,
                                        Capacity.kva(1250),
                                        DemoAccess.HUBEI,
                                        Version.NEW)));
    }

    private void meters() {
        List<Meter> stock = new ArrayList<>();
        for (AssetNo no : HOUSEHOLD_METERS)
            stock.add(meter(
                    no,
                    DemoAccess.STATION,
                    MeterState.ALLOCATED,
                    Register.ACTIVE_IMPORT,
                    Register.ACTIVE_IMPORT_PEAK,
                    Register.ACTIVE_IMPORT_VALLEY));
        stock.add(meter(
                FACTORY_METER,
                DemoAccess.HUBEI,
                MeterState.ALLOCATED,
                Register.ACTIVE_IMPORT,
                Register.ACTIVE_IMPORT_SHARP,
                Register.ACTIVE_IMPORT_PEAK,
                Register.ACTIVE_IMPORT_FLAT,
                Register.ACTIVE_IMPORT_VALLEY,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE,
                Register.MAX_DEMAND));
        ports.meters().addAll(stock);
    }

    private static Meter meter(AssetNo no, UnitPath unit, MeterState state, Register... registers) {
        List<Dial> dials = Arrays.stream(registers).map(Dial::usual).toList();
        return new Meter(no, unit, "DTZY-341", dials, state, Version.NEW);
    }

    /** Used 120 kWh in its first two months and nothing since. */
    private void silentHousehold() {
        CustomerId customer = new CustomerId(ports.ids().next());
        PremisesId premises = new PremisesId(ports.ids().next());
        AccountNo account = AccountNo.of(ports.numbers().next("account"));
        AssetNo asset = new AssetNo("D3301069999");
        ports.customers()
                .add(new Customer(
                        customer,
                        Customer.Kind.PERSON,
                        new PersonName("沈默"),
                        new Certificate(CertificateType.ID_CARD, new CertificateNumber("33010619850101001X")),
                        new PhoneNumber("13800000001"),
                        List.of(),
                        Collections.emptySortedSet(),
                        DemoAccess.STATION,
                        Version.NEW));
        ports.premises()
                .add(new Premises(premises, new Address("浙江省杭州市西湖区灵隐路9号"), DemoAccess.STATION, AREA, Version.NEW));
        ports.accounts()
                .add(new Account(
                        account,
                        customer,
                        DemoAccess.STATION,
                        UseCategory.RESIDENTIAL,
                        new Account.Stage.Open(SUPPLIED),
                        List.of(),
                        Version.NEW));
        ports.contracts().add(contract(customer, premises, account));
        Meter meter = meter(asset, DemoAccess.STATION, MeterState.INSTALLED, Register.ACTIVE_IMPORT);
        ports.meters().add(meter);
        MeteringPointNo point = MeteringPointNo.of(ports.numbers().next("metering-point"));
        MeteringPoint metered = point(customer, account, meter, point);
        ports.points().add(metered);
        DemoRoutes.found(ports.routes(), metered, SUPPLIED);
        ports.readings().storeRegisters(readings(point, asset), Zone.startOf(SUPPLIED));
    }

    private SupplyContract contract(CustomerId customer, PremisesId premises, AccountNo account) {
        Terms.Agreed agreed = new Terms.Agreed(
                Capacity.kva(8),
                VoltageLevel.AC_220_V,
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
        return new SupplyContract(
                ContractNo.of(ports.numbers().next("contract")),
                account,
                customer,
                premises,
                DemoAccess.STATION,
                ContractType.RESIDENTIAL,
                new SupplyContract.Stage.InForce(SUPPLIED, SUPPLIED),
                List.of(new Terms(Span.startingOn(SUPPLIED), agreed, Zone.startOf(SUPPLIED))),
                Version.NEW);
    }

    private static MeteringPoint point(CustomerId customer, AccountNo account, Meter meter, MeteringPointNo no) {
        return new MeteringPoint(
                no,
                account,
                customer,
                DemoAccess.STATION,
                AREA,
                MeteringMode.LOW_SUPPLY_LOW_METERED,
                PowerFactorParticipation.NONE,
                QuantityMode.METERED,
                List.of(new Installation(
                        meter.no(), Ratio.ONE, Ratio.ONE, meter.dials(), Zone.startOf(SUPPLIED), Optional.empty())),
                Version.NEW);
    }

    private static List<RegisterReading> readings(MeteringPointNo point, AssetNo meter) {
        List<RegisterReading> readings = new ArrayList<>();
        int[] shown = {0, 60, 120, 120, 120};
        for (int month = 0; month < shown.length; month++) {
            Instant at = Zone.startOf(SUPPLIED.plusMonths(month));
            readings.add(RegisterReading.arrived(
                    point,
                    meter,
                    at,
                    month == 0 ? ReadingSource.INSTALL : ReadingSource.AUTO,
                    Map.of(Register.ACTIVE_IMPORT, new RegisterValue(BigDecimal.valueOf(shown[month])))));
        }
        return readings;
    }

    /** What it stores through; the server gives it. */
    public record Ports(
            UnitOfWork work,
            Ids ids,
            Numbers numbers,
            Network network,
            Customers customers,
            PremisesRegister premises,
            Accounts accounts,
            Contracts contracts,
            Meters meters,
            MeteringPoints points,
            Readings readings,
            RoutePorts routes) {}
}
