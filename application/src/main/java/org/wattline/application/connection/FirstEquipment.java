package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.Particulars.Kind;
import org.wattline.domain.premises.equipment.Particulars.Owner;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.rating.point.TransformerTable.Connection;
import org.wattline.domain.tariff.EquipmentState;

/** Puts the transformers of the supply plan into the customer file (受电设备建档), in service from the day on which supply begins. */
public final class FirstEquipment {
    private final KeepingEquipment keeping;

    public FirstEquipment(KeepingEquipment keeping) {
        this.keeping = keeping;
    }

    /** How many there are; refused if one of them cannot be kept. */
    Outcome<Integer> of(Caller who, Energising.Energised energised, Collected collected) {
        LocalDate from = Zone.day(collected.energisedAt());
        int kept = 0;
        for (PlannedTransformer each : collected.transformers()) {
            Outcome<SupplyEquipment> connected = keeping.handle(
                    who,
                    new KeepingEquipment.Connect(
                            energised.account().no(), particulars(each, Optional.empty()), losses(each), EquipmentState.RUNNING, from));
            if (connected instanceof Outcome.Refused<SupplyEquipment>(var why)) return Outcome.refused(why);
            kept++;
        }
        return Outcome.done(kept);
    }

    /** What a planned transformer is. @param source at which it hangs, where there are several */
    public static Particulars particulars(PlannedTransformer planned, Optional<PowerSource> source) {
        return new Particulars(
                planned.name(),
                Kind.TRANSFORMER,
                planned.rated(),
                Owner.CUSTOMER,
                Optional.empty(),
                Optional.empty(),
                source);
    }

    /** Where its losses are told. */
    public static LossesTold losses(PlannedTransformer planned) {
        return planned.row()
                .<LossesTold>map(row -> new LossesTold.ByTable(row.series(), Connection.valueOf(row.connection())))
                .orElseGet(LossesTold.Nowhere::new);
    }
}
