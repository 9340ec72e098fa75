package org.wattline.domain.tariff;

import org.wattline.domain.kernel.Text;

/** What a customer's transformer or high-voltage motor is doing on a day (受电设备运行状态), as far as the basic charge asks. */
public enum EquipmentState {
    RUNNING(Text.of("运行", "running")),
    /** Under voltage without load: takes over at once. */
    HOT_STANDBY(Text.of("热备用", "hot standby")),
    /** Out of service for a fault, repair or a planned limit; the customer did not ask for a suspension. */
    UNDER_REPAIR(Text.of("检修停运", "under repair")),
    /** Sealed or without voltage by agreement: does not take over without the company. */
    COLD_STANDBY(Text.of("冷备用", "cold standby")),
    /** Sealed for a time at the customer's wish. */
    SUSPENDED(Text.of("暂停", "suspended")),
    /** Sealed or given up, so that less capacity is agreed. */
    REDUCED(Text.of("减容", "reduced")),
    /** Replaced by another for the time of a repair. */
    REPLACED(Text.of("暂换", "replaced")),
    /** Its meter is removed for a time. */
    REMOVED(Text.of("暂拆", "removed"));

    private final Text title;

    EquipmentState(Text title) {
        this.title = title;
    }

    public Text title() {
        return title;
    }
}
