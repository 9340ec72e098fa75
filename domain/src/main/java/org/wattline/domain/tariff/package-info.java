/**
 * Prices as published (电价): dated versions with their source, tiers, time-of-use calendars, two-part prices, power-factor tables.
 *
 * <p>Everything here is a value made by a named factory or constructor that refuses malformed data with an
 * {@link java.lang.IllegalArgumentException}; {@link org.wattline.domain.tariff.PriceBook} decides what is in force.
 */
package org.wattline.domain.tariff;
