package org.wattline.domain.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.MeteringMode;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.PowerFactorParticipation;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.SampleTariffs;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.UseCategory;

/** Supplies from which the tests of billing calculate. */
final class Samples {
    static final Span JANUARY = Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
    static final Instant NOW = Zone.startOf(LocalDate.of(2026, 2, 2));
    static final PublishedPrices PRICES = new PublishedPrices(
            done(PriceBook.of(List.of(SampleTariffs.ZHEJIANG, SampleTariffs.HUBEI_TWO_PART_10KV))),
            (id, day) -> Optional.of(SampleTariffs.HUBEI_CALENDAR),
            SampleTariffs.policy(Excess.OVER_TOLERANCE),
            SampleTariffs.POWER_FACTORS,
            DayFacts.WEEK_ONLY);
    static final AccountNo ACCOUNT = AccountNo.of(17);
    static final MeteringPointNo POINT = MeteringPointNo.of(3);
    static final AssetNo METER = new AssetNo("3340000000000017");

    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 2));
    private static final UnitPath UNIT = new UnitPath("/33/3301");

    private Samples() {}

    static Account account(UseCategory category) {
        return Account.open(ACCOUNT, CUSTOMER, UNIT, category, LocalDate.of(2020, 5, 1))
                .state();
    }

    static TermsInForce household(boolean timeOfUse) {
        return terms(
                ContractType.RESIDENTIAL,
                new Terms.Agreed(
                        Capacity.kva(8),
                        VoltageLevel.AC_220_V,
                        SampleTariffs.ZHEJIANG.id(),
                        Scheme.SINGLE,
                        BasicChargeMode.NONE,
                        Optional.empty(),
                        Optional.empty(),
                        timeOfUse));
    }

    static TermsInForce factory() {
        Tariff tariff = SampleTariffs.HUBEI_TWO_PART_10KV;
        return terms(
                ContractType.HIGH_VOLTAGE,
                new Terms.Agreed(
                        Capacity.kva(1_250),
                        VoltageLevel.AC_10_KV,
                        tariff.id(),
                        Scheme.TWO_PART,
                        BasicChargeMode.CAPACITY,
                        Optional.empty(),
                        Optional.of(PowerFactorStandard.PF_090),
                        true));
    }

    private static TermsInForce terms(ContractType type, Terms.Agreed agreed) {
        return new TermsInForce(ACCOUNT, ContractNo.of(1), type, new PremisesId(new UUID(3, 4)), JANUARY, agreed);
    }

    static MeteringPoint point(Register... registers) {
        List<Dial> dials = new ArrayList<>();
        for (Register register : registers) dials.add(Dial.usual(register));
        MeteringPoint open = MeteringPoint.open(
                        POINT,
                        ACCOUNT,
                        CUSTOMER,
                        UNIT,
                        new AreaCode("A001"),
                        MeteringMode.LOW_SUPPLY_LOW_METERED,
                        PowerFactorParticipation.ENERGY_AND_MONEY)
                .state();
        return done(open.install(METER, dials, Ratio.ONE, Ratio.ONE, Zone.startOf(LocalDate.of(2025, 1, 1))))
                .state();
    }

    /** Registers that stand at 1000 on 1 January and went as far as told until 1 February. */
    static Measured read(Map<Register, Integer> kwh) {
        return new Measured(
                point(kwh.keySet().stream().sorted().toArray(Register[]::new)),
                List.of(reading(JANUARY.from(), kwh, 0), reading(JANUARY.end(), kwh, 1)),
                List.of());
    }

    private static RegisterReading reading(LocalDate day, Map<Register, Integer> kwh, int times) {
        Map<Register, RegisterValue> values = new EnumMap<>(Register.class);
        kwh.forEach((register, by) -> values.put(register, new RegisterValue(BigDecimal.valueOf(1_000L + by * times))));
        return RegisterReading.arrived(POINT, METER, Zone.startOf(day), ReadingSource.AUTO, values)
                .numbered(1);
    }

    /** A curve of quarter hours for January with so much energy in each period, and what the reactive registers counted. */
    static Measured curve(Map<Period, Integer> kwh, int kvarh) {
        Map<Register, Integer> reactive =
                Map.of(Register.REACTIVE_FORWARD, kvarh - kvarh / 10, Register.REACTIVE_REVERSE, kvarh / 10);
        Measured read = read(reactive);
        Map<Period, Long> left = new HashMap<>();
        kwh.forEach((period, energy) -> left.put(period, energy * IntervalEnergy.PER_KWH));
        List<IntervalDay> days = new ArrayList<>();
        List<Period> halfHours = SampleTariffs.HUBEI_CALENDAR
                .season(java.time.Month.JANUARY)
                .pattern()
                .halfHours();
        for (int d = 0; d < 31; d++) {
            long[] values = new long[96];
            for (int i = 0; i < 96; i++) {
                Period period = halfHours.get(i / 2);
                long perDay = halfHours.stream().filter(period::equals).count() * 2;
                boolean last = d == 30 && !halfHours.subList(i / 2 + 1, 48).contains(period) && i % 2 == 1;
                long value = last
                        ? left.getOrDefault(period, 0L)
                        : kwh.getOrDefault(period, 0) * IntervalEnergy.PER_KWH / (31 * perDay);
                values[i] = value;
                left.merge(period, -value, Long::sum);
            }
            LocalDate day = JANUARY.from().plusDays(d);
            days.add(new IntervalDay(
                    POINT,
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(day, 15, values),
                    METER,
                    Ratio.ONE,
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    1));
        }
        return new Measured(read.point(), read.readings(), days);
    }

    static Supply supply(Account account, TermsInForce terms, Measured measured, int usedBefore) {
        return new Supply(
                account, JANUARY, List.of(terms), List.of(measured), new TierCounter(2026, Energy.kwh(usedBefore)));
    }

    static Bill bill(Supply supply) {
        return Bill.calculated(BillNo.of(1), supply, done(Calculation.of(supply, PRICES, NOW)));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why.code() + " " + why.title());
        };
    }
}
