package org.wattline.application.credit;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.credit.Advance;
import org.wattline.domain.credit.AdvanceNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** Bills that the partner pays ahead, each once. */
public interface Advances {
    Optional<Advance> find(AdvanceNo no);

    Optional<Advance> of(BillNo bill);

    /** Those that are ordered or paid, about which the partner is to be asked, by number, after one of them. */
    List<AdvanceNo> open(Optional<AdvanceNo> after, int limit);

    /** What was ordered or paid for an account and is not repaid. */
    Money outstanding(AccountNo account);

    /** Those within a scope, newest first. */
    Page<Advance> list(Scope scope, Optional<AccountNo> account, Optional<Advance.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number, or of its bill */
    Advance add(Advance advance);

    /** @throws StaleState when it was stored since it was read */
    Advance save(Advance advance);
}
