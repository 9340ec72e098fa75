package org.wattline.domain.billing.collective;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Money;

/** What is still owed for a bill of a collective bill, with the late fee of the day. */
public record OpenBill(AccountNo account, BillNo bill, LocalDate dueOn, Money open) {
    /**
     * How money for a collective bill falls to its accounts: earliest bill first, as within an account. What then happens in the account is what happens
     * to every payment.
     */
    public static Outcome<Map<AccountNo, Money>> share(Money money, List<OpenBill> owed) {
        Money open = Money.sum(owed, OpenBill::open);
        if (!open.isPositive()) return Outcome.refused(CollectiveRefusal.NOTHING_OWED);
        if (money.compareTo(open) > 0) return Outcome.refused(CollectiveRefusal.MORE_THAN_OWED);
        Map<AccountNo, Money> shares = new LinkedHashMap<>();
        Money left = money;
        for (OpenBill each : owed.stream()
                .sorted(Comparator.comparing(OpenBill::dueOn).thenComparing(OpenBill::bill))
                .toList()) {
            Money part = left.min(each.open);
            if (!part.isPositive()) continue;
            shares.merge(each.account, part, Money::plus);
            left = left.minus(part);
        }
        return Outcome.done(shares);
    }
}
