package org.wattline.application.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/** Finds a customer's addresses: the mobile number of the customer's file, and the subscriptions. */
public final class CustomerContacts implements Contacts {
    private final Accounts accounts;
    private final Customers customers;
    private final Subscriptions subscriptions;

    public CustomerContacts(Accounts accounts, Customers customers, Subscriptions subscriptions) {
        this.accounts = accounts;
        this.customers = customers;
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<Contact> of(AccountNo number) {
        return accounts.find(number)
                .flatMap(account -> customers
                        .find(account.customer())
                        .map(customer -> new Contact(customer.id(), account.unit(), addresses(customer))));
    }

    @Override
    public Optional<UnitPath> unitOf(CustomerId customer) {
        return customers.find(customer).map(Customer::unit);
    }

    private Map<MessageChannel, Recipient> addresses(Customer customer) {
        Map<MessageChannel, Recipient> addresses = new EnumMap<>(MessageChannel.class);
        if (customer.phone().mobile())
            addresses.put(MessageChannel.SMS, new Recipient(customer.phone().clear()));
        for (Subscription subscription : subscriptions.of(customer.id()))
            addresses.put(subscription.channel(), subscription.recipient());
        return addresses;
    }
}
