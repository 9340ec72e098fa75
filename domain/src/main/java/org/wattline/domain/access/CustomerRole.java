package org.wattline.domain.access;

/** As what a login acts for a customer (绑定角色). */
public enum CustomerRole {
    /** The holder of the account (户主). */
    OWNER,
    /** Somebody who pays the bills (付款人). */
    PAYER,
    /** Somebody who uses the electricity (租户). */
    TENANT,
    /** Somebody who handles affairs on the holder's behalf (代办人). */
    AGENT
}
