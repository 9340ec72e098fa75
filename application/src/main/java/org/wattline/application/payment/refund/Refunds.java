package org.wattline.application.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.refund.Refund;
import org.wattline.domain.payment.refund.RefundNo;

/** Refunds. Bank accounts are sealed where they are stored. */
public interface Refunds {
    Optional<Refund> find(RefundNo no);

    /** Those of one payment, oldest first. */
    List<Refund> of(PaymentNo payment);

    /** Those that a channel is to give back and a server is to take up, longest due first. */
    List<RefundNo> due(Instant now, int limit);

    /** Those within a scope, newest first. */
    Page<Refund> list(Scope scope, Optional<AccountNo> account, Optional<Refund.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number */
    Refund add(Refund refund);

    /** @throws StaleState when it was stored since it was read */
    Refund save(Refund refund);
}
