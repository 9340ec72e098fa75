package org.wattline.application.payment;

import java.util.List;
import org.wattline.domain.payment.LedgerEntry;

/** The books (总账): entries are added and never altered or removed. */
public interface Ledger {
    /**
     * Adds entries. Each is complete: the store itself refuses one whose postings do not sum to zero.
     *
     * @throws org.wattline.application.platform.AlreadyThere if the account has an entry of this cause for this document
     */
    void append(List<LedgerEntry> entries);
}
