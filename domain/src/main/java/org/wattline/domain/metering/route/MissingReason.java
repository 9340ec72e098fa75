package org.wattline.domain.metering.route;

/** Why a point was not read (缺抄原因). */
public enum MissingReason {
    /** 门闭 */
    NOBODY_HOME,
    /** 拒绝进入 */
    NO_ADMITTANCE,
    /** 表计故障 */
    METER_FAULTY,
    /** 表计丢失 */
    METER_GONE,
    /** 通信故障 */
    COMMUNICATION,
    /** 停电 */
    NO_POWER,
    /** 天气或道路 */
    WEATHER,
    /** 计量点撤销 */
    POINT_CLOSED,
    /** 其他 */
    OTHER
}
