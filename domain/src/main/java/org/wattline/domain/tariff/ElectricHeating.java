package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.UnitPrice;

/**
 * What households that heat with electricity pay for it (电采暖): one price in the heating season, without tiers. The energy for heating is
 * metered or agreed on its own; what the household uses otherwise is rated as ever.
 *
 * @param season months of the heating season
 * @param price per kWh, the valley price as a rule
 */
public record ElectricHeating(Set<Month> season, UnitPrice price) {
    public ElectricHeating {
        if (season.isEmpty()) throw new IllegalArgumentException("a heating season has months");
        season = Collections.unmodifiableSet(EnumSet.copyOf(season));
    }

    /** Whether every day of a span lies in the season. */
    public boolean covers(Span span) {
        for (LocalDate day = span.from();
                day.isBefore(span.end());
                day = day.withDayOfMonth(1).plusMonths(1)) if (!season.contains(day.getMonth())) return false;
        return true;
    }
}
