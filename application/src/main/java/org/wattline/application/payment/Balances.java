package org.wattline.application.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.AccountBalance;

/**
 * What accounts owe and have paid ahead. Each change of it is an entry of the ledger that names its document, and who made the document is in the
 * trail; so balances leave no trace of their own there.
 */
public interface Balances {
    /** The balance with all receivables that are open. */
    default Optional<AccountBalance> find(AccountNo account) {
        return find(account, Set.of());
    }

    /** The balance with all receivables that are open, and those of the given bills even if they are not. */
    Optional<AccountBalance> find(AccountNo account, Set<BillNo> also);

    /**
     * The balances of many accounts with all receivables that are open; accounts without a balance are left out. In a unit of work they are held:
     * whoever else stores one of them waits until the unit ends, so that a single payment does not undo the work on hundreds of accounts.
     */
    Map<AccountNo, AccountBalance> findAll(Collection<AccountNo> accounts);

    /** The same to be looked at only: nobody waits, and nothing is decided upon them. */
    Map<AccountNo, AccountBalance> showAll(Collection<AccountNo> accounts);

    /** Those of which anything is open, by number, after one of them, with all receivables that are. */
    List<AccountBalance> owing(Optional<AccountNo> after, int limit);

    /**
     * Stores the balances of different accounts, new ones and others, with the receivables that they hold.
     *
     * @throws StaleState when one was stored since it was read, at the latest when the unit ends
     */
    void storeAll(List<AccountBalance> balances);

    /** The account that owes or owed a bill. */
    Optional<AccountNo> debtorOf(BillNo bill);

    /** @throws org.wattline.application.platform.AlreadyThere if the account has one, or one of the bills is owed already */
    AccountBalance add(AccountBalance balance);

    /**
     * Stores the balance and the receivables that it holds; those that it does not hold stay as they are.
     *
     * @throws StaleState when it was stored since it was read
     */
    AccountBalance save(AccountBalance balance);
}
