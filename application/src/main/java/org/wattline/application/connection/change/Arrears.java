package org.wattline.application.connection.change;

import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.quantity.Money;

/** What accounts owe, as the ledger has it. */
@FunctionalInterface
public interface Arrears {
    /** By the books, less what was paid ahead; negative for a credit balance. */
    Money owed(AccountNo account);
}
