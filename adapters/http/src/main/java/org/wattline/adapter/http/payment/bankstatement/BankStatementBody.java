package org.wattline.adapter.http.payment.bankstatement;

import java.time.Instant;
import java.time.LocalDate;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.bankstatement.BankStatement;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.quantity.Money;

/** A statement of the bank as clients see it. @param went more than nothing */
public record BankStatementBody(
        String bankStatementId,
        String layout,
        LocalDate day,
        int lines,
        Money came,
        Money went,
        String takenInBy,
        Instant takenInAt,
        Version version)
        implements Tagged {
    static final BankStatementBody EXAMPLE = new BankStatementBody(
            "ICBC-20260303",
            "BANK-DELIMITED",
            LocalDate.of(2026, 3, 3),
            1,
            Money.yuan("120.00"),
            Money.ZERO,
            "settlement-accountant",
            Instant.parse("2026-03-03T01:00:00Z"),
            new Version(1));

    static BankStatementBody of(BankStatement held) {
        return new BankStatementBody(
                held.id().value(),
                held.layout(),
                held.day(),
                held.lines(),
                held.came(),
                held.went(),
                held.by(),
                held.takenInAt(),
                held.version());
    }

    /**
     * A line of it.
     *
     * @param line counted from 1
     * @param amount negative for what went
     * @param standsFor what it was known as: a day's takings, a channel's statement, a transfer
     * @param why what hinders it
     */
    public record Line(
            String bankStatementId,
            int line,
            LocalDate day,
            Money amount,
            String reference,
            String counterparty,
            String purpose,
            String standsFor,
            PairedLine.State state,
            String why) {
        static final Line EXAMPLE = new Line(
                "ICBC-20260303",
                2,
                LocalDate.of(2026, 3, 3),
                Money.yuan("120.00"),
                "2026030300017",
                "某某押运公司",
                "现金缴存 20260302",
                "COUNTER.CASH.2026-03-02",
                PairedLine.State.PAIRED,
                "");

        static Line of(PairedLine held) {
            return new Line(
                    held.statement().value(),
                    held.line().number(),
                    held.line().day(),
                    held.line().amount(),
                    held.line().reference().value(),
                    held.line().counterparty(),
                    held.line().purpose(),
                    held.standsFor(),
                    held.state(),
                    held.why());
        }
    }
}
