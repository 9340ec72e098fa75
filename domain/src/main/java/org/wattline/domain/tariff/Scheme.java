package org.wattline.domain.tariff;

/** How many parts a price has (定价策略). */
public enum Scheme {
    /** 单一制: energy only. */
    SINGLE,
    /** 两部制: energy and a basic charge for capacity or demand. */
    TWO_PART
}
