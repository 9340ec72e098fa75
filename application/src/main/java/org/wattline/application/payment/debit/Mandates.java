package org.wattline.application.payment.debit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.debit.Mandate;
import org.wattline.domain.payment.debit.MandateNo;

/** Mandates. Bank accounts and agreements are sealed where they are stored. */
public interface Mandates {
    Optional<Mandate> find(MandateNo no);

    /** Those that there are. */
    List<Mandate> findAll(Collection<MandateNo> numbers);

    /** The one by which debits are made, if the account has one. */
    Optional<Mandate> active(AccountNo account);

    /** Those by which debits are made, by number. @param after the number after which they begin */
    List<Mandate> active(Optional<MandateNo> after, int limit);

    /** Those within a scope, newest first. */
    Page<Mandate> list(Scope scope, Optional<AccountNo> account, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number, or the account has an active one */
    Mandate add(Mandate mandate);

    /** @throws StaleState when it was stored since it was read */
    Mandate save(Mandate mandate);
}
