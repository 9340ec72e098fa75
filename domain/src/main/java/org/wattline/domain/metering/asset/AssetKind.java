package org.wattline.domain.metering.asset;

/** What an asset of metering is (计量资产类别). */
public enum AssetKind {
    /** 电能表 */
    METER,
    /** 电流互感器 */
    CURRENT_TRANSFORMER,
    /** 电压互感器 */
    VOLTAGE_TRANSFORMER,
    /** 集中器 */
    CONCENTRATOR,
    /** 采集终端 */
    TERMINAL;

    public boolean transforms() {
        return this == CURRENT_TRANSFORMER || this == VOLTAGE_TRANSFORMER;
    }

    public boolean collects() {
        return this == CONCENTRATOR || this == TERMINAL;
    }
}
