package org.wattline.adapter.memory.contract.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.contract.document.ContractDocuments;
import org.wattline.application.contract.document.ContractWatch;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.contract.document.Preparation;

/** Watching contracts in memory. */
public final class MemoryContractWatch implements ContractWatch {
    private final MemoryRows<ContractNotice> told;
    private final MemoryContracts contracts;
    private final ContractDocuments documents;

    public MemoryContractWatch(MemoryStore store, MemoryContracts contracts, ContractDocuments documents) {
        told = store.rows();
        this.contracts = contracts;
        this.documents = documents;
    }

    @Override
    public List<ContractNotice> tell(ContractPolicy policy, LocalDate day, int limit) {
        List<ContractNotice> fresh = inForce()
                .flatMap(contract -> found(contract, policy.of(contract.type()), day).stream())
                .filter(notice -> told.find(key(notice)).isEmpty())
                .limit(limit)
                .toList();
        fresh.forEach(notice -> told.put(key(notice), notice));
        return fresh;
    }

    private List<ContractNotice> found(SupplyContract contract, ContractPolicy.Rule rule, LocalDate day) {
        List<ContractNotice> found = new ArrayList<>();
        Optional<ContractDocument> current = Preparation.current(documents.of(contract.no()));
        LocalDate terms = contract.terms().getLast().during().from();
        if (!terms.isBefore(rule.documentsSince())
                && !terms.plusDays(rule.documentWithinDays()).isAfter(day)
                && current.filter(each -> !each.speaksFrom(begun(contract)).isBefore(terms))
                        .isEmpty()) found.add(notice(contract, ContractNotice.Cause.DOCUMENT_MISSING, terms, day));
        Optional<LocalDate> end = current.flatMap(ContractDocument::runsUntil)
                .filter(each -> rule.rollsOverMonths().isEmpty());
        if (end.isPresent() && !end.get().isAfter(day))
            found.add(notice(contract, ContractNotice.Cause.CONTRACT_EXPIRED, end.get(), day));
        else if (end.isPresent() && !end.get().isAfter(day.plusDays(rule.soonDays())))
            found.add(notice(contract, ContractNotice.Cause.CONTRACT_EXPIRING, end.get(), day));
        return found;
    }

    @Override
    public Page<ContractNotice> standing(Scope scope, Optional<ContractNotice.Cause> cause, Page.Request page) {
        return Page.of(
                told.all().stream()
                        .filter(each -> scope.covers(
                                Scope.Owner.of(each.unit(), each.customer().value())))
                        .filter(each -> cause.isEmpty() || each.cause() == cause.get())
                        .filter(each -> page.after().isEmpty()
                                || key(each).compareTo(page.after().get()) > 0)
                        .filter(this::stands)
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                MemoryContractWatch::key);
    }

    private boolean stands(ContractNotice notice) {
        Optional<SupplyContract> contract =
                inForce().filter(each -> each.no().equals(notice.contract())).findAny();
        if (contract.isEmpty()) return false;
        Optional<ContractDocument> current = Preparation.current(documents.of(notice.contract()));
        return switch (notice.cause()) {
            case DOCUMENT_MISSING ->
                current.filter(each -> !each.speaksFrom(begun(contract.get())).isBefore(notice.about()))
                        .isEmpty();
            case CONTRACT_EXPIRING, CONTRACT_EXPIRED ->
                current.flatMap(ContractDocument::runsUntil).equals(Optional.of(notice.about()));
        };
    }

    private static LocalDate begun(SupplyContract contract) {
        return contract.terms().getFirst().during().from();
    }

    private Stream<SupplyContract> inForce() {
        return contracts.all().filter(contract -> contract.stage() instanceof SupplyContract.Stage.InForce);
    }

    private static ContractNotice notice(
            SupplyContract contract, ContractNotice.Cause cause, LocalDate about, LocalDate day) {
        return new ContractNotice(
                contract.no(),
                contract.account(),
                contract.customer(),
                contract.unit(),
                contract.type(),
                cause,
                about,
                day);
    }

    private static String key(ContractNotice notice) {
        return notice.contract() + " " + notice.cause() + " " + notice.about();
    }
}
