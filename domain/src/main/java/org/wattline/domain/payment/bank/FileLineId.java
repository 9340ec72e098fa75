package org.wattline.domain.payment.bank;

import java.util.UUID;

/** Identity of a line of a bank's file that was not booked. */
public record FileLineId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
