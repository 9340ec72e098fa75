package org.wattline.adapter.memory.payment.debit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.debit.Mandates;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;

/** Mandates in memory. */
public final class MemoryMandates implements Mandates {
    private final MemoryTable<MandateNo, Mandate> table;

    public MemoryMandates(MemoryStore store) {
        table = store.table("debit-mandate", Mandate::no);
    }

    @Override
    public Optional<Mandate> find(MandateNo no) {
        return table.find(no);
    }

    @Override
    public List<Mandate> findAll(Collection<MandateNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> table.find(no).stream())
                .toList();
    }

    @Override
    public Optional<Mandate> active(AccountNo account) {
        return table.stream()
                .filter(each -> each.account().equals(account) && each.state() == Mandate.State.ACTIVE)
                .findFirst();
    }

    @Override
    public List<Mandate> active(Optional<MandateNo> after, int limit) {
        return table.stream()
                .filter(each -> each.state() == Mandate.State.ACTIVE)
                .filter(each -> after.map(last -> each.no().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(Mandate::no))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<Mandate> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<Mandate> wanted = table.stream()
                .sorted(Comparator.comparing(Mandate::no).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.no().value());
    }

    @Override
    public Mandate add(Mandate mandate) {
        if (active(mandate.account()).isPresent()) throw new AlreadyThere("active mandate of " + mandate.account());
        return table.add(mandate);
    }

    @Override
    public Mandate save(Mandate mandate) {
        return table.save(mandate);
    }
}
