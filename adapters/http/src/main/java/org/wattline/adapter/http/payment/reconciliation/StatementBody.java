package org.wattline.adapter.http.payment.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.payment.reconciliation.ReconciliationViews;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.agency.AgencyCode;
import org.wattline.domain.payment.reconciliation.Break;
import org.wattline.domain.payment.reconciliation.BreakKind;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.Movement;
import org.wattline.domain.quantity.Money;

/**
 * What a channel says of a day.
 *
 * @param agency whose it is, of the channel of agencies only
 * @param net what it pays out for the day, after refunds and fees
 * @param state {@code TAKEN_IN}, {@code MATCHED} or {@code SETTLED}
 * @param bankReference by which the bank knows the transfer, once the money has come
 */
public record StatementBody(
        String statementId,
        Channel channel,
        Optional<AgencyCode> agency,
        LocalDate day,
        int lines,
        Money paid,
        Money refunded,
        Money fee,
        Money net,
        Instant takenInAt,
        String state,
        Optional<String> bankReference,
        Version version)
        implements Tagged {
    static final String ID = "WECHAT_PAY.2026-03-01";
    static final StatementBody EXAMPLE = new StatementBody(
            ID,
            Channel.WECHAT_PAY,
            Optional.empty(),
            LocalDate.of(2026, 3, 1),
            2,
            Money.yuan("121.20"),
            Money.ZERO,
            Money.yuan("0.73"),
            Money.yuan("120.47"),
            Instant.parse("2026-03-02T00:00:00Z"),
            "MATCHED",
            Optional.empty(),
            new Version(2));

    static StatementBody of(ChannelStatement statement) {
        return new StatementBody(
                statement.id().toString(),
                statement.id().channel(),
                statement.id().agency(),
                statement.id().day(),
                statement.lines(),
                statement.paid(),
                statement.refunded(),
                statement.fee(),
                statement.net(),
                statement.takenInAt(),
                statement.state(),
                statement.stage() instanceof ChannelStatement.Settled settled
                        ? Optional.of(settled.bankReference())
                        : Optional.empty(),
                statement.version());
    }

    /** What came of a day (对账日报). */
    public record Report(StatementBody statement, List<Result> results) implements Tagged {
        static final Report EXAMPLE = new Report(StatementBody.EXAMPLE, List.of(Result.EXAMPLE));

        /** Commands are given to the statement. */
        @Override
        public Version version() {
            return statement.version;
        }
    }

    /**
     * How many movements came to the same.
     *
     * @param difference the kind of the break; absent for what matched
     * @param state the state of the breaks
     */
    public record Result(
            Movement movement,
            Optional<BreakKind> difference,
            Optional<Break.State> state,
            int count,
            Money byChannel,
            Money byBooks) {
        static final Result EXAMPLE = new Result(
                Movement.PAID,
                Optional.of(BreakKind.CHANNEL_ONLY),
                Optional.of(Break.State.OPEN),
                1,
                Money.yuan("50.00"),
                Money.ZERO);

        static Result of(ReconciliationViews.Count count) {
            return new Result(
                    count.movement(), count.result(), count.state(), count.count(), count.byChannel(), count.byBooks());
        }
    }
}
