package org.wattline.application.payment.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Those with these numbers, and those that were confirmed under one of these numbers of a bank; only those to bank accounts. */
    List<Refund> toBank(Set<RefundNo> named, Set<String> evidence);

    /** Those to bank accounts that were confirmed, or paid by a line of the bank, from an instant on and before another. */
    List<Refund> goneToBank(Instant from, Instant until);

    /** Those that a channel is to give back and a server is to take up, longest due first. */
    List<RefundNo> due(Instant now, int limit);

    /** Those within a scope, newest first. */
    Page<Refund> list(Scope scope, Optional<AccountNo> account, Optional<Refund.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its number */
    Refund add(Refund refund);

    /** @throws StaleState when it was stored since it was read */
    Refund save(Refund refund);
}
