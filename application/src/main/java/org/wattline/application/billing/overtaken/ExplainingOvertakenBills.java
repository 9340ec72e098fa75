package org.wattline.application.billing.overtaken;

import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.overtaken.OvertakenBill;
import org.wattline.domain.billing.overtaken.OvertakenRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Explains why an issued bill stays, though what it was made from has changed. */
public final class ExplainingOvertakenBills {
    private final UnitOfWork work;
    private final OvertakenBills overtaken;

    public ExplainingOvertakenBills(UnitOfWork work, OvertakenBills overtaken) {
        this.work = work;
        this.overtaken = overtaken;
    }

    public Outcome<OvertakenBill> handle(Caller who, Explain command) {
        return work.perform(Act.of(who, "billing.explain-overtaken-bill").because(command.reason), () -> {
            Optional<OvertakenBill> found = overtaken.find(command.bill);
            if (found.isEmpty()) return Outcome.refused(OvertakenRefusal.UNKNOWN);
            if (!found.get().version().equals(command.seen))
                throw new StaleState("overtaken-bill", command.bill.value(), command.seen);
            return found.get().explained(who.login(), command.reason).map(overtaken::save);
        });
    }

    /** @param seen the version on which it was decided */
    public record Explain(BillNo bill, Version seen, String reason) {}
}
