package org.wattline.application.notification;

import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;

/** How the customer of an account can be reached. */
public interface Contacts {
    /** Empty when there is no such account. */
    Optional<Contact> of(AccountNo account);

    /** The unit that serves a customer; empty when there is no such customer. */
    Optional<UnitPath> unitOf(CustomerId customer);

    /** A customer's addresses; a channel without address is left out. */
    record Contact(CustomerId customer, UnitPath unit, Map<MessageChannel, Recipient> addresses) {
        public Contact {
            addresses = Map.copyOf(addresses);
        }
    }
}
