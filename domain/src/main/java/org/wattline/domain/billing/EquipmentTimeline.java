package org.wattline.domain.billing;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Equipment;

/** What the customer file tells of transformers and motors, as the basic charge counts it. */
final class EquipmentTimeline {
    private EquipmentTimeline() {}

    /** Empty if the file tells of none. */
    static Optional<Connected> of(List<SupplyEquipment> pieces) {
        return pieces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Connected(
                        pieces.stream().map(EquipmentTimeline::one).toList()));
    }

    private static Equipment one(SupplyEquipment piece) {
        Particulars what = piece.particulars();
        return new Equipment(
                what.name(),
                switch (what.kind()) {
                    case TRANSFORMER -> Equipment.Kind.TRANSFORMER;
                    case HIGH_VOLTAGE_MOTOR -> Equipment.Kind.HIGH_VOLTAGE_MOTOR;
                },
                what.rated(),
                what.interlock(),
                piece.phases().stream()
                        .map(phase -> new Equipment.Phase(phase.during(), phase.state()))
                        .toList());
    }
}
