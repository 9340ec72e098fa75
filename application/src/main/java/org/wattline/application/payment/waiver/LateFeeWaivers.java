package org.wattline.application.payment.waiver;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.waiver.LateFeeWaiver;
import org.wattline.domain.payment.waiver.WaiverId;

/** Waivers of late fees, whatever became of them. Of one bill one at most waits for a decision; the store itself refuses a second. */
public interface LateFeeWaivers {
    Optional<LateFeeWaiver> find(WaiverId id);

    /** The one of a bill that waits for a decision. */
    Optional<LateFeeWaiver> waiting(BillNo bill);

    /** Those within a scope, newest first. */
    Page<LateFeeWaiver> list(
            Scope scope, Optional<BillNo> bill, Optional<LateFeeWaiver.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if another one of its bill waits */
    LateFeeWaiver add(LateFeeWaiver waiver);

    /** @throws StaleState when it was stored since it was read */
    LateFeeWaiver save(LateFeeWaiver waiver);
}
