package org.wattline.domain.contract;

/** Which tariff of the price books a contract is billed by (电价码): {@code ZJ-RES-1}. */
public record PriceCode(String code) implements Comparable<PriceCode> {
    /** @throws IllegalArgumentException unless it has 2 … 40 digits, capital letters, underscores and hyphens */
    public PriceCode {
        if (!code.matches("[0-9A-Z][0-9A-Z_-]{1,39}"))
            throw new IllegalArgumentException("not the code of a price: " + code);
    }

    @Override
    public int compareTo(PriceCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
