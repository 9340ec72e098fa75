package org.wattline.application.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.plan.SupplyPlans;
import org.wattline.application.platform.Caller;
import org.wattline.application.premises.equipment.KeepingEquipment;
import org.wattline.application.premises.equipment.LossesTold;
import org.wattline.domain.connection.Collected;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Energising;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.connection.plan.FeedsOfPlan;
import org.wattline.domain.connection.plan.PlannedFeed;
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
    private final SupplyPlans plans;

    public FirstEquipment(KeepingEquipment keeping, SupplyPlans plans) {
        this.keeping = keeping;
        this.plans = plans;
    }

    /** How many there are; refused if one of them cannot be kept. */
    Outcome<Integer> of(Caller who, Energising.Energised energised, Collected collected) {
        LocalDate from = Zone.day(collected.energisedAt());
        int kept = 0;
        List<PlannedFeed> sources = plans.confirmed(energised.application().no())
                .map(FeedsOfPlan::sources)
                .orElse(List.of());
        for (PlannedTransformer each : collected.transformers()) {
            if (each.source().filter(no -> no > Math.max(1, sources.size())).isPresent())
                return Outcome.refused(ConnectionRefusal.TRANSFORMER_AT_NO_SOURCE);
            Outcome<SupplyEquipment> connected = keeping.handle(
                    who,
                    new KeepingEquipment.Connect(
                            energised.account().no(),
                            particulars(each, source(each, sources)),
                            losses(each),
                            EquipmentState.RUNNING,
                            from));
            if (connected instanceof Outcome.Refused<SupplyEquipment>(var why)) return Outcome.refused(why);
            kept++;
        }
        return Outcome.done(kept);
    }

    /** Its source, main or standby as the plan has it, where there are several. */
    private static Optional<PowerSource> source(PlannedTransformer planned, List<PlannedFeed> sources) {
        return planned.source()
                .filter(no -> sources.size() > 1)
                .map(no -> new PowerSource(
                        Integer.toString(no), sources.get(no - 1).nature() == PlannedFeed.Nature.STANDBY));
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
