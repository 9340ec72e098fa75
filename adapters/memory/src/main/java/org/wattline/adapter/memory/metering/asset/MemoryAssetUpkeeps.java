package org.wattline.adapter.memory.metering.asset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.upkeep.AssetUpkeeps;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.upkeep.AssetUpkeep;

/** Verifications and seals, in memory. */
public final class MemoryAssetUpkeeps implements AssetUpkeeps {
    private final MemoryTable<AssetNo, AssetUpkeep> table;

    public MemoryAssetUpkeeps(MemoryStore store) {
        table = store.table("asset-upkeep", AssetUpkeep::asset);
    }

    @Override
    public Optional<AssetUpkeep> find(AssetNo asset) {
        return table.find(asset);
    }

    @Override
    public AssetUpkeep add(AssetUpkeep fresh) {
        return table.add(fresh);
    }

    @Override
    public AssetUpkeep save(AssetUpkeep changed) {
        return table.save(changed);
    }

    @Override
    public boolean used(String seal) {
        return table.stream()
                .flatMap(each -> each.seals().stream())
                .anyMatch(each -> each.no().equals(seal));
    }

    @Override
    public Page<AssetUpkeep> due(Scope scope, LocalDate before, Page.Request page) {
        List<AssetUpkeep> rows = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> each.dueOn().filter(due -> due.isBefore(before)).isPresent())
                .sorted(Comparator.comparing(AssetUpkeeps::position))
                .filter(each -> page.after()
                        .map(after -> AssetUpkeeps.position(each).compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), AssetUpkeeps::position);
    }
}
