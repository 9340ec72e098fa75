package org.wattline.domain.premises.equipment;

import java.util.UUID;

/** Identifies a piece of equipment of a customer. */
public record EquipmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
