package org.wattline.application.tariff;

import java.util.List;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/**
 * Versions of tariffs that were drafted here (电价版本库). No two that bills rest on have a day in common; the content of one that was published
 * is never stored otherwise again.
 */
public interface TariffVersions extends Publications<VersionKey, TariffVersion> {
    /** All versions of a tariff, by name. */
    List<TariffVersion> of(TariffId tariff);

    @Override
    default List<TariffVersion> beside(TariffVersion version) {
        return of(version.key().tariff());
    }
}
