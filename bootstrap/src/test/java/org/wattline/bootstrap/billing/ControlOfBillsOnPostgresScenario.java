package org.wattline.bootstrap.billing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.wattline.adapter.postgres.platform.Database;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.domain.billing.Bill;

class ControlOfBillsOnPostgresScenario extends ControlOfBills {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    ControlOfBillsOnPostgresScenario() {
        super(BillingDesk.onPostgres(DATABASE));
    }

    @Override
    void plant(Bill bill) {
        Database.Address address = DATABASE.address();
        try (Connection free = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement sql = free.createStatement()) {
            sql.execute("alter table bill disable trigger bill_once");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        desk.in(() -> desk.bills.add(bill));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }
}
