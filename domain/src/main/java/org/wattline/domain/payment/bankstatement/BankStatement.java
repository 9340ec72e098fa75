package org.wattline.domain.payment.bankstatement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Money;

/**
 * What the bank says of the company's account (银行对账单). It is taken in once, with all its lines.
 *
 * @param day up to which it tells
 * @param digest of the file, by which the same file is known again
 * @param came all that came
 * @param went all that went, more than nothing
 */
public record BankStatement(
        BankStatementId id,
        String layout,
        LocalDate day,
        String digest,
        int lines,
        Money came,
        Money went,
        String by,
        Instant takenInAt,
        Version version)
        implements Versioned<BankStatement> {
    /** One with these lines. */
    public static BankStatement of(
            BankStatementLayout.Text text, String layout, String digest, String by, Instant now) {
        List<BankLine> lines = text.lines();
        return new BankStatement(
                text.id(),
                layout,
                text.day(),
                digest,
                lines.size(),
                Money.sum(lines, line -> line.amount().max(Money.ZERO)),
                Money.sum(lines, line -> line.amount().min(Money.ZERO)).negated(),
                by,
                now,
                Version.NEW);
    }

    @Override
    public BankStatement at(Version next) {
        return new BankStatement(id, layout, day, digest, lines, came, went, by, takenInAt, next);
    }
}
