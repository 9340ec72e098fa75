package org.wattline.application.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.StatementFetch;
import org.wattline.domain.payment.reconciliation.StatementId;

/** What became of asking channels for their statements. */
public interface StatementFetches {
    Optional<StatementFetch> find(StatementId id);

    /** Business day of the first payment that came through a channel; empty while there is none. */
    Optional<LocalDate> firstDay(Channel channel);

    /** Whether the books know of a payment through a channel between two moments. */
    boolean moved(Channel channel, Instant from, Instant until);

    /** Newest day first. They belong to the company: within a narrower scope there are none. */
    Page<StatementFetch> list(Scope scope, Filter filter, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one of this channel and day */
    StatementFetch add(StatementFetch fetch);

    /** @throws StaleState when it was stored since it was read */
    StatementFetch save(StatementFetch fetch);

    /** Which are wanted. */
    record Filter(Optional<Channel> channel, Optional<StatementFetch.State> state) {}
}
