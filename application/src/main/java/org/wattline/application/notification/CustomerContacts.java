package org.wattline.application.notification;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.Recipient;
import org.wattline.domain.notification.Subscription;

/** Finds customers' addresses: the mobile number of the customer's file, and the subscriptions. */
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
    public Map<AccountNo, Contact> of(Set<AccountNo> numbers, Set<MessageChannel> channels) {
        List<Account> found = accounts.findAll(List.copyOf(numbers));
        Set<CustomerId> holders = found.stream().map(Account::customer).collect(Collectors.toSet());
        Map<CustomerId, Map<MessageChannel, Recipient>> addresses = addresses(holders, channels);
        Map<AccountNo, Contact> contacts = new HashMap<>();
        for (Account account : found)
            contacts.put(
                    account.no(),
                    new Contact(
                            new Addressee.OfAccount(account.customer(), account.no(), account.unit()),
                            addresses.getOrDefault(account.customer(), Map.of())));
        return contacts;
    }

    @Override
    public Optional<UnitPath> unitOf(CustomerId customer) {
        return customers.find(customer).map(Customer::unit);
    }

    private Map<CustomerId, Map<MessageChannel, Recipient>> addresses(
            Set<CustomerId> holders, Set<MessageChannel> channels) {
        Map<CustomerId, Map<MessageChannel, Recipient>> addresses = new HashMap<>();
        if (channels.contains(MessageChannel.SMS))
            for (CustomerId holder : holders)
                customers
                        .find(holder)
                        .filter(customer -> customer.phone().mobile())
                        .ifPresent(customer -> on(addresses, holder)
                                .put(
                                        MessageChannel.SMS,
                                        new Recipient(customer.phone().clear())));
        for (Subscription subscription : subscriptions.of(holders))
            if (channels.contains(subscription.channel()))
                on(addresses, subscription.customer()).put(subscription.channel(), subscription.recipient());
        return addresses;
    }

    private static Map<MessageChannel, Recipient> on(
            Map<CustomerId, Map<MessageChannel, Recipient>> addresses, CustomerId customer) {
        return addresses.computeIfAbsent(customer, id -> new EnumMap<>(MessageChannel.class));
    }
}
