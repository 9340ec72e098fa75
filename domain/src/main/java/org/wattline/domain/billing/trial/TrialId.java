package org.wattline.domain.billing.trial;

import java.util.UUID;

/** Names a what-if run. */
public record TrialId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
