package org.wattline.adapter.postgres.payment.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.quantity.Money;

/** A statement as it is stored. */
public record StatementRow(
        String channel,
        String agency,
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
    /** No agency is the empty text. */
    static StatementId id(String channel, String agency, LocalDate day) {
        Optional<AgencyCode> code = agency.isEmpty() ? Optional.empty() : Optional.of(new AgencyCode(agency));
        return new StatementId(Channel.valueOf(channel), code, day);
    }

    static String agency(StatementId id) {
        return id.agency().map(AgencyCode::value).orElse("");
    }

    static <S extends SqlStatement<S>> S bind(S statement, StatementId id) {
        return statement
                .bind("channel", id.channel().name())
                .bind("agency", agency(id))
                .bind("day", id.day());
    }

    ChannelStatement statement() {
        return new ChannelStatement(
                id(channel, agency, day),
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
