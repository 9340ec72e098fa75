package org.wattline.domain.payment.refund;

import java.time.Instant;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakRefusal;

/** Refunds of money that a channel took and that is nobody's (无主款退回): it is taken from what was put aside, under the number of the house. */
public final class StrayMoney {
    private static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

    private StrayMoney() {}

    /** Somebody asks that it go back to the payer. @param held the break, whose money is put aside now */
    public static Outcome<Change<Refund>> requested(RefundNo no, Break held, String reason, String by, Instant now) {
        if (held.transaction().isEmpty()) return Outcome.refused(BreakRefusal.NOT_THIS_WAY);
        Refund refund = new Refund(
                no,
                new RefundSource.OfBreak(held.id()),
                LedgerEntry.HOUSE,
                NOBODY,
                UnitPath.COMPANY,
                held.statement().channel(),
                new RefundWay.ByChannel(held.transaction().get(), held.byChannel()),
                held.byChannel(),
                reason,
                by,
                now,
                new Refund.Requested(),
                Version.NEW);
        return Outcome.done(Change.of(refund, new RefundMoved(refund)));
    }
}
