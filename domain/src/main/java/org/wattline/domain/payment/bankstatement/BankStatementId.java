package org.wattline.domain.payment.bankstatement;

/** The number that the bank gave a statement; the same number is the same statement. */
public record BankStatementId(String value) {
    public BankStatementId {
        if (!value.matches("[A-Za-z0-9-]{1,40}"))
            throw new IllegalArgumentException("a bank statement's number has 1 … 40 letters, digits or -");
    }

    @Override
    public String toString() {
        return value;
    }
}
