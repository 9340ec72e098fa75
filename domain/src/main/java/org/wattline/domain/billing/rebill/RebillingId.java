package org.wattline.domain.billing.rebill;

import java.util.UUID;

/** Names a rebilling. */
public record RebillingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
