package org.wattline.domain.connection.change;

import java.util.Optional;

/** What a change of supply does in the end (变更用电的效力). Which types there are, and with which numbers, is data; several may end alike. */
public enum ChangeEffect {
    /** 增容. */
    INCREASE,
    /** 减容. */
    REDUCE,
    /** 减容恢复. */
    REDUCE_RESTORE,
    /** 暂停. */
    SUSPEND,
    /** 暂停恢复. */
    SUSPEND_RESUME,
    /** 暂换. */
    TEMP_REPLACE,
    /** 暂换恢复. */
    TEMP_REPLACE_END,
    /** 迁址. */
    RELOCATE,
    /** 移表. */
    MOVE_METER,
    /** 暂拆. */
    TEMP_REMOVE,
    /** 暂拆恢复. */
    TEMP_REMOVE_END,
    /** 更名. */
    RENAME,
    /** 过户. */
    TRANSFER,
    /** 分户. */
    SPLIT,
    /** 并户. */
    MERGE,
    /** 销户. */
    CLOSE,
    /** 改压. */
    CHANGE_VOLTAGE,
    /** 改类. */
    CHANGE_CATEGORY,
    /** 基本电费计费方式变更. */
    CHANGE_BASIC_MODE,
    /** 需量核定值变更. */
    CHANGE_DEMAND,
    /** 临时用电延期. */
    TEMP_EXTEND,
    /** 分布式电源接入. */
    PV_CONNECT,
    /** 充电桩报装. */
    EVSE_CONNECT,
    /** 市场化属性变更. */
    DEREG_CHANGE;

    /** Whether it is agreed for a time, and somebody watches its end. */
    public boolean lasts() {
        return this == SUSPEND || endedBy().isPresent();
    }

    /** What has to be applied for and done on site when its time is over; empty where nothing has, as with a suspension, which ends by itself. */
    public Optional<ChangeEffect> endedBy() {
        return switch (this) {
            case TEMP_REPLACE -> Optional.of(TEMP_REPLACE_END);
            case TEMP_REMOVE -> Optional.of(TEMP_REMOVE_END);
            default -> Optional.empty();
        };
    }
}
