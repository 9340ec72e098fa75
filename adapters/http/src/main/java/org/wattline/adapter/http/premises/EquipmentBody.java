package org.wattline.adapter.http.premises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.premises.ToldBody.SourceBody;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.EquipmentState;

/** A transformer or a high-voltage motor of a customer, with all it did. */
public record EquipmentBody(
        EquipmentId equipmentId,
        AccountNo accountNo,
        String name,
        Particulars.Kind kind,
        Capacity capacityKva,
        Particulars.Owner owner,
        Optional<Lost> losses,
        Optional<String> interlock,
        Optional<SourceBody> source,
        List<PhaseBody> phases,
        Version version)
        implements Tagged {
    static final EquipmentBody EXAMPLE = new EquipmentBody(
            new EquipmentId(UUID.fromString("01979c3f-7a4b-7c11-8f2e-3d5a6b7c8d9e")),
            AccountNo.of(1),
            "1#",
            Particulars.Kind.TRANSFORMER,
            Capacity.kva(1250),
            Particulars.Owner.CUSTOMER,
            Optional.of(new Lost(
                    Power.kw("1.36"), Power.kw("13.46"), Share.percent("0.6"), Share.percent("4.5"), "nameplate")),
            Optional.empty(),
            Optional.empty(),
            List.of(new PhaseBody(
                    LocalDate.of(2025, 6, 1),
                    Optional.empty(),
                    EquipmentState.RUNNING,
                    Instant.parse("2025-05-28T02:00:00Z"))),
            new Version(1));

    static EquipmentBody of(SupplyEquipment equipment) {
        Particulars what = equipment.particulars();
        return new EquipmentBody(
                equipment.id(),
                equipment.account(),
                what.name(),
                what.kind(),
                what.rated(),
                what.owner(),
                what.losses().map(Lost::of),
                what.interlock(),
                what.source().map(SourceBody::of),
                equipment.phases().stream()
                        .map(phase -> new PhaseBody(
                                phase.during().from(), phase.during().to(), phase.state(), phase.recordedAt()))
                        .toList(),
                equipment.version());
    }

    /** What a transformer loses. @param source nameplate, or the table and row */
    public record Lost(
            Power noLoadKw, Power loadKw, Share noLoadCurrentPercent, Share impedancePercent, String source) {
        static Lost of(Losses losses) {
            return new Lost(
                    losses.noLoad(), losses.load(), losses.noLoadCurrent(), losses.impedance(), losses.source());
        }
    }

    /** Days in one state. @param to the first day after them, left out while it lasts */
    public record PhaseBody(LocalDate from, Optional<LocalDate> to, EquipmentState state, Instant recordedAt) {}
}
