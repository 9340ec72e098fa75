package org.wattline.application.metering.arrangement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.arrangement.PointArrangement;

/** The places of those metering points of which something is told (计量点关系), one for each point. */
public interface PointArrangements {
    Optional<PointArrangement> find(MeteringPointNo point);

    /** Those of the accounts' points, by number of the point. */
    List<PointArrangement> ofAccounts(Collection<AccountNo> accounts);

    /** @throws org.wattline.application.platform.AlreadyThere if something is told of the point */
    PointArrangement add(PointArrangement fresh);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    PointArrangement save(PointArrangement changed);
}
