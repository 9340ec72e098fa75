package org.wattline.application.metering.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.upkeep.AssetUpkeep;

/** What was done to assets to keep them trustworthy, one for each asset to which anything was done. */
public interface AssetUpkeeps {
    Optional<AssetUpkeep> find(AssetNo asset);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one of the asset, or a seal is on another */
    AssetUpkeep add(AssetUpkeep fresh);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    AssetUpkeep save(AssetUpkeep changed);

    /** Whether a seal with this number was ever put on anything. */
    boolean used(String seal);

    /** Those within a scope that are due for verification before a day, the longest due first. Customers have none. */
    Page<AssetUpkeep> due(Scope scope, LocalDate before, Page.Request page);

    /** Where one stands in the list. */
    static String position(AssetUpkeep upkeep) {
        return upkeep.dueOn().map(LocalDate::toString).orElse("") + " " + upkeep.asset();
    }
}
