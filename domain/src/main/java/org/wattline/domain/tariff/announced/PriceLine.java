package org.wattline.domain.tariff.announced;

import java.time.Instant;
import org.wattline.domain.quantity.UnitPrice;

/**
 * One price of a sheet as it was sent.
 *
 * @param line of the sheet, from 1
 * @param from beginning of the interval
 * @param price may be negative, as spot prices are
 */
public record PriceLine(int line, Instant from, UnitPrice price) {}
