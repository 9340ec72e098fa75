package org.wattline.application.payment.reconciliation;

import java.util.Optional;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;

/** Breaks; {@link ChannelStatements#match} makes them. */
public interface Breaks {
    Optional<Break> find(BreakId id);

    /** @throws StaleState when it was stored since it was read */
    Break save(Break changed);
}
