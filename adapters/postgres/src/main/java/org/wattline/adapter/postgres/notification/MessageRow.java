package org.wattline.adapter.postgres.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.application.platform.Vault;
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

/** A row of {@code message}. */
public record MessageRow(
        UUID id,
        UUID cause,
        String notice,
        Optional<UUID> customerId,
        Optional<String> accountNo,
        Optional<String> applicationNo,
        Optional<String> applicantLogin,
        String unitPath,
        String channel,
        byte[] recipient,
        String template,
        String fields,
        Optional<UUID> link,
        Instant createdAt,
        String state,
        int tries,
        Instant stateAt,
        Optional<String> providerId,
        Optional<String> reason,
        long version) {
    static final String CONTEXT = "message.recipient";

    Message message(Vault vault) {
        return new Message(
                new MessageId(id),
                cause,
                notice,
                to(),
                MessageChannel.valueOf(channel),
                new Recipient(vault.open(recipient, CONTEXT)),
                template,
                Json.texts(fields),
                link,
                createdAt,
                stage(),
                new Version(version));
    }

    private Addressee to() {
        UnitPath unit = new UnitPath(unitPath);
        return applicationNo
                .<Addressee>map(no -> new Addressee.OfApplication(new ApplicationNumber(no), applicantLogin, unit))
                .orElseGet(() -> new Addressee.OfAccount(
                        new CustomerId(customerId.orElseThrow()), new AccountNo(accountNo.orElseThrow()), unit));
    }

    private Message.Stage stage() {
        return switch (state) {
            case "QUEUED" -> new Message.Stage.Queued(tries, stateAt);
            case "SENT" -> new Message.Stage.Sent(stateAt, providerId.orElseThrow());
            case "DELIVERED" -> new Message.Stage.Delivered(stateAt, providerId.orElseThrow());
            case "FAILED" -> new Message.Stage.Failed(stateAt, reason.orElseThrow());
            default -> throw new IllegalStateException("unknown state of a message: " + state);
        };
    }
}
