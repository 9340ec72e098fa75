package org.wattline.domain.billing.run;

import java.util.UUID;

/** Names a bill run. */
public record BillRunId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
