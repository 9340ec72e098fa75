package org.wattline.domain.metering.validation;

/** Customers who use electricity alike (客户分群): each belongs to one group of rules. */
public enum CustomerClass {
    /** Households (居民). */
    RESIDENTIAL,
    /** Shops, offices and workshops at low voltage (低压非居民). */
    LOW_VOLTAGE,
    /** Supplied at high voltage (高压). */
    HIGH_VOLTAGE,
    /** Pumps and farms, with seasons (农业). */
    AGRICULTURE
}
