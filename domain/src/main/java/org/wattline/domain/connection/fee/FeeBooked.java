package org.wattline.domain.connection.fee;

import java.util.List;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.payment.LedgerEntry;

/** What a decision about a fee brings about: its next state with the fact, and what the ledger says of it. */
public record FeeBooked(Change<FeeCharge> change, List<LedgerEntry> entries) {
    public FeeBooked {
        entries = List.copyOf(entries);
    }

    static FeeBooked of(FeeCharge next, String fact, LedgerEntry... entries) {
        return new FeeBooked(Change.of(next, new FeeMoved(fact, next)), List.of(entries));
    }
}
