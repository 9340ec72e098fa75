package org.wattline.domain.payment.bankstatement;

import java.time.LocalDate;
import org.wattline.domain.payment.ChannelReference;
import org.wattline.domain.quantity.Money;

/**
 * One movement on the company's account at its bank (银行流水).
 *
 * @param number of the line in its file, counted from 1
 * @param day on which the bank booked it
 * @param amount what came; negative for what went
 * @param reference the bank's own number of the movement, once ever
 * @param counterparty who paid or got it
 * @param purpose what was written on it (附言)
 */
public record BankLine(
        int number, LocalDate day, Money amount, ChannelReference reference, String counterparty, String purpose) {
    public BankLine {
        if (amount.isZero()) throw new IllegalArgumentException("a movement is of some money");
    }
}
