package org.wattline.application.payment.ledger;

import java.time.Instant;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.ledger.UnbilledUse;

/**
 * What accounts have used and no bill tells, as of an instant: bills count that were issued by its day and not yet reversed, and days that were over.
 * Days count on which the contract that had begun last held, and those that it follows without a day between.
 * Energy counts as measured where an account has one metering point: by the full days of its curves, or by what one meter
 * showed at the end of the bill and later, whichever covers more days. Readings and curves count in the versions that had arrived by the instant.
 */
public interface UnbilledUses {
    /** Accounts with days that no bill tells, by number. */
    Page<UnbilledUse> at(Scope scope, Instant instant, Page.Request page);
}
