package org.wattline.adapter.http.correction;

import org.wattline.domain.correction.Breach.Equipment;
import org.wattline.domain.quantity.Power;

/** @param powerKw nameplate; a kVA counts as a kW */
public record EquipmentFacts(Power powerKw, Equipment.Kind use) {
    public EquipmentFacts {
        var unused = new Equipment(powerKw, use);
    }

    Equipment equipment() {
        return new Equipment(powerKw, use);
    }
}
