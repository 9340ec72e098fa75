package org.wattline.application.billing.proof;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.KeptNote;

/** The bills of credit and debit notes, and their reversals, with the facts that they rest on; nothing is expected of their lines. */
public interface KeptNotes {
    /** By number, whatever became of them. */
    Page<KeptNote> list(KeptBills.Filter filter, Page.Request page);

    /** The one of a bill; empty if that rests on no note. */
    Optional<KeptNote> find(BillNo bill);
}
