package org.wattline.adapter.memory.payment.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.bank.StrayReceipts;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptId;

/** Stray receipts in memory. */
public final class MemoryStrayReceipts implements StrayReceipts {
    private final MemoryTable<StrayReceiptId, StrayReceipt> table;

    public MemoryStrayReceipts(MemoryStore store) {
        table = store.table("stray-receipt", StrayReceipt::id);
    }

    @Override
    public Optional<StrayReceipt> find(StrayReceiptId id) {
        return table.find(id);
    }

    @Override
    public Optional<StrayReceipt> find(Channel channel, ChannelReference reference) {
        return table.stream()
                .filter(each -> each.channel() == channel && each.reference().equals(reference))
                .findFirst();
    }

    @Override
    public Page<StrayReceipt> list(Scope scope, Optional<StrayReceipt.State> state, Page.Request page) {
        List<StrayReceipt> wanted = table.stream()
                .sorted(Comparator.comparing(StrayReceipt::id).reversed())
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.id().toString());
    }

    @Override
    public StrayReceipt add(StrayReceipt receipt) {
        if (find(receipt.channel(), receipt.reference()).isPresent())
            throw new AlreadyThere("stray receipt " + receipt.reference() + " of " + receipt.channel());
        return table.add(receipt);
    }

    @Override
    public StrayReceipt save(StrayReceipt receipt) {
        return table.save(receipt);
    }
}
