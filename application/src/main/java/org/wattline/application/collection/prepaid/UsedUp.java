package org.wattline.application.collection.prepaid;

import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Refusal;

/** What follows when what was paid ahead has been used up for the time of grace (level 3). */
@FunctionalInterface
public interface UsedUp {
    /**
     * Begins what leads to a cut; an account for which it has begun already is left as it is.
     *
     * @param days how many days ahead the customer is told
     * @return why it could not begin
     */
    Optional<Refusal> follow(Caller who, AccountNo account, int days);
}
