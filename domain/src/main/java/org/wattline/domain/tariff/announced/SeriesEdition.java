package org.wattline.domain.tariff.announced;

import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Source;

/**
 * A sheet of prices that became part of a series. It is never altered: a correction is a later edition, which holds for its own days.
 *
 * @param number 1, 2, 3 … of the series; 0 while it is not stored
 * @param announcedBy who sent it
 */
public record SeriesEdition(int number, PriceSeries prices, Source source, String announcedBy) {}
