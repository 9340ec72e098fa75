package org.wattline.domain.connection.change;

/** The numbers that rules of changes go by; their values are data of each type. */
public enum ChangeNumber {
    /** Working days between the application and the day of the change. */
    NOTICE_WORKING_DAYS,
    /** Fewest days for which it may last. */
    LEAST_DAYS,
    /** Most days in one calendar year, for each piece of equipment. */
    MOST_DAYS_A_YEAR,
    /** Most months for which it may last. */
    MOST_MONTHS,
    /** Most months at 35 kV and above. */
    MOST_MONTHS_FROM_35_KV,
    /** Months within which what was reduced is restored without being treated as new. */
    RESTORE_WITHIN_MONTHS,
    /** Least share of the capacity in service, in percent. */
    FLOOR_PERCENT,
    /** Least power. */
    LEAST_KW,
    /** Days before its agreed end on which the customer is told of it. */
    ANNOUNCED_DAYS
}
