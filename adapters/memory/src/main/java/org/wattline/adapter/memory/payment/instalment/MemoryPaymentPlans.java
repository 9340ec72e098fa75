package org.wattline.adapter.memory.payment.instalment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.instalment.PaymentPlan;
import org.wattline.domain.payment.instalment.PaymentPlanId;

/** Payment plans in memory. */
public final class MemoryPaymentPlans implements PaymentPlans {
    private final MemoryTable<PaymentPlanId, PaymentPlan> table;

    public MemoryPaymentPlans(MemoryStore store) {
        table = store.table("payment-plan", PaymentPlan::id);
    }

    @Override
    public Optional<PaymentPlan> find(PaymentPlanId id) {
        return table.find(id);
    }

    @Override
    public Optional<PaymentPlan> standing(AccountNo account) {
        return table.stream()
                .filter(plan -> plan.account().equals(account)
                        && (plan.state() == PaymentPlan.State.REQUESTED || plan.state() == PaymentPlan.State.AGREED))
                .findFirst();
    }

    @Override
    public List<PaymentPlan> agreed(Collection<AccountNo> accounts) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return table.stream()
                .filter(plan -> plan.state() == PaymentPlan.State.AGREED && wanted.contains(plan.account()))
                .sorted(Comparator.comparing(PaymentPlan::id))
                .toList();
    }

    @Override
    public List<PaymentPlan> agreed(Optional<PaymentPlanId> after, int limit) {
        return table.stream()
                .filter(plan -> plan.state() == PaymentPlan.State.AGREED)
                .filter(plan -> after.map(last -> plan.id().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(PaymentPlan::id))
                .limit(limit)
                .toList();
    }

    @Override
    public PaymentPlan add(PaymentPlan plan) {
        if (standing(plan.account()).isPresent()) throw new AlreadyThere("payment plan of " + plan.account());
        return table.add(plan);
    }

    @Override
    public PaymentPlan save(PaymentPlan plan) {
        return table.save(plan);
    }

    @Override
    public Page<PaymentPlan> list(
            Scope scope, Optional<AccountNo> account, Optional<PaymentPlan.State> state, Page.Request page) {
        List<PaymentPlan> rows = table.stream()
                .filter(plan ->
                        scope.covers(Scope.Owner.of(plan.unit(), plan.customer().value())))
                .filter(plan -> account.map(plan.account()::equals).orElse(true))
                .filter(plan -> state.map(wanted -> wanted == plan.state()).orElse(true))
                .filter(plan -> page.after()
                        .map(after -> plan.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(PaymentPlan::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), plan -> plan.id().toString());
    }
}
