package org.wattline.application.payment.reconciliation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;

/** Breaks; {@link ChannelStatements#match} makes those of channels, a statement of the bank its own. */
public interface Breaks {
    Optional<Break> find(BreakId id);

    /** Those of these ids that there are. */
    List<Break> find(Set<BreakId> ids);

    /** Adds new ones, all at once. @throws org.wattline.application.platform.AlreadyThere if there is one about the same */
    void add(List<Break> fresh);

    /** @throws StaleState when it was stored since it was read */
    Break save(Break changed);
}
