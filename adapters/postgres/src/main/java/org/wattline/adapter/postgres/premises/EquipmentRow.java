package org.wattline.adapter.postgres.premises;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.Phase;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.EquipmentState;

/** A row of {@code supply_equipment} joined with one of {@code supply_equipment_phase}. */
public record EquipmentRow(
        UUID id,
        String accountNo,
        UUID customerId,
        String unitPath,
        String name,
        String kind,
        BigDecimal ratedKva,
        String owner,
        Optional<BigDecimal> noLoadKw,
        Optional<BigDecimal> loadKw,
        Optional<BigDecimal> noLoadCurrentPercent,
        Optional<BigDecimal> impedancePercent,
        Optional<String> lossesFrom,
        Optional<String> interlock,
        Optional<String> source,
        boolean standbySource,
        Optional<UUID> followsId,
        long version,
        LocalDate fromDay,
        Optional<LocalDate> toDay,
        String state,
        Instant recordedAt) {
    /** The equipment of rows that are all of the same, in the order of its phases. */
    static SupplyEquipment equipment(List<EquipmentRow> rows) {
        EquipmentRow first = rows.getFirst();
        return new SupplyEquipment(
                new EquipmentId(first.id),
                new AccountNo(first.accountNo),
                new CustomerId(first.customerId),
                new UnitPath(first.unitPath),
                first.particulars(),
                first.followsId.map(EquipmentId::new),
                rows.stream()
                        .map(row -> new Phase(
                                new Span(row.fromDay, row.toDay), EquipmentState.valueOf(row.state), row.recordedAt))
                        .toList(),
                new Version(first.version));
    }

    private Particulars particulars() {
        return new Particulars(
                name,
                Particulars.Kind.valueOf(kind),
                new Capacity(ratedKva),
                Particulars.Owner.valueOf(owner),
                lossesFrom.map(from -> new Losses(
                        new Power(noLoadKw.orElseThrow()),
                        new Power(loadKw.orElseThrow()),
                        new Share(noLoadCurrentPercent.orElseThrow()),
                        new Share(impedancePercent.orElseThrow()),
                        from)),
                interlock,
                source.map(named -> new PowerSource(named, standbySource)));
    }
}
