package org.wattline.domain.metering.field;

/** What a meter on site can be told (远程指令). */
public enum MeterOrder {
    /** To show its registers now; what it shows is taken in as a reading (召测). */
    READ,
    /** To set its clock (对时). */
    SET_CLOCK,
    /** To keep its registers as they are now (瞬时冻结). */
    FREEZE,
    /** To cut the customer off (跳闸). */
    TRIP,
    /** To let the customer close the relay by hand (合闸允许). */
    PERMIT_CLOSE,
    /** To close the relay at once, whatever is connected behind it (直接合闸). */
    CLOSE,
    /** Not to trip whatever it is told (保电). */
    PROTECT,
    /** To obey trips again (保电解除). */
    END_PROTECT;

    /** Whether somebody could come to harm, so that a second person has to approve of it. */
    public boolean dangerous() {
        return this == TRIP || this == CLOSE || this == END_PROTECT;
    }
}
