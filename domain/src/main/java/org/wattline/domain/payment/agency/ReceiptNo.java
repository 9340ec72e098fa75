package org.wattline.domain.payment.agency;

/** Number of a receipt (收据号), as the agency that gave it out numbers them. */
public record ReceiptNo(String value) {
    public ReceiptNo {
        if (!value.matches("[A-Za-z0-9_.-]{1,40}"))
            throw new IllegalArgumentException("a receipt has 1 … 40 letters, digits or _ . -");
    }

    @Override
    public String toString() {
        return value;
    }
}
