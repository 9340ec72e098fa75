package org.wattline.adapter.memory.notification;

import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.notification.MessageViews;
import org.wattline.application.notification.Messages;
import org.wattline.application.notification.MessagesContract;
import org.wattline.application.notification.SampleMessages;
import org.wattline.application.platform.UnitOfWork;

class MemoryMessagesTest extends MessagesContract {
    private final MemoryStore store = new MemoryStore(() -> SampleMessages.NOW, UUID::randomUUID);
    private final MemoryMessages messages = new MemoryMessages(store);

    @Override
    protected UnitOfWork units() {
        return store;
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
