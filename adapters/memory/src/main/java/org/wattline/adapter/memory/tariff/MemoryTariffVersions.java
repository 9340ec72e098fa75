package org.wattline.adapter.memory.tariff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Versions of tariffs in memory. */
public final class MemoryTariffVersions implements TariffVersions {
    private final MemoryTable<VersionKey, TariffVersion> table;

    public MemoryTariffVersions(MemoryStore store) {
        table = store.table("tariff-version", TariffVersion::key);
    }

    @Override
    public Optional<TariffVersion> find(VersionKey key) {
        return table.find(key);
    }

    @Override
    public List<TariffVersion> of(TariffId tariff) {
        return table.stream()
                .filter(each -> each.key().tariff().equals(tariff))
                .sorted(Comparator.comparing(each -> each.key().version()))
                .toList();
    }

    @Override
    public List<TariffVersion> binding() {
        return table.stream()
                .filter(each -> each.stage().binding())
                .sorted(Comparator.comparing(
                                (TariffVersion each) -> each.inForce().from())
                        .thenComparing(each -> each.key().toString()))
                .toList();
    }

    @Override
    public Page<TariffVersion> list(Optional<String> state, Page.Request page) {
        List<TariffVersion> rows = table.stream()
                .filter(each -> state.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.key().toString().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(each -> each.key().toString()))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.key().toString());
    }

    @Override
    public long edition() {
        return table.stream().mapToLong(each -> each.version().number()).sum();
    }

    @Override
    public void add(TariffVersion version) {
        table.add(version);
    }

    @Override
    public TariffVersion save(TariffVersion version) {
        if (version.stage().binding())
            for (TariffVersion other : of(version.key().tariff()))
                if (other.stage().binding()
                        && !other.key().equals(version.key())
                        && other.inForce().overlaps(version.inForce()))
                    throw new AlreadyThere("tariff-version " + other.key());
        return table.save(version);
    }
}
