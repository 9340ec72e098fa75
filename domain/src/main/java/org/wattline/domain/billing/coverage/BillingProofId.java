package org.wattline.domain.billing.coverage;

import java.util.UUID;

/** Names a proof. */
public record BillingProofId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
