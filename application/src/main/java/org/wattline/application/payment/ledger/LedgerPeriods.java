package org.wattline.application.payment.ledger;

import java.util.List;
import org.wattline.domain.payment.ledger.ClosedPeriod;

/** Months of the books that are closed. The store itself refuses entries for their days, whoever writes them. */
public interface LedgerPeriods {
    /** Newest first. */
    List<ClosedPeriod> closed();

    /**
     * Waits until entries that are just being made are there, and takes none for the month from then on.
     *
     * @throws org.wattline.application.platform.AlreadyThere if the month is closed
     */
    void close(ClosedPeriod period);
}
