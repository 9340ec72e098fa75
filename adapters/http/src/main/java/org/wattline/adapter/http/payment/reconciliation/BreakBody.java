package org.wattline.adapter.http.payment.reconciliation;

import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.quantity.Money;

/** A break as clients see it. */
public record BreakBody(
        UUID breakId,
        String statementId,
        BreakKind kind,
        Movement movement,
        Optional<ChannelReference> reference,
        Optional<PaymentNo> paymentNo,
        Optional<String> orderNo,
        Money byChannel,
        Money byBooks,
        Optional<String> owner,
        Break.State state,
        Optional<Resolution> resolution,
        Optional<String> note,
        Version version)
        implements Tagged {
    static final String ID = "019c5a10-0000-7000-8000-000000000009";
    static final BreakBody EXAMPLE = new BreakBody(
            UUID.fromString(ID),
            StatementBody.ID,
            BreakKind.CHANNEL_ONLY,
            Movement.PAID,
            Optional.of(new ChannelReference("4200000000000000000000000017")),
            Optional.empty(),
            Optional.of("8000000000000014"),
            Money.yuan("50.00"),
            Money.ZERO,
            Optional.of("settlement-accountant"),
            Break.State.OPEN,
            Optional.empty(),
            Optional.empty(),
            new Version(1));

    static BreakBody of(Break held) {
        return new BreakBody(
                held.id().value(),
                held.statement().toString(),
                held.kind(),
                held.movement(),
                held.transaction(),
                held.payment(),
                held.order(),
                held.byChannel(),
                held.byBooks(),
                held.owner(),
                held.state(),
                held.stage() instanceof Break.Resolved resolved ? Optional.of(resolved.how()) : Optional.empty(),
                note(held.stage()),
                held.version());
    }

    private static Optional<String> note(Break.Stage stage) {
        return switch (stage) {
            case Break.Open() -> Optional.empty();
            case Break.Suspended suspended -> Optional.of(suspended.note());
            case Break.Refunding refunding -> Optional.of(refunding.note());
            case Break.Resolved resolved -> Optional.of(resolved.note());
        };
    }
}
