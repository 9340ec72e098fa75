package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.ComparingTariffs;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.reading.Channel;
import org.wattline.domain.metering.reading.IntervalDay;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.IntervalEnergy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.rating.comparison.Candidate;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** A month of a factory in Hubei on the shipped price table: quarter-hour curves and reactive registers. */
abstract class BillOfAFactory {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Span JANUARY = Span.of(FIRST, LocalDate.of(2026, 2, 1));
    private static final Map<Period, Integer> KWH =
            Map.of(Period.SHARP, 30_000, Period.PEAK, 60_000, Period.FLAT, 80_000, Period.VALLEY, 90_000);
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(1_250),
            VoltageLevel.AC_10_KV,
            new TariffId("HB-AGENT-TWO_PART-KV1_10"),
            Scheme.TWO_PART,
            BasicChargeMode.CAPACITY,
            Optional.empty(),
            Optional.of(PowerFactorStandard.PF_090),
            true);

    private final BillingDesk desk;

    BillOfAFactory(BillingDesk desk) {
        this.desk = desk;
    }

    private AccountNo factory() {
        AccountNo account = desk.supply(
                UseCategory.LARGE_INDUSTRY,
                ContractType.HIGH_VOLTAGE,
                TERMS,
                Register.REACTIVE_FORWARD,
                Register.REACTIVE_REVERSE);
        desk.setDay(2026, 2, 2);
        desk.read(account, FIRST, Map.of(Register.REACTIVE_FORWARD, 10, Register.REACTIVE_REVERSE, 0));
        desk.read(account, JANUARY.end(), Map.of(Register.REACTIVE_FORWARD, 90_010, Register.REACTIVE_REVERSE, 10_000));
        desk.in(() -> desk.readings.storeDays(curves(account), desk.now()));
        return account;
    }

    @AfterEach
    void every_bill_comes_out_again_as_it_is_kept() {
        assertThat(desk.differences(Optional.empty())).isEmpty();
    }

    @Test
    void its_tariff_is_compared_with_all_that_it_may_have_over_its_own_readings() {
        AccountNo account = factory();
        ComparingTariffs.Compared compared = done(desk.comparing.handle(
                CLERK,
                new ComparingTariffs.CompareAccount(
                        account, Optional.of(YearMonth.of(2026, 1)), 1, Optional.empty(), Optional.empty())));
        assertThat(compared.months()).containsExactly(YearMonth.of(2026, 1));
        Candidate.Rated cheapest =
                (Candidate.Rated) compared.comparison().candidates().getFirst();
        assertThat(cheapest.option().timeOfUse()).isFalse();
        assertThat(compared.comparison().candidates())
                .filteredOn(candidate ->
                        candidate.option().equals(compared.current().orElseThrow()))
                .first()
                .isEqualTo(new Candidate.Rated(
                        compared.current().orElseThrow(), List.of(Money.yuan("205550.63")), Optional.of(Money.ZERO)));
        // no register tells the demand, but its curve does; the other voltages are not for it
        assertThat(compared.comparison().candidates())
                .filteredOn(candidate -> candidate instanceof Candidate.Unfit)
                .extracting(candidate -> ((Candidate.Unfit) candidate).why().code())
                .containsOnly("tariff.voltage-differs", "tariff.two-part-only");
        Caller elsewhere = new Caller(
                "elsewhere", Caller.Kind.STAFF, new UnitPath("/44"), Set.of(), Set.of(), Caller.Origin.INTERNAL);
        assertThat(desk.comparing.handle(
                        elsewhere,
                        new ComparingTariffs.CompareAccount(
                                account, Optional.empty(), 12, Optional.empty(), Optional.empty())))
                .isEqualTo(Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT));
    }

    @Test
    void every_line_equals_the_worked_example_E3_6() {
        AccountNo account = factory();

        Bill bill = done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, JANUARY)));

        assertThat(bill.calculation().lines())
                .extracting(RatedLine::amount)
                .extracting(Money::toString)
                .containsExactly("31499.97", "50937.66", "52150.88", "38963.16", "32875.00", "-876.04");
        assertThat(bill.total()).isEqualTo(Money.yuan("205550.63"));
        assertThat(bill.calculation().lines().getFirst().readings()).hasSize(31);
        assertThat(bill.calculation().rated().explanation().zh()).contains("功率因数 0.93");
    }

    /** So much energy in each period, spread evenly over its quarter hours. */
    private List<IntervalDay> curves(AccountNo account) {
        List<Period> halfHours = desk.prices
                .calendar("HB-TOU", FIRST)
                .orElseThrow()
                .season(FIRST.getMonth())
                .pattern()
                .halfHours();
        Map<Period, Long> left = new HashMap<>();
        KWH.forEach((period, kwh) -> left.put(period, kwh * IntervalEnergy.PER_KWH));
        List<IntervalDay> days = new ArrayList<>();
        for (int d = 0; d < 31; d++) {
            long[] values = new long[96];
            for (int i = 0; i < 96; i++) {
                Period period = halfHours.get(i / 2);
                long quarters =
                        31 * 2 * halfHours.stream().filter(period::equals).count();
                boolean last = d == 30
                        && i % 2 == 1
                        && !halfHours.subList(i / 2 + 1, 48).contains(period);
                long value = last
                        ? left.getOrDefault(period, 0L)
                        : KWH.getOrDefault(period, 0) * IntervalEnergy.PER_KWH / quarters;
                values[i] = value;
                left.merge(period, -value, Long::sum);
            }
            days.add(new IntervalDay(
                    BillingDesk.pointOf(account),
                    Channel.ACTIVE_IMPORT,
                    IntervalEnergy.milliwattHours(FIRST.plusDays(d), 15, values),
                    BillingDesk.meterOf(account),
                    Ratio.ONE,
                    ReadingSource.AUTO,
                    ReadingQuality.MEASURED,
                    0));
        }
        return days;
    }
}
