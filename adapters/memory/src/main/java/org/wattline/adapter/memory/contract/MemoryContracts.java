package org.wattline.adapter.memory.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Supply contracts in memory. */
public final class MemoryContracts implements Contracts {
    private static final Comparator<TermsInForce> ORDER = Comparator.comparing(TermsInForce::account)
            .thenComparing(terms -> terms.during().from());

    private final MemoryTable<ContractNo, SupplyContract> table;

    public MemoryContracts(MemoryStore store) {
        table = store.table("contract", SupplyContract::no);
    }

    @Override
    public Optional<SupplyContract> find(ContractNo no) {
        return table.find(no);
    }

    @Override
    public List<SupplyContract> findAll(Collection<ContractNo> numbers) {
        return numbers.stream()
                .distinct()
                .sorted()
                .flatMap(no -> table.find(no).stream())
                .toList();
    }

    @Override
    public List<SupplyContract> of(AccountNo account) {
        return table.stream().filter(each -> each.account().equals(account)).toList();
    }

    @Override
    public Optional<TermsInForce> inForce(AccountNo account, LocalDate day) {
        return of(account).stream().flatMap(each -> each.inForce(day).stream()).findFirst();
    }

    @Override
    public List<TermsInForce> inForce(Collection<AccountNo> accounts, Span span) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        return table.stream()
                .filter(each -> wanted.contains(each.account()))
                .flatMap(each -> each.inForce(span).stream())
                .sorted(ORDER)
                .toList();
    }

    @Override
    public Page<TermsInForce> inForce(Scope scope, LocalDate day, Page.Request page) {
        List<TermsInForce> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) > 0)
                        .orElse(true))
                .flatMap(each -> each.inForce(Span.of(day, day.plusDays(1))).stream())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), terms -> terms.contract().value());
    }

    @Override
    public void add(SupplyContract contract) {
        requireFree(contract);
        table.add(contract);
    }

    @Override
    public void addAll(List<SupplyContract> contracts) {
        contracts.forEach(table::add);
    }

    @Override
    public SupplyContract save(SupplyContract contract) {
        requireFree(contract);
        return table.save(contract);
    }

    /** Every contract, by number. */
    public Stream<SupplyContract> all() {
        return table.stream();
    }

    private void requireFree(SupplyContract contract) {
        if (!inForce(contract)) return;
        boolean taken =
                of(contract.account()).stream().anyMatch(each -> !each.no().equals(contract.no()) && inForce(each));
        if (taken) throw new AlreadyThere("another contract in force for account " + contract.account());
    }

    private static boolean inForce(SupplyContract contract) {
        return contract.stage() instanceof SupplyContract.Stage.InForce;
    }
}
