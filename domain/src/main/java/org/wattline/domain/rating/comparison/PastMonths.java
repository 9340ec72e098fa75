package org.wattline.domain.rating.comparison;

import java.util.List;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.rating.request.RatingRequest;
import org.wattline.domain.tariff.TariffId;

/** What a customer used in past months, as rating asks for it under whatever tariff. */
public interface PastMonths {
    /**
     * A request for each month in order, by the versions of a tariff then in force; two-part prices by the capacity that was connected.
     *
     * @return refused if a month cannot be rated under it
     */
    Outcome<List<RatingRequest>> under(TariffId tariff, boolean twoPart, boolean timeOfUse);
}
