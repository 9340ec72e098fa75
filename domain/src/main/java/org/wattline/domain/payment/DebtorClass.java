package org.wattline.domain.payment;

/** Who owes, as the rules for late fees and allocation tell debtors apart. */
public enum DebtorClass {
    /** Households (居民): category 0100. */
    RESIDENT,
    /** All others. */
    OTHER
}
