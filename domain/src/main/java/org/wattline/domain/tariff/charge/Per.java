package org.wattline.domain.tariff.charge;

/** What a standing price is for. */
public enum Per {
    DAY,
    MONTH,
    YEAR
}
