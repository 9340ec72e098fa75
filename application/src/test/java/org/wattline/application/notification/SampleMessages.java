package org.wattline.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.notification.Addressee;
import org.wattline.domain.notification.ApplicationNumber;
import org.wattline.domain.notification.Message;
import org.wattline.domain.notification.MessageChannel;
import org.wattline.domain.notification.MessageId;
import org.wattline.domain.notification.Recipient;

/** Messages for tests. */
public final class SampleMessages {
    public static final Instant NOW = Instant.parse("2026-02-03T02:00:00.123Z");
    public static final CustomerId CUSTOMER = new CustomerId(new UUID(5, 6));
    public static final UnitPath STATION = new UnitPath("/33/3301/330106");

    public static final ApplicationNumber APPLICATION = new ApplicationNumber("4000000000019");
    public static final String LOGIN = "13912345678";

    private SampleMessages() {}

    /** A short message that is due at {@code dueAt}, of the account with this running number. */
    public static Message queued(long id, long account, Instant dueAt) {
        return queued(id, new Addressee.OfAccount(CUSTOMER, AccountNo.of(account), STATION), Optional.empty(), dueAt);
    }

    /** The same for an applicant by the own login, with a link. */
    public static Message toApplicant(long id, Instant dueAt) {
        return queued(
                id,
                new Addressee.OfApplication(APPLICATION, Optional.of(LOGIN), STATION),
                Optional.of(new UUID(9, id)),
                dueAt);
    }

    private static Message queued(long id, Addressee to, Optional<UUID> link, Instant dueAt) {
        return new Message(
                new MessageId(new UUID(7, id)),
                new UUID(8, id),
                "BILL_ISSUED",
                to,
                MessageChannel.SMS,
                new Recipient("13812345678"),
                "SMS_202601001",
                Map.of("amount", "201.80"),
                link,
                NOW.plusMillis(id),
                new Message.Stage.Queued(0, dueAt),
                Version.NEW);
    }
}
