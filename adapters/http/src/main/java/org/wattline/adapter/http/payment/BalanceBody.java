package org.wattline.adapter.http.payment;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.CollectionPolicy;
import org.wattline.domain.payment.Receivable;
import org.wattline.domain.quantity.Money;

/**
 * What an account owes and has paid ahead.
 *
 * @param toPay what settles everything on the day: open bills with late fees, less what is paid ahead; not negative
 * @param deposit security that is held for the account
 * @param lateFee late fees on the day, those in the books and those that accrued since
 */
public record BalanceBody(
        AccountNo accountNo,
        LocalDate day,
        Money toPay,
        Money open,
        Money lateFee,
        Money prepaid,
        Money deposit,
        List<OpenBill> bills,
        Version version)
        implements Tagged {
    static final BalanceBody EXAMPLE = new BalanceBody(
            AccountNo.of(1),
            LocalDate.of(2026, 2, 10),
            Money.yuan("121.20"),
            Money.yuan("120.00"),
            Money.yuan("1.20"),
            Money.ZERO,
            Money.ZERO,
            List.of(new OpenBill(
                    BillNo.of(1),
                    LocalDate.of(2026, 1, 31),
                    Money.yuan("120.00"),
                    Money.yuan("120.00"),
                    Money.yuan("1.20"))),
            new Version(1));

    static BalanceBody of(AccountBalance balance, Money deposit, CollectionPolicy policy, LocalDate day) {
        List<OpenBill> bills = balance.open().stream()
                .map(open -> OpenBill.of(open, policy, day))
                .toList();
        Money open = Money.sum(bills, OpenBill::open);
        Money fee = Money.sum(bills, OpenBill::lateFee);
        Money toPay = open.plus(fee).minus(balance.prepaid()).max(Money.ZERO);
        return new BalanceBody(
                balance.account(), day, toPay, open, fee, balance.prepaid(), deposit, bills, balance.version());
    }

    /** A bill of which something is open. */
    public record OpenBill(BillNo billNo, LocalDate dueOn, Money amount, Money open, Money lateFee) {
        static OpenBill of(Receivable owed, CollectionPolicy policy, LocalDate day) {
            Money fee = owed.openFee().plus(owed.accrued(policy, day).amount());
            return new OpenBill(owed.bill(), owed.dueOn(), owed.amount(), owed.openPrincipal(), fee);
        }
    }
}
