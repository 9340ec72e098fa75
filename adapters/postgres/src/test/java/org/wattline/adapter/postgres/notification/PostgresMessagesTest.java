package org.wattline.adapter.postgres.notification;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.adapter.security.AesVault;
import org.wattline.adapter.security.VaultKeys;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.Messages;
import org.wattline.application.notification.MessagesContract;
import org.wattline.application.notification.SampleMessages;
import org.wattline.application.platform.UnitOfWork;

class PostgresMessagesTest extends MessagesContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresUnits units =
            new PostgresUnits(database.database(), () -> SampleMessages.NOW, UUID::randomUUID);
    private final PostgresMessages messages = new PostgresMessages(units, new AesVault(VaultKeys.generated()));

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UnitOfWork units() {
        return units;
    }

    @Override
    protected Messages messages() {
        return messages;
    }

    @Override
    protected MessageViews views() {
        return messages;
    }
}
