package org.wattline.adapter.memory.tariff;

import java.util.List;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** Versions of tariffs in memory. */
public final class MemoryTariffVersions extends MemoryPublications<VersionKey, TariffVersion>
        implements TariffVersions {
    public MemoryTariffVersions(MemoryStore store) {
        super(store, "tariff-version", TariffVersion::key);
    }

    @Override
    public List<TariffVersion> of(TariffId tariff) {
        return those(key -> key.tariff().equals(tariff));
    }
}
