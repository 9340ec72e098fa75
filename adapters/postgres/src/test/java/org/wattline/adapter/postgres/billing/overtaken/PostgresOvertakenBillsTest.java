package org.wattline.adapter.postgres.billing.overtaken;

import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.billing.PostgresBillViews;
import org.wattline.adapter.postgres.billing.PostgresBills;
import org.wattline.adapter.postgres.metering.PostgresMeteringPoints;
import org.wattline.adapter.postgres.metering.PostgresReadings;
import org.wattline.adapter.postgres.payment.PostgresPaymentStore;
import org.wattline.application.billing.BillStore;
import org.wattline.application.billing.overtaken.OvertakenBills;
import org.wattline.application.billing.overtaken.OvertakenBillsContract;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Readings;

class PostgresOvertakenBillsTest extends OvertakenBillsContract {
    private final PostgresPaymentStore postgres = PostgresPaymentStore.fresh();
    private final BillStore store = new BillStore(
            new PostgresBills(postgres.units()), new PostgresBillViews(postgres.units()), postgres.ports());

    @AfterEach
    void close() {
        postgres.close();
    }

    @Override
    protected BillStore store() {
        return store;
    }

    @Override
    protected MeteringPoints points() {
        return new PostgresMeteringPoints(postgres.units());
    }

    @Override
    protected Readings readings() {
        return new PostgresReadings(postgres.units());
    }

    @Override
    protected OvertakenBills overtaken() {
        return new PostgresOvertakenBills(postgres.units());
    }
}
