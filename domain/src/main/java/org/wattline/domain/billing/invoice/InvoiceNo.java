package org.wattline.domain.billing.invoice;

import org.wattline.domain.kernel.HumanNumber;

/** Our number of an invoice, also the serial number of its request at the platform (发票请求流水号): under it one invoice is issued. */
public record InvoiceNo(String value) implements Comparable<InvoiceNo> {
    private static final HumanNumber SHAPE = new HumanNumber('0', 14);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public InvoiceNo {
        value = SHAPE.checked(value);
    }

    public static InvoiceNo of(long running) {
        return new InvoiceNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(InvoiceNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
