package org.wattline.adapter.postgres.payment.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/** A statement as it is stored. */
public record StatementRow(
        String channel,
        LocalDate day,
        String digest,
        int lines,
        BigDecimal paidCny,
        BigDecimal refundedCny,
        BigDecimal feeCny,
        Instant takenInAt,
        String state,
        Optional<Instant> matchedAt,
        Optional<String> bankReference,
        Optional<String> settledBy,
        Optional<Instant> settledAt,
        long version) {
    ChannelStatement statement() {
        return new ChannelStatement(
                new StatementId(Channel.valueOf(channel), day),
                digest,
                lines,
                Money.rounded(paidCny),
                Money.rounded(refundedCny),
                Money.rounded(feeCny),
                takenInAt,
                stage(),
                new Version(version));
    }

    private ChannelStatement.Stage stage() {
        return switch (state) {
            case "TAKEN_IN" -> new ChannelStatement.TakenIn();
            case "MATCHED" -> new ChannelStatement.Matched(matchedAt.orElseThrow());
            case "SETTLED" ->
                new ChannelStatement.Settled(
                        matchedAt.orElseThrow(),
                        bankReference.orElseThrow(),
                        settledBy.orElseThrow(),
                        settledAt.orElseThrow());
            default -> throw new IllegalStateException("no such state of a statement: " + state);
        };
    }
}
