package org.wattline.adapter.postgres.notification;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.notification.SampleMessages;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.notification.SubscriptionsContract;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;

class PostgresSubscriptionsTest extends SubscriptionsContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units =
            new PostgresUnits(database.database(), () -> SampleMessages.NOW, UUID::randomUUID);
    private final PostgresSubscriptions subscriptions =
            new PostgresSubscriptions(units, new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected Outbox outbox() {
        return units;
    }

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
