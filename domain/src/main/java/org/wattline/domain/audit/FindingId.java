package org.wattline.domain.audit;

import java.util.UUID;

/** Identity of a finding. */
public record FindingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
