package org.wattline.application.payment.writeoff;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.payment.writeoff.WriteOff;

/** The register of debts that were written off, or are to be; one for a bill. */
public interface WriteOffs {
    Optional<WriteOff> find(BillNo bill);

    /** Those within a scope, by bill. */
    Page<WriteOff> list(Scope scope, Optional<WriteOff.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if it was asked for this bill before */
    WriteOff add(WriteOff writeOff);

    /** @throws StaleState when it was stored since it was read */
    WriteOff save(WriteOff writeOff);
}
