package org.wattline.application.connection;

import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.Ledger;
import org.wattline.application.payment.LedgerViews;
import org.wattline.application.payment.PaymentOrders;
import org.wattline.application.payment.Payments;
import org.wattline.application.payment.refund.Refunds;

/** What fees of applications stand on, over the same store. */
public record FeePorts(
        FeeCharges charges,
        Balances balances,
        Ledger ledger,
        LedgerViews views,
        Payments payments,
        Refunds refunds,
        PaymentOrders orders) {}
