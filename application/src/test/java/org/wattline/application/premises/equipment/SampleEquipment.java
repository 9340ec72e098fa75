package org.wattline.application.premises.equipment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.Losses;
import org.wattline.domain.premises.equipment.Particulars;
import org.wattline.domain.premises.equipment.PowerSource;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.quantity.Share;
import org.wattline.domain.tariff.EquipmentState;

/** Equipment for tests; accounts and ids are new each time. */
public final class SampleEquipment {
    public static final Losses PLATE =
            new Losses(Power.kw("0.48"), Power.kw("3.83"), Share.percent("1.1"), Share.percent("4"), Losses.NAMEPLATE);
    private static final UnitPath UNIT = new UnitPath("/33/3301");
    private static final AtomicLong NEXT = new AtomicLong(500_000);

    private SampleEquipment() {}

    public static Particulars transformer(String name) {
        return Particulars.transformer(name, Capacity.kva(315), PLATE);
    }

    public static Particulars motor(String name) {
        return new Particulars(
                name,
                Particulars.Kind.HIGH_VOLTAGE_MOTOR,
                Capacity.kva("630.5"),
                Particulars.Owner.CUSTOMER,
                Optional.empty(),
                Optional.of("pumps"),
                Optional.of(new PowerSource("2", true)));
    }

    /** At an account of its own. */
    public static SupplyEquipment connected(Particulars what) {
        return at(AccountNo.of(NEXT.incrementAndGet()), what);
    }

    public static SupplyEquipment at(AccountNo account, Particulars what) {
        return SupplyEquipment.connecting(
                        new EquipmentId(new UUID(6, NEXT.incrementAndGet())),
                        account,
                        new CustomerId(new UUID(7, 1)),
                        UNIT,
                        what,
                        EquipmentState.RUNNING,
                        LocalDate.of(2025, 3, 1),
                        at("2025-02-20"))
                .state();
    }

    /** What a piece is at an account of its own that it was handed over to. */
    static SupplyEquipment following(SupplyEquipment before) {
        return SupplyEquipment.handedOver(
                        new EquipmentId(new UUID(6, NEXT.incrementAndGet())),
                        AccountNo.of(NEXT.incrementAndGet()),
                        before.customer(),
                        UNIT,
                        before.particulars(),
                        Optional.of(before.id()),
                        EquipmentState.RUNNING,
                        LocalDate.of(2026, 3, 1),
                        at("2026-02-20"))
                .state();
    }

    public static Instant at(String day) {
        return Zone.startOf(LocalDate.parse(day));
    }
}
