package org.wattline.domain.premises;

import java.util.UUID;

/** Identity of premises (用电地址). */
public record PremisesId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
