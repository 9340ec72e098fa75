package org.wattline.application.tariff;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
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

    /** Those that bills rest on, in the order of their first days. */
    List<TariffVersion> binding();

    /** Versions by key, of one state or of all. @param state a label of {@link org.wattline.domain.tariff.publication.Stage} */
    Page<TariffVersion> list(Optional<String> state, Page.Request page);

    /** Another number whenever {@link #binding} may be another list; cheap to ask. */
    long edition();

    @Override
    default List<TariffVersion> beside(TariffVersion version) {
        return of(version.key().tariff());
    }
}
