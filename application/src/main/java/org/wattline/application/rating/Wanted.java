package org.wattline.application.rating;

import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * The days that one version of a tariff prices, for which usage is wanted.
 *
 * @param whole the period of the bill
 * @param calendar of the version on those days, if it names one
 * @param facts about holidays
 * @param series market prices of the version, if it goes by any and they are known
 */
record Wanted(
        Tariff tariff,
        Span span,
        Span whole,
        boolean timeOfUse,
        Optional<TouCalendar> calendar,
        DayFacts facts,
        Optional<PriceSeries> series) {
    boolean isWhole() {
        return span.equals(whole);
    }
}
