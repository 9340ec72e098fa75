package org.wattline.domain.billing.invoice;

import java.util.Optional;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.customer.AccountNo;

/** What an invoice is for: one bill, or a collective bill with all that is on it. */
public sealed interface Invoiced {
    /** A bill of an account; of a partial red-letter invoice the credit note. */
    record OneBill(BillNo no, AccountNo owner) implements Invoiced {}

    /** A collective bill (合并账单). */
    record Together(CollectiveBillNo no) implements Invoiced {}

    default Optional<BillNo> bill() {
        return this instanceof OneBill(BillNo no, AccountNo unused) ? Optional.of(no) : Optional.empty();
    }

    default Optional<AccountNo> account() {
        return this instanceof OneBill(BillNo unused, AccountNo owner) ? Optional.of(owner) : Optional.empty();
    }

    default Optional<CollectiveBillNo> collective() {
        return this instanceof Together(CollectiveBillNo no) ? Optional.of(no) : Optional.empty();
    }

    /** As people read it. */
    default String number() {
        return switch (this) {
            case OneBill(BillNo no, AccountNo unused) -> no.value();
            case Together(CollectiveBillNo no) -> no.value();
        };
    }
}
