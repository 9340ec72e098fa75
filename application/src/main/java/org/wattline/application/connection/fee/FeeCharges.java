package org.wattline.application.connection.fee;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.customer.AccountNo;

/** Fees that applications owe. An application owes an item once; the store itself refuses a second that is not cancelled. */
public interface FeeCharges {
    Optional<FeeCharge> find(FeeNo no);

    /** The one that the ledger keeps under a number. */
    Optional<FeeCharge> under(AccountNo books);

    /** Those of an application, oldest first, the cancelled ones among them. */
    List<FeeCharge> of(ApplicationNo application);

    /** @throws org.wattline.application.platform.AlreadyThere if the application owes the item already */
    FeeCharge add(FeeCharge charge);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    FeeCharge save(FeeCharge charge);

    /** Those within a scope, newest first. */
    Page<FeeCharge> list(
            Scope scope, Optional<ApplicationNo> application, Optional<FeeCharge.State> state, Page.Request page);
}
