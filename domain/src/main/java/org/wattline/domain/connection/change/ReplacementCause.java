package org.wattline.domain.connection.change;

/** Why another transformer is to stand in for one (暂换原因); only a fault of that one is a reason (CON-303). */
public enum ReplacementCause {
    /** 故障. */
    FAULT,
    /** 检修. */
    OVERHAUL,
    /** 增加负荷. */
    MORE_LOAD,
    OTHER
}
