package org.wattline.domain.customer;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a customer account (户号), ten digits. */
public record AccountNo(String value) implements Comparable<AccountNo> {
    private static final HumanNumber SHAPE = new HumanNumber('1', 10);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public AccountNo {
        value = SHAPE.checked(value);
    }

    public static AccountNo of(long running) {
        return new AccountNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(AccountNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
