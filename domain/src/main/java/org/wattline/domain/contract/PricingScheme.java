package org.wattline.domain.contract;

/** How electricity is priced (定价策略): energy alone, or energy and a basic charge for capacity or demand. */
public enum PricingScheme {
    /** 单一制. */
    SINGLE_PART,
    /** 两部制. */
    TWO_PART
}
