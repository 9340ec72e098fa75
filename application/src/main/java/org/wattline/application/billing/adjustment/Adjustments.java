package org.wattline.application.billing.adjustment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.adjustment.Adjustment;
import org.wattline.domain.customer.AccountNo;

/** All credit and debit notes, by the numbers of their bills. */
public interface Adjustments {
    Optional<Adjustment> find(BillNo no);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number */
    Adjustment add(Adjustment note);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Adjustment save(Adjustment note);

    /** Those that correct a bill, by number. */
    List<BillNo> correcting(BillNo bill);

    /** Which of the accounts have a note on which nobody has decided. */
    Set<AccountNo> undecided(Collection<AccountNo> accounts);

    /** Those within a scope, newest first. @param state such as {@code DRAFTED} */
    Page<Adjustment> list(Scope scope, Optional<AccountNo> account, Optional<String> state, Page.Request page);
}
