package org.wattline.adapter.http.rating;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.Carried;
import org.wattline.domain.tariff.Period;

/**
 * What one bill hands to the next beside the annual use.
 *
 * @param creditsKwh of energy fed in, by period; under {@code ALL} without time of use
 * @param credit money, to be set against energy charges
 * @param peaksKw of the last twelve months, by month
 * @param billedYear the calendar year that {@code billed} is of
 * @param billed what its bills came to so far, for a yearly minimum
 */
public record CarriedFacts(
        Optional<Map<String, Energy>> creditsKwh,
        Optional<Money> credit,
        Optional<Map<String, Power>> peaksKw,
        Optional<Integer> billedYear,
        Optional<Money> billed) {
    public CarriedFacts {
        var unused = carried(creditsKwh, credit, peaksKw, billedYear, billed);
    }

    /** What a bill was handed, or hands on. */
    public static CarriedFacts of(Carried carried) {
        Map<String, Energy> credits = new TreeMap<>();
        carried.credits().forEach((period, energy) -> credits.put(period.code(), energy));
        Map<String, Power> peaks = new TreeMap<>();
        carried.peaks().forEach((month, peak) -> peaks.put(month.toString(), peak));
        return new CarriedFacts(
                Optional.of(credits),
                Optional.of(carried.credit()),
                Optional.of(peaks),
                Optional.of(carried.billed().year()),
                Optional.of(carried.billed().amount()));
    }

    Carried carried() {
        return carried(creditsKwh, credit, peaksKw, billedYear, billed);
    }

    private static Carried carried(
            Optional<Map<String, Energy>> creditsKwh,
            Optional<Money> credit,
            Optional<Map<String, Power>> peaksKw,
            Optional<Integer> billedYear,
            Optional<Money> billed) {
        TreeMap<Period, Energy> credits = new TreeMap<>();
        creditsKwh.orElse(Map.of()).forEach((code, energy) -> credits.put(Period.parse(code), energy));
        TreeMap<YearMonth, Power> peaks = new TreeMap<>();
        peaksKw.orElse(Map.of()).forEach((month, peak) -> peaks.put(month(month), peak));
        return new Carried(
                credits,
                credit.orElse(Money.ZERO),
                peaks,
                new Carried.Billed(billedYear.orElse(0), billed.orElse(Money.ZERO)));
    }

    private static YearMonth month(String text) {
        if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) throw new IllegalArgumentException("a month is written YYYY-MM");
        return YearMonth.parse(text);
    }
}
