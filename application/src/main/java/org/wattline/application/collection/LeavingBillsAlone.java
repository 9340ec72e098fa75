package org.wattline.application.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wattline.application.payment.BillsLeftAlone;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.collection.CollectionHold;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.payment.Receivable;

/** Knows by holds and payment plans which bills are left alone. A plan leaves its own bills alone; what is billed later is asked for as ever. */
public final class LeavingBillsAlone implements BillsLeftAlone {
    private final CollectionHolds holds;
    private final PaymentPlans plans;

    public LeavingBillsAlone(CollectionHolds holds, PaymentPlans plans) {
        this.holds = holds;
        this.plans = plans;
    }

    @Override
    public Set<BillNo> among(Collection<AccountBalance> balances, LocalDate day) {
        List<AccountNo> owing = balances.stream()
                .filter(each -> !each.open().isEmpty())
                .map(AccountBalance::account)
                .toList();
        if (owing.isEmpty()) return Set.of();
        Set<BillNo> apart = new HashSet<>();
        plans.agreed(owing).forEach(plan -> apart.addAll(plan.bills()));
        Set<AccountNo> whole = new HashSet<>();
        for (CollectionHold hold : holds.standing(owing, day)) {
            hold.bill().ifPresent(apart::add);
            if (hold.kind().stopsLadder() && !hold.by().equals(HoldingForPlans.WHO)) whole.add(hold.account());
        }
        balances.stream()
                .filter(each -> whole.contains(each.account()))
                .flatMap(each -> each.open().stream())
                .map(Receivable::bill)
                .forEach(apart::add);
        return Set.copyOf(apart);
    }
}
