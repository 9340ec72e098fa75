package org.wattline.domain.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.QuantityMode;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.arrangement.Arranged;
import org.wattline.domain.metering.arrangement.Arrangement;
import org.wattline.domain.metering.arrangement.PointArrangement;
import org.wattline.domain.metering.arrangement.PointLoss;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;

/** Factories with transformers and sub-points from which the tests of billing calculate. */
final class SampleSites {
    static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);
    static final Instant RECORDED = Zone.startOf(LONG_AGO);

    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 2));
    private static final UnitPath UNIT = new UnitPath("/33/3301");

    private SampleSites() {}

    static EquipmentId id(int n) {
        return new EquipmentId(new UUID(5, n));
    }

    static SupplyEquipment transformer(int n, int kva) {
        return connected(
                n,
                new Particulars(
                        n + "#",
                        Particulars.Kind.TRANSFORMER,
                        Capacity.kva(kva),
                        Particulars.Owner.CUSTOMER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A transformer at one of several sources. */
    static SupplyEquipment at(int n, int kva, String source, boolean standby) {
        return connected(
                n,
                new Particulars(
                        n + "#",
                        Particulars.Kind.TRANSFORMER,
                        Capacity.kva(kva),
                        Particulars.Owner.CUSTOMER,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new PowerSource(source, standby))));
    }

    /** The transformer of worked example E3-8: S11, 315 kVA. */
    static SupplyEquipment e3_8() {
        Losses plate = new Losses(
                Power.kw("0.48"), Power.kw("3.83"), Share.percent("1.1"), Share.percent("4"), Losses.NAMEPLATE);
        return connected(1, Particulars.transformer("1#", Capacity.kva(315), plate));
    }

    private static SupplyEquipment connected(int n, Particulars what) {
        return SupplyEquipment.connecting(
                        id(n), Samples.ACCOUNT, CUSTOMER, UNIT, what, EquipmentState.RUNNING, LONG_AGO, RECORDED)
                .state();
    }

    static PointLoss through(int... transformers) {
        List<EquipmentId> units = new ArrayList<>();
        for (int n : transformers) units.add(id(n));
        return new PointLoss.InTransformers(units, new PointLoss.Copper.ByLoad(BigDecimal.ONE));
    }

    static MeteringPointNo no(int n) {
        return MeteringPointNo.of(n);
    }

    static PointArrangement arranged(int n, LocalDate from, Arrangement... each) {
        List<Arranged> all = new ArrayList<>();
        for (int i = 0; i < each.length; i++) {
            Span during = i == each.length - 1
                    ? Span.startingOn(from.plusDays(10L * i))
                    : Span.of(from.plusDays(10L * i), from.plusDays(10L * (i + 1)));
            all.add(new Arranged(during, each[i], RECORDED));
        }
        return new PointArrangement(no(n), Samples.ACCOUNT, CUSTOMER, UNIT, all, new Version(1));
    }

    static MeteringPoint point(int n, MeteringMode mode, QuantityMode quantity) {
        return MeteringPoint.open(
                        no(n),
                        Samples.ACCOUNT,
                        CUSTOMER,
                        UNIT,
                        new AreaCode("A001"),
                        mode,
                        PowerFactorParticipation.ENERGY_AND_MONEY,
                        quantity)
                .state();
    }

    static Measured unmetered(int n, QuantityMode quantity) {
        return new Measured(point(n, MeteringMode.LOW_SUPPLY_LOW_METERED, quantity), List.of(), List.of());
    }

    /** Registers that were at zero on 1 January and stand at so much on 1 February. */
    static Measured metered(int n, MeteringMode mode, Map<Register, Integer> used) {
        return metered(n, mode, Map.of(Samples.JANUARY.from(), Map.of(), Samples.JANUARY.end(), used), used);
    }

    /** What registers stood at on some days; those that are not told are at zero. */
    static Measured metered(
            int n, MeteringMode mode, Map<LocalDate, Map<Register, Integer>> shown, Map<Register, Integer> registers) {
        AssetNo meter = new AssetNo("METER-" + n);
        List<Dial> dials = registers.keySet().stream().sorted().map(Dial::usual).toList();
        MeteringPoint open = point(n, mode, QuantityMode.METERED);
        MeteringPoint point = Samples.done(open.install(meter, dials, Ratio.ONE, Ratio.ONE, Zone.startOf(LONG_AGO)))
                .state();
        List<RegisterReading> readings = new ArrayList<>();
        shown.forEach((day, values) -> {
            Map<Register, RegisterValue> all = new EnumMap<>(Register.class);
            for (Register register : registers.keySet())
                all.put(register, new RegisterValue(BigDecimal.valueOf(values.getOrDefault(register, 0))));
            readings.add(RegisterReading.arrived(no(n), meter, Zone.startOf(day), ReadingSource.AUTO, all)
                    .numbered(1));
        });
        return new Measured(point, readings, List.of());
    }

    /** The curve of January of a point that draws so many kW all the time. */
    static List<IntervalDay> steady(MeteringPoint point, long kw) {
        long[] values = new long[24];
        Arrays.fill(values, kw * IntervalEnergy.PER_KWH);
        return Samples.JANUARY
                .from()
                .datesUntil(Samples.JANUARY.end())
                .map(day -> new IntervalDay(
                        point.no(),
                        Channel.ACTIVE_IMPORT,
                        IntervalEnergy.milliwattHours(day, 60, values.clone()),
                        point.open().orElseThrow().meter(),
                        Ratio.ONE,
                        ReadingSource.AUTO,
                        ReadingQuality.MEASURED,
                        1))
                .toList();
    }

    static TermsInForce terms(Tariff tariff, int kva, BasicChargeMode basic, boolean timeOfUse) {
        return new TermsInForce(
                Samples.ACCOUNT,
                ContractNo.of(1),
                ContractType.HIGH_VOLTAGE,
                new PremisesId(new UUID(3, 4)),
                Samples.JANUARY,
                new Terms.Agreed(
                        Capacity.kva(kva),
                        VoltageLevel.AC_10_KV,
                        tariff.id(),
                        basic == BasicChargeMode.NONE ? Scheme.SINGLE : Scheme.TWO_PART,
                        basic,
                        Optional.empty(),
                        Optional.of(PowerFactorStandard.PF_090).filter(kept -> basic != BasicChargeMode.NONE),
                        timeOfUse));
    }
}
