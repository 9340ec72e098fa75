package org.wattline.application.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.quantity.Money;

/** The books, read. */
public interface LedgerViews {
    /** The entries about one account in the order in which they were made. */
    Page<LedgerEntry> entries(Scope scope, AccountNo account, Page.Request page);

    /** Debits and credits of every kind of ledger account up to and including a business day; those of customers are summed up. */
    List<TrialLine> trialBalance(Scope scope, LocalDate until);

    /** Accounts whose balance is not what the ledger says; there must be none. */
    List<Discrepancy> discrepancies();

    /**
     * A line of the trial balance (试算平衡).
     *
     * @param owner component or channel; empty for accounts that customers have and where there is but one
     */
    record TrialLine(String kind, Optional<String> owner, Money debit, Money credit) {}

    /** What an account owes and has paid ahead by its balance and by the ledger. */
    record Discrepancy(AccountNo account, Money owed, Money owedByLedger, Money prepaid, Money prepaidByLedger) {}
}
