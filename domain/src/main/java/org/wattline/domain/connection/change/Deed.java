package org.wattline.domain.connection.change;

import java.util.List;
import org.wattline.domain.metering.MeteringPoint;

/** One thing that a change does. All of a change's deeds happen in one unit of work, or none. */
public sealed interface Deed permits AccountDeed, EquipmentDeed, MeterDeed {
    /** In words that tell nothing personal. */
    Line line();

    /** The points whose meters are read for it. */
    default List<MeteringPoint> read() {
        return List.of();
    }

    /** Whether other meters hang after it, or meters have to count something else. */
    default boolean countsOtherwise() {
        return false;
    }

    /**
     * What is other after a change.
     *
     * @param what {@code TERMS, EQUIPMENT, METER, ACCOUNT, CONTRACT, CUSTOMER, POINT, UNTIL, BASIC_CHARGE}
     * @param about which one: a number or a name
     */
    record Line(String what, String about, String before, String after) {}
}
