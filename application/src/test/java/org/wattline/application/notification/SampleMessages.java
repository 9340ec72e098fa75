package org.wattline.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageId;
import org.wattline.domain.notification.Recipient;

/** Messages for tests. */
public final class SampleMessages {
    public static final Instant NOW = Instant.parse("2026-02-03T02:00:00.123Z");
    public static final CustomerId CUSTOMER = new CustomerId(new UUID(5, 6));
    public static final UnitPath STATION = new UnitPath("/33/3301/330106");

    private SampleMessages() {}

    /** A short message that is due at {@code dueAt}, of the account with this running number. */
    public static Message queued(long id, long account, Instant dueAt) {
        return new Message(
                new MessageId(new UUID(7, id)),
                new UUID(8, id),
                "BILL_ISSUED",
                CUSTOMER,
                AccountNo.of(account),
                STATION,
                MessageChannel.SMS,
                new Recipient("13812345678"),
                "SMS_202601001",
                Map.of("amount", "201.80"),
                NOW.plusMillis(id),
                new Message.Stage.Queued(0, dueAt),
                Version.NEW);
    }
}
