package org.wattline.application.collection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.customer.AccountNo;

/** What accounts should have paid by a day. Bills in dispute on that day are left out. */
public interface ArrearsViews {
    /** Accounts with anything overdue, by number, after one of them; portion by portion they are all. */
    List<Arrears> overdue(LocalDate today, Optional<AccountNo> after, int limit);

    /** Those of the given accounts that have anything overdue, by number. */
    List<Arrears> of(Collection<AccountNo> accounts, LocalDate today);
}
