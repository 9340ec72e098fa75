package org.wattline.adapter.postgres.payment.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.PaymentNo;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakId;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.payment.reconciliation.Resolution;
import org.wattline.domain.quantity.Money;

/** A break as it is stored. */
public record BreakRow(
        UUID id,
        String channel,
        String agency,
        LocalDate day,
        String kind,
        String movement,
        Optional<String> transactionNo,
        Optional<String> paymentNo,
        Optional<String> orderNo,
        BigDecimal byChannelCny,
        BigDecimal byBooksCny,
        Optional<String> owner,
        String state,
        Optional<String> resolution,
        Optional<String> note,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        long version) {
    Break aBreak() {
        return new Break(
                new BreakId(id),
                StatementRow.id(channel, agency, day),
                BreakKind.valueOf(kind),
                Movement.valueOf(movement),
                transactionNo.map(ChannelReference::new),
                paymentNo.map(PaymentNo::new),
                orderNo,
                Money.rounded(byChannelCny),
                Money.rounded(byBooksCny),
                owner,
                stage(),
                new Version(version));
    }

    private Break.Stage stage() {
        return switch (Break.State.valueOf(state)) {
            case OPEN -> new Break.Open();
            case SUSPENDED -> new Break.Suspended(note.orElse(""), decidedBy.orElseThrow(), decidedAt.orElseThrow());
            case REFUNDING -> new Break.Refunding(note.orElse(""), decidedBy.orElseThrow(), decidedAt.orElseThrow());
            case RESOLVED ->
                new Break.Resolved(
                        Resolution.valueOf(resolution.orElseThrow()),
                        note.orElse(""),
                        decidedBy.orElseThrow(),
                        decidedAt.orElseThrow());
        };
    }
}
