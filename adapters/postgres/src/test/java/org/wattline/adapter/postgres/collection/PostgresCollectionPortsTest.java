package org.wattline.adapter.postgres.collection;

import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.wattline.adapter.postgres.payment.PostgresBalances;
import org.wattline.adapter.postgres.payment.instalment.PostgresPaymentPlans;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.collection.CollectionHolds;
import org.wattline.application.collection.CollectionPortsContract;
import org.wattline.application.collection.CollectionStore;
import org.wattline.application.collection.DisconnectionPortsContract;
import org.wattline.application.collection.DisconnectionStore;
import org.wattline.application.collection.LeavingBillsAloneContract;
import org.wattline.application.payment.Balances;
import org.wattline.application.payment.instalment.PaymentPlans;
import org.wattline.application.platform.TestClock;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.UuidV7Ids;

class PostgresCollectionPortsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final PostgresUnits UNITS = new PostgresUnits(
            DATABASE.database(), TestClock.standing(), new UuidV7Ids(System::currentTimeMillis, new Random(1)));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Nested
    class Cases extends CollectionPortsContract {
        @Override
        protected CollectionStore store() {
            return new CollectionStore(
                    UNITS,
                    new PostgresBalances(UNITS),
                    new PostgresArrears(UNITS),
                    new PostgresCollectionCases(UNITS),
                    new PostgresCollectionTaskViews(UNITS),
                    new PostgresCollectionHolds(UNITS),
                    new PostgresPrepaidControls(UNITS));
        }
    }

    @Nested
    class LeftAlone extends LeavingBillsAloneContract {
        @Override
        protected UnitOfWork work() {
            return UNITS;
        }

        @Override
        protected Balances balances() {
            return new PostgresBalances(UNITS);
        }

        @Override
        protected CollectionHolds holds() {
            return new PostgresCollectionHolds(UNITS);
        }

        @Override
        protected PaymentPlans plans() {
            return new PostgresPaymentPlans(UNITS);
        }
    }

    @Nested
    class OfDisconnection extends DisconnectionPortsContract {
        @Override
        protected DisconnectionStore store() {
            return new DisconnectionStore(
                    UNITS, new PostgresDisconnections(UNITS), new PostgresDisconnectionBans(UNITS));
        }
    }
}
