package org.wattline.application.payment;

import org.wattline.application.platform.UnitOfWork;

/** The ports of payment over one store, for contract and use-case tests. */
public record PaymentStore(
        UnitOfWork work,
        Balances balances,
        Ledger ledger,
        LedgerViews ledgerViews,
        Payments payments,
        PaymentViews paymentViews,
        PaymentOrders orders) {}
