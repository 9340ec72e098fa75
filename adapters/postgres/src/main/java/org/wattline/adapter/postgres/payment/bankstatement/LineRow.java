package org.wattline.adapter.postgres.payment.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.payment.bankstatement.BankLine;
import org.wattline.domain.payment.bankstatement.BankStatementId;
import org.wattline.domain.payment.bankstatement.PairedLine;
import org.wattline.domain.quantity.Money;

/** A line of a statement of the bank as it is stored. */
public record LineRow(
        String statementId,
        int line,
        LocalDate day,
        BigDecimal amountCny,
        String reference,
        String counterparty,
        String purpose,
        String standsFor,
        String state,
        String why) {
    /** As the domain has it. */
    PairedLine paired() {
        return new PairedLine(
                new BankStatementId(statementId),
                new BankLine(
                        line, day, Money.rounded(amountCny), new ChannelReference(reference), counterparty, purpose),
                standsFor,
                PairedLine.State.valueOf(state),
                why);
    }
}
