package org.wattline.application.notification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;

/** How the customers of accounts can be reached. */
public interface Contacts {
    /** Contacts by account, with addresses on the given channels; an account that does not exist is left out. */
    Map<AccountNo, Contact> of(Set<AccountNo> accounts, Set<MessageChannel> channels);

    /** The unit that serves a customer; empty when there is no such customer. */
    Optional<UnitPath> unitOf(CustomerId customer);

    /** Somebody's addresses; a channel without address is left out. */
    record Contact(Addressee to, Map<MessageChannel, Recipient> addresses) {
        public Contact {
            addresses = Map.copyOf(addresses);
        }
    }
}
