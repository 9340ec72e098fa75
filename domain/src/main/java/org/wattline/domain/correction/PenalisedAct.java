package org.wattline.domain.correction;

/**
 * The acts for which a penalty may be added (违约使用电费). The edition of 2024 sets limits, not amounts; each limit is in the unit of its
 * act: times what is recovered, yuan per kVA, or yuan.
 */
public enum PenalisedAct {
    /** Times. */
    THEFT,
    /** Times. */
    LOWER_PRICE,
    /** Times the basic charge. */
    PRIVATE_INCREASE_TWO_PART,
    /** Yuan per kVA. */
    PRIVATE_INCREASE_SINGLE_PART,
    /** Times the basic charge. */
    SEALED_EQUIPMENT_TWO_PART,
    /** Yuan per kVA and time. */
    SEALED_EQUIPMENT_SINGLE_PART,
    /** Yuan. */
    PRIVATE_MOVE_RESIDENT,
    /** Yuan. */
    PRIVATE_MOVE_OTHER,
    /** Yuan per kVA. */
    RESUPPLY
}
