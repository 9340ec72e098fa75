package org.wattline.application.billing;

import org.wattline.application.payment.PaymentStore;

/** The ports of billing and payment over one store, for contract and use-case tests. */
public record BillStore(Bills bills, BillViews views, PaymentStore payment) {}
