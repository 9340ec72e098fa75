package org.wattline.adapter.http.payment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.payment.ledger.RevenueByCategory;
import org.wattline.application.payment.ledger.UnbilledRevenue;
import org.wattline.application.platform.Csv;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.payment.ledger.UnbilledUse;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.UseCategory;

/** What was earned by category, and what is earned and not billed, as clients see it. */
public final class EarningBody {
    private static final UnitPath UNIT = new UnitPath("/33/3301/330106");

    private EarningBody() {}

    /** What is not billed as of an instant. */
    public record Unbilled(Instant at, Money amount, List<Line> lines) {
        static final Unbilled EXAMPLE = new Unbilled(
                Instant.parse("2026-03-11T00:00:00Z"),
                Money.yuan("115.00"),
                List.of(new Line(
                        UNIT, DebtorClass.RESIDENT, UnbilledUse.Way.PARTLY_MEASURED, 1, 10, Money.yuan("115.00"))));

        static Unbilled of(Instant at, List<UnbilledRevenue.Line> lines) {
            return new Unbilled(
                    at,
                    Money.sum(lines, UnbilledRevenue.Line::amount),
                    lines.stream().map(Line::of).toList());
        }
    }

    /**
     * Accounts of one unit and class whose amounts were got in the same way.
     *
     * @param days of all accounts together
     */
    public record Line(UnitPath unit, DebtorClass debtor, UnbilledUse.Way way, int accounts, long days, Money amount) {
        static Line of(UnbilledRevenue.Line line) {
            return new Line(line.unit(), line.debtor(), line.way(), line.accounts(), line.days(), line.amount());
        }

        String csv() {
            return Csv.line(unit.path(), debtor.name(), way.name(), accounts, days, amount.toString());
        }
    }

    /**
     * What one account has used since its last bill, and what the amount was got from.
     *
     * @param lastBill the bill that it is compared with; its days, total and energy follow
     */
    public record Use(
            AccountNo accountNo,
            UnitPath unit,
            DebtorClass debtor,
            LocalDate from,
            LocalDate to,
            UnbilledUse.Way way,
            int measuredDays,
            Energy measuredEnergyKwh,
            Optional<BillNo> lastBill,
            Optional<Integer> lastDays,
            Optional<Money> lastTotal,
            Optional<Energy> lastEnergyKwh,
            Money amount) {
        static final Use EXAMPLE = new Use(
                AccountNo.of(1),
                UNIT,
                DebtorClass.RESIDENT,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 11),
                UnbilledUse.Way.PARTLY_MEASURED,
                5,
                Energy.kwh(130),
                Optional.of(BillNo.of(1)),
                Optional.of(31),
                Optional.of(Money.yuan("310.00")),
                Optional.of(Energy.kwh(620)),
                Money.yuan("115.00"));

        static Use of(UnbilledUse use) {
            return new Use(
                    use.account(),
                    use.unit(),
                    use.debtor(),
                    use.days().from(),
                    use.days().end(),
                    use.way(),
                    use.measured().days(),
                    use.measured().energy(),
                    use.last().map(UnbilledUse.LastBill::no),
                    use.last().map(UnbilledUse.LastBill::days),
                    use.last().map(UnbilledUse.LastBill::total),
                    use.last().map(UnbilledUse.LastBill::energy),
                    use.amount());
        }
    }

    /** What was earned over some days by category and voltage. */
    public record Categories(LocalDate from, LocalDate to, Money gross, List<Category> lines) {
        static final Categories EXAMPLE = new Categories(
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 3, 1),
                Money.yuan("113.00"),
                List.of(new Category(
                        UNIT, UseCategory.RESIDENTIAL, Optional.of(VoltageLevel.AC_220_V), Money.yuan("113.00"))));

        static Categories of(LocalDate from, LocalDate to, List<RevenueByCategory.Earned> lines) {
            return new Categories(
                    from,
                    to,
                    Money.sum(lines, RevenueByCategory.Earned::amount),
                    lines.stream()
                            .map(each -> new Category(each.unit(), each.category(), each.voltage(), each.amount()))
                            .toList());
        }
    }

    /** @param voltage empty for notes of corrections */
    public record Category(UnitPath unit, UseCategory category, Optional<VoltageLevel> voltage, Money gross) {
        String csv() {
            return Csv.line(
                    unit.path(),
                    category.name(),
                    voltage.map(VoltageLevel::name).orElse(""),
                    gross.toString());
        }
    }
}
