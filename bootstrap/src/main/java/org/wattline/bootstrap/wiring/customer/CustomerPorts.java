package org.wattline.bootstrap.wiring.customer;

import org.wattline.application.customer.AccountViews;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.CustomerViews;
import org.wattline.application.customer.Customers;
import org.wattline.application.customer.duplicate.CustomerMerges;
import org.wattline.application.customer.duplicate.CustomerTraits;

/**
 * The ports of one storage; both storages keep customers in a class that is their view too.
 *
 * @param customers as they are stored: merges are not followed, traits not noted
 */
public record CustomerPorts(
        Customers customers,
        CustomerViews customerViews,
        CustomerMerges merges,
        CustomerTraits traits,
        Accounts accounts,
        AccountViews accountViews) {}
