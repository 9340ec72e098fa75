package org.wattline.domain.customer;

/** A mark on a customer (客户标签), by its code in the marketing dictionary: {@code 31} is 空巢老人, {@code 02} distributed generation. */
public record CustomerTag(String code) implements Comparable<CustomerTag> {
    /** Elderly people living alone: never disconnected from afar, called before an outage. */
    public static final CustomerTag ELDERLY_ALONE = new CustomerTag("31");

    /** @throws IllegalArgumentException unless it has 1 … 16 digits, capital letters and hyphens */
    public CustomerTag {
        if (!code.matches("[0-9A-Z-]{1,16}"))
            throw new IllegalArgumentException("a tag has 1 … 16 digits, capital letters and hyphens: " + code);
    }

    @Override
    public int compareTo(CustomerTag other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
