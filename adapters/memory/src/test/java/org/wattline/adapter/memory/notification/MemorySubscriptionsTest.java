package org.wattline.adapter.memory.notification;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.notification.SampleMessages;
import org.wattline.application.notification.Subscriptions;
import org.wattline.application.notification.SubscriptionsContract;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;

class MemorySubscriptionsTest extends SubscriptionsContract {
    private final MemoryStore store = new MemoryStore(() -> SampleMessages.NOW, UUID::randomUUID);
    private final MemorySubscriptions subscriptions = new MemorySubscriptions(store);

    @Override
    protected UnitOfWork units() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return store;
    }

    @Override
    protected Subscriptions subscriptions() {
        return subscriptions;
    }
}
