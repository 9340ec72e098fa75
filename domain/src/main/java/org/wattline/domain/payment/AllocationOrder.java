package org.wattline.domain.payment;

/** What a payment settles first within one bill (销账顺序). */
public enum AllocationOrder {
    PRINCIPAL_FIRST,
    LATE_FEE_FIRST
}
