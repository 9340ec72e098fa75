package org.wattline.application.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;

/** All accounts (户号). */
public interface Accounts {
    Optional<Account> find(AccountNo no);

    /** Those that there are, by number. */
    List<Account> findAll(List<AccountNo> numbers);

    /** Those among them that were closed, each with its first day without supply. */
    Map<AccountNo, LocalDate> closedAmong(List<AccountNo> numbers);

    /** Those whose first day without supply is one of these, by number. */
    List<Account> closedWithin(Span days);

    /** The accounts of a customer, by number. */
    List<Account> of(CustomerId customer);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with this number */
    void add(Account account);

    /** Adds many at once, as a migration does; they need not leave a trace in the trail. */
    void addAll(List<Account> accounts);

    /** @throws org.wattline.application.platform.StaleState if it was stored by somebody else since it was read */
    Account save(Account account);
}
