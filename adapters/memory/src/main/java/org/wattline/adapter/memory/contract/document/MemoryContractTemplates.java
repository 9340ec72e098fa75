package org.wattline.adapter.memory.contract.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.contract.document.ContractTemplates;
import org.wattline.application.platform.Page;
import org.wattline.domain.contract.document.ContractForm;
import org.wattline.domain.contract.document.ContractTemplate;
import org.wattline.domain.contract.document.ContractTemplateKey;

/** Templates of contracts in memory. */
public final class MemoryContractTemplates implements ContractTemplates {
    private final MemoryTable<ContractTemplateKey, ContractTemplate> table;
    private final List<ContractTemplate> shipped;

    /** @param shipped what the product brings along, version 0 of each form */
    public MemoryContractTemplates(MemoryStore store, List<ContractTemplate> shipped) {
        table = store.table("contract-template", ContractTemplate::key);
        this.shipped = List.copyOf(shipped);
    }

    @Override
    public Optional<ContractTemplate> inForce(ContractForm form, LocalDate day) {
        return Stream.concat(shipped.stream(), table.stream())
                .filter(each -> each.key().form() == form
                        && each.stage() instanceof ContractTemplate.Stage.Published
                        && !each.from().isAfter(day))
                .max(Comparator.comparing(ContractTemplate::from).thenComparing(ContractTemplate::key));
    }

    @Override
    public Optional<ContractTemplate> find(ContractTemplateKey key) {
        return key.version() == 0
                ? shipped.stream().filter(each -> each.key().equals(key)).findFirst()
                : table.find(key);
    }

    @Override
    public ContractTemplate add(ContractTemplate template) {
        long before = table.stream()
                .filter(each -> each.key().form() == template.key().form())
                .count();
        return table.add(template.numbered((int) before + 1));
    }

    @Override
    public ContractTemplate save(ContractTemplate template) {
        return table.save(template);
    }

    @Override
    public Page<ContractTemplate> list(Optional<ContractForm> form, Page.Request page) {
        Optional<ContractTemplateKey> after = page.after().map(ContractTemplateKey::parse);
        Comparator<ContractTemplateKey> order = Comparator.comparing(
                        (ContractTemplateKey key) -> key.form().code())
                .thenComparing(
                        Comparator.comparing(ContractTemplateKey::version).reversed());
        return Page.of(
                table.stream()
                        .filter(each -> form.isEmpty() || each.key().form() == form.get())
                        .filter(each -> after.isEmpty() || order.compare(each.key(), after.get()) > 0)
                        .sorted(Comparator.comparing(ContractTemplate::key, order))
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                each -> each.key().toString());
    }
}
