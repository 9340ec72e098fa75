package org.wattline.adapter.postgres.payment;

import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.payment.PaymentStore;
import org.wattline.application.payment.SamplePayments;

/** A fresh database with the ports of payment over it. */
public record PostgresPaymentStore(TestDatabase database, PostgresUnits units, PaymentStore ports)
        implements AutoCloseable {
    public static PostgresPaymentStore fresh() {
        TestDatabase database = TestDatabase.fresh();
        PostgresUnits units = new PostgresUnits(database.database(), () -> SamplePayments.NOW, UUID::randomUUID);
        PaymentStore ports = new PaymentStore(
                units,
                new PostgresBalances(units),
                new PostgresLedger(units),
                new PostgresLedgerViews(units),
                new PostgresPayments(units),
                new PostgresPaymentViews(units),
                new PostgresPaymentOrders(units));
        return new PostgresPaymentStore(database, units, ports);
    }

    @Override
    public void close() {
        database.close();
    }
}
