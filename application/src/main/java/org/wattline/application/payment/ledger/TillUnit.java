package org.wattline.application.payment.ledger;

import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;

/**
 * At whose counter (收费网点) an entry was made: the unit of the member of staff who took or gave money there, whichever unit serves the customer. Both
 * storages keep it with the entry, as people move from unit to unit.
 */
public final class TillUnit {
    private static final LedgerAccount COUNTER = new LedgerAccount.Clearing(Channel.COUNTER);

    private TillUnit() {}

    /** Empty for what moves nothing over a counter, and for what nobody of the staff does. */
    public static Optional<UnitPath> of(Caller who, LedgerEntry entry) {
        return who.kind() == Caller.Kind.STAFF
                        && entry.postings().stream()
                                .anyMatch(posting -> posting.account().equals(COUNTER))
                ? Optional.of(who.unit())
                : Optional.empty();
    }
}
