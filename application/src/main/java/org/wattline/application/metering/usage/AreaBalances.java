package org.wattline.application.metering.usage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.usage.AreaBalance;
import org.wattline.domain.metering.usage.LossBand;
import org.wattline.domain.premises.AreaCode;

/** Daily balances of transformer areas (台区日电量平衡), one for each area and day, always made from what is known last. */
public interface AreaBalances {
    /** Stores balances, in place of what was calculated for the same area and day before. */
    void put(List<AreaBalance> balances);

    /** Those of an area, by day. */
    List<AreaBalance> of(AreaCode area, Span days);

    /** Those of some areas, by area, then day. */
    List<AreaBalance> over(Collection<AreaCode> areas, Span days);

    /** Those of one day within a scope, by area; none for customers. */
    Page<AreaBalance> on(LocalDate day, Scope scope, Optional<LossBand> band, Page.Request page);
}
