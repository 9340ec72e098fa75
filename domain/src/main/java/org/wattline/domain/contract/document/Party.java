package org.wattline.domain.contract.document;

/** A side of a contract. */
public enum Party {
    /** 供电人. */
    COMPANY,
    /** 用电人. */
    CUSTOMER
}
