package org.wattline.domain.connection.change;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.tariff.EquipmentState;

/** What a change does to transformers and other equipment. */
public sealed interface EquipmentDeed extends Deed {
    /** Equipment is in another state from a day on. */
    record Switch(SupplyEquipment piece, EquipmentState to, LocalDate from) implements EquipmentDeed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT",
                    piece.particulars().name(),
                    CustomerFile.last(piece).state().name(),
                    to.name());
        }
    }

    /** A transformer comes. @param source at which it hangs, where another one comes with it */
    record Connect(PlannedTransformer piece, Optional<PowerSource> source, LocalDate from) implements EquipmentDeed {
        @Override
        public Line line() {
            return new Line("EQUIPMENT", piece.name(), "", EquipmentState.RUNNING + " " + piece.rated() + " kVA");
        }
    }

    /** Equipment goes. @param on the first day without it */
    record Disconnect(SupplyEquipment piece, LocalDate on) implements EquipmentDeed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT",
                    piece.particulars().name(),
                    CustomerFile.last(piece).state().name(),
                    "");
        }
    }

    /** Equipment of another account is taken over, as it stands. @param on the first day here */
    record TakeOver(SupplyEquipment piece, LocalDate on) implements EquipmentDeed {
        @Override
        public Line line() {
            return new Line(
                    "EQUIPMENT", piece.particulars().name(), piece.account().value(), "+");
        }
    }
}
