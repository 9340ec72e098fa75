package org.wattline.application.payment.bank;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bank.StrayReceipt;
import org.wattline.domain.payment.bank.StrayReceiptId;

/** Money that banks took for nobody we know. A number of a channel is kept once; the store itself refuses a second. */
public interface StrayReceipts {
    Optional<StrayReceipt> find(StrayReceiptId id);

    Optional<StrayReceipt> find(Channel channel, ChannelReference reference);

    /** Those within a scope, newest first. */
    Page<StrayReceipt> list(Scope scope, Optional<StrayReceipt.State> state, Page.Request page);

    /** @throws org.wattline.application.platform.AlreadyThere if there is one with its channel and number */
    StrayReceipt add(StrayReceipt receipt);

    /** @throws StaleState when it was stored since it was read */
    StrayReceipt save(StrayReceipt receipt);
}
