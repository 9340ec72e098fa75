package org.wattline.domain.audit;

import java.util.UUID;

/** Identity of a run of a rule. */
public record RunId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
