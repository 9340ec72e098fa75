package org.wattline.domain.access;

/** Level of a unit in the organisation (单位级别), from the whole company down to a power supply station (供电所). */
public enum UnitLevel {
    COMPANY,
    PROVINCE,
    CITY,
    COUNTY,
    STATION;

    public boolean isBelow(UnitLevel other) {
        return compareTo(other) > 0;
    }
}
