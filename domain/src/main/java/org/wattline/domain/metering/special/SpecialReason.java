package org.wattline.domain.metering.special;

/** Why a point is read outside of its rounds (特抄事由). */
public enum SpecialReason {
    /** 过户 */
    TRANSFER,
    /** 销户 */
    CLOSE,
    /** 调价 */
    PRICE_CHANGE,
    /** 换表 */
    METER_CHANGE,
    /** 连续估抄 */
    ESTIMATED_TOO_OFTEN,
    /** 其他 */
    OTHER
}
