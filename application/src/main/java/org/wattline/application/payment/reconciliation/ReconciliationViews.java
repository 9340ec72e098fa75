package org.wattline.application.payment.reconciliation;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/** Statements and breaks, for lists and the report of a day. They belong to the company: within a narrower scope there are none. */
public interface ReconciliationViews {
    /** Statements, newest day first. */
    Page<ChannelStatement> statements(Scope scope, Optional<Channel> channel, Page.Request page);

    /** Breaks, oldest day first. */
    Page<Break> breaks(Scope scope, Filter filter, Page.Request page);

    /** What came of a day. */
    List<Count> counts(StatementId id);

    /** Which breaks are wanted. */
    record Filter(Optional<Channel> channel, Optional<Break.State> state, Optional<String> owner) {}

    /**
     * How many movements of a day, and of how much, came to the same result.
     *
     * @param result {@code MATCHED}, or the kind of the break
     * @param state the state of the breaks; empty for what matched
     */
    record Count(
            Movement movement,
            Optional<BreakKind> result,
            Optional<Break.State> state,
            int count,
            Money byChannel,
            Money byBooks) {}
}
