package org.wattline.application.metering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.premises.AreaCode;

/** All metering points with their installations. A meter hangs at one point at a time. */
public interface MeteringPoints {
    Optional<MeteringPoint> find(MeteringPointNo no);

    /** Stores a new one at version 1. @throws AlreadyThere if there is one with this number */
    void add(MeteringPoint point);

    /** Adds many new points with their installations at once, without an entry for each in the trail. */
    void addAll(List<MeteringPoint> points);

    /** Stores the next version. @throws StaleState if it was stored by somebody else since it was read */
    MeteringPoint save(MeteringPoint point);

    /** Those that there are, by number. */
    List<MeteringPoint> findAll(Collection<MeteringPointNo> numbers);

    /** The points of the accounts, by number. */
    List<MeteringPoint> ofAccounts(Collection<AccountNo> accounts);

    /** The points of the transformer areas, by number. */
    List<MeteringPoint> inAreas(Collection<AreaCode> areas);

    /** Every point at which one of the meters hangs or hung, by number. */
    List<MeteringPoint> measuredBy(Collection<AssetNo> meters);

    /** Points within a scope, by number; of one account if one is given. */
    Page<MeteringPoint> list(Scope scope, Optional<AccountNo> account, Page.Request page);
}
