package org.wattline.application.billing;

import static org.wattline.application.payment.SamplePayments.done;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.HouseholdUsed;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.reading.ReadingQuality;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.PowerFactor;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.quantity.UnitPrice;
import org.wattline.domain.rating.RatedBill;
import org.wattline.domain.rating.line.Figure;
import org.wattline.domain.rating.line.LineCode;
import org.wattline.domain.rating.line.RatedLine;
import org.wattline.domain.rating.line.RatingRule;
import org.wattline.domain.rating.line.ReadingRef;
import org.wattline.domain.rating.line.Step;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.rating.request.TierCounter;
import org.wattline.domain.tariff.Period;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/** Calculated bills for tests: energy by period and a power-factor adjustment. */
public final class SampleBills {
    public static final UnitPath UNIT = new UnitPath("/33/3301");
    public static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 7));
    public static final Span JANUARY = month(2026, 1);
    public static final Span FEBRUARY = month(2026, 2);
    public static final Instant NOW = Zone.startOf(LocalDate.of(2026, 3, 2)).plusSeconds(36_000);

    private static final Provision PRICE = new Provision(
            "HB-TWO-PART-10KV",
            "2026-01",
            Span.startingOn(LocalDate.of(2026, 1, 1)),
            Source.of("湖北省代理购电价格", "2026-01", LocalDate.of(2025, 12, 28), Source.Mark.F));

    private SampleBills() {}

    public static Span month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return Span.of(first, first.plusMonths(1));
    }

    public static Bill bill(long number, long account, Span period) {
        return bill(number, account, period, 200);
    }

    public static Bill bill(long number, long account, Span period, long kwh) {
        return new Bill(
                BillNo.of(number),
                AccountNo.of(account),
                CUSTOMER,
                UNIT,
                UseCategory.COMMERCE,
                new Bill.Kind.Regular(),
                period,
                calculation(period, kwh),
                new Bill.Stage.Calculated(),
                Version.NEW);
    }

    public static Calculation calculation(Span period, long kwh) {
        Energy energy = Energy.kwh(kwh);
        RatedLine peak = line(
                LineCode.ENERGY,
                Optional.of(Period.PEAK),
                period,
                Figure.of(energy),
                Figure.of(UnitPrice.parse("0.848961")),
                UnitPrice.parse("0.848961").times(energy),
                List.of(new ReadingRef("2000000000031/M1/2026-01-01T00:00:00Z#1"), new ReadingRef("a \"b\" \\c,#2")),
                new Step(RatingRule.PERIOD_PRICE, List.of(Period.PEAK, "0.848961")));
        Money base = Money.yuan("100.00");
        RatedLine factor = line(
                LineCode.POWER_FACTOR,
                Optional.empty(),
                period,
                Figure.of(base),
                Figure.of(Share.percent("-0.45")),
                base.times(Share.percent("-0.45")),
                List.of(),
                new Step(RatingRule.POWER_FACTOR, List.of("200", "77", "0.93", "0.90", "-0.45")));
        Money total = peak.amount().plus(factor.amount());
        TierCounter before = new TierCounter(period.from().getYear(), Energy.kwh(50));
        RatedBill rated = new RatedBill(
                YearMonth.from(period.from()),
                List.of(peak, factor),
                total,
                energy,
                new TierCounter(before.year(), before.used().plus(energy)),
                Optional.of(new PowerFactor(93)));
        return new Calculation(
                rated,
                before,
                Carried.NOTHING,
                List.of(new TermsUsed(ContractNo.of(1), period.from(), new TariffId("HB-TWO-PART-10KV"))),
                new HouseholdUsed(5, true),
                Map.of("POWER_PURCHASE", peak.amount(), "POWER_FACTOR", factor.amount()),
                ReadingQuality.MEASURED,
                NOW);
    }

    /** The same bill, calculated at another time. */
    public static Bill at(Bill bill, Instant then) {
        Calculation made = bill.calculation();
        return done(bill.recalculated(new Calculation(
                made.rated(),
                made.before(),
                made.carried(),
                made.terms(),
                made.household(),
                made.revenue(),
                made.quality(),
                then)));
    }

    /** The same bill, to which something was handed on, and which hands on something. */
    public static Bill carrying(Bill bill, Carried before, Carried after) {
        Calculation made = bill.calculation();
        RatedBill rated = made.rated();
        RatedBill carried = new RatedBill(
                rated.month(),
                rated.lines(),
                rated.total(),
                rated.energy(),
                rated.counter(),
                rated.powerFactor(),
                rated.components(),
                after);
        return done(bill.recalculated(new Calculation(
                carried,
                made.before(),
                before,
                made.terms(),
                made.household(),
                made.revenue(),
                made.quality(),
                made.at())));
    }

    private static RatedLine line(
            LineCode code,
            Optional<Period> period,
            Span span,
            Figure quantity,
            Figure price,
            Money amount,
            List<ReadingRef> readings,
            Step step) {
        return new RatedLine(
                code,
                period,
                0,
                span,
                quantity,
                price,
                RatedLine.MonthShare.WHOLE,
                amount,
                PRICE,
                readings,
                List.of(step));
    }
}
