package org.wattline.domain.billing.collective;

import java.util.UUID;

/** Names a group of accounts that are billed together. */
public record CollectiveGroupId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
