package org.wattline.domain.payment.refund;

import org.wattline.domain.kernel.HumanNumber;

/** Number of a refund (退费), also towards the channel ({@code out_refund_no}, {@code out_request_no}): under it money is given back once. */
public record RefundNo(String value) implements Comparable<RefundNo> {
    private static final HumanNumber SHAPE = new HumanNumber('0', 13);

    /** @throws IllegalArgumentException if it is none or its check digit is wrong */
    public RefundNo {
        value = SHAPE.checked(value);
    }

    public static RefundNo of(long running) {
        return new RefundNo(SHAPE.compose(running));
    }

    @Override
    public int compareTo(RefundNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
