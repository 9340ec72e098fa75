package org.wattline.adapter.http.billing.collective;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.billing.collective.CollectiveBills;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.invoice.TaxedAmount;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

/**
 * A collective bill.
 *
 * @param open what is owed for its bills today, with late fees
 */
public record CollectiveBillBody(
        CollectiveBillNo collectiveBillNo,
        UUID groupId,
        String name,
        CustomerId payer,
        YearMonth month,
        LocalDate madeOn,
        LocalDate dueOn,
        Energy energyKwh,
        Money total,
        Money open,
        List<Account> accounts,
        List<Component> components,
        List<Tax> taxes,
        List<Bill> bills,
        List<Receipt> receipts,
        Version version)
        implements Tagged {
    static final CollectiveBillBody EXAMPLE = new CollectiveBillBody(
            CollectiveBillNo.of(1),
            GroupBody.EXAMPLE.groupId(),
            GroupBody.EXAMPLE.name(),
            GroupBody.EXAMPLE.payer(),
            YearMonth.of(2026, 1),
            LocalDate.of(2026, 2, 3),
            LocalDate.of(2026, 2, 28),
            Energy.kwh(200),
            Money.yuan("114.60"),
            Money.yuan("114.60"),
            List.of(new Account(AccountNo.of(1), 1, Energy.kwh(200), Money.yuan("114.60"))),
            List.of(new Component("CATALOGUE_ENERGY", Money.yuan("114.60"))),
            List.of(new Tax("13", Money.yuan("101.42"), Money.yuan("13.18"), Money.yuan("114.60"))),
            List.of(new Bill(
                    BillNo.of(1),
                    AccountNo.of(1),
                    "REGULAR",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 2, 1),
                    Energy.kwh(200),
                    Money.yuan("114.60"),
                    Optional.of(LocalDate.of(2026, 2, 28)))),
            List.of(),
            new Version(1));

    static CollectiveBillBody of(CollectiveBill bill, Money open) {
        return new CollectiveBillBody(
                bill.no(),
                bill.group().value(),
                bill.name(),
                bill.payer(),
                bill.month(),
                bill.madeOn(),
                bill.dueOn(),
                bill.energy(),
                bill.total(),
                open,
                bill.byAccount().stream()
                        .map(each -> new Account(each.account(), each.bills(), each.energy(), each.total()))
                        .toList(),
                new TreeMap<>(bill.components())
                        .entrySet().stream().map(Component::of).toList(),
                bill.taxes().stream().map(Tax::of).toList(),
                bill.entries().stream().map(Bill::of).toList(),
                bill.receipts().stream()
                        .map(each -> new Receipt(each.account(), each.payment(), each.amount()))
                        .toList(),
                bill.version());
    }

    /** What an account comes to. */
    public record Account(AccountNo accountNo, int bills, Energy energyKwh, Money total) {}

    /** What a component of the prices earns. */
    public record Component(String component, Money amount) {
        static Component of(Map.Entry<String, Money> each) {
            return new Component(each.getKey(), each.getValue());
        }
    }

    /** What is contained at a rate of tax. */
    public record Tax(String percent, Money net, Money tax, Money gross) {
        static Tax of(TaxedAmount tax) {
            return new Tax(tax.rate().percent().toPlainString(), tax.net(), tax.tax(), tax.gross());
        }
    }

    /** A bill on it. */
    public record Bill(
            BillNo billNo,
            AccountNo accountNo,
            String kind,
            LocalDate from,
            LocalDate to,
            Energy energyKwh,
            Money total,
            Optional<LocalDate> dueOn) {
        static Bill of(CollectiveBill.Entry entry) {
            return new Bill(
                    entry.bill(),
                    entry.account(),
                    entry.kind(),
                    entry.period().from(),
                    entry.period().end(),
                    entry.energy(),
                    entry.total(),
                    entry.dueOn());
        }
    }

    /** What was paid for an account. */
    public record Receipt(AccountNo accountNo, String paymentNo, Money amount) {}

    /** One in a list. @param bills how many */
    public record Head(
            CollectiveBillNo collectiveBillNo,
            UUID groupId,
            String name,
            YearMonth month,
            LocalDate dueOn,
            int bills,
            Energy energyKwh,
            Money total) {
        static final Head EXAMPLE = new Head(
                CollectiveBillNo.of(1),
                GroupBody.EXAMPLE.groupId(),
                GroupBody.EXAMPLE.name(),
                YearMonth.of(2026, 1),
                LocalDate.of(2026, 2, 28),
                1,
                Energy.kwh(200),
                Money.yuan("114.60"));

        static Head of(CollectiveBills.Row row) {
            return new Head(
                    row.no(),
                    row.group().value(),
                    row.name(),
                    row.month(),
                    row.dueOn(),
                    row.bills(),
                    row.energy(),
                    row.total());
        }
    }
}
