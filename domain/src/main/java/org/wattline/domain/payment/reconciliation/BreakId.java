package org.wattline.domain.payment.reconciliation;

import java.util.UUID;

/** Id of a break. */
public record BreakId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
