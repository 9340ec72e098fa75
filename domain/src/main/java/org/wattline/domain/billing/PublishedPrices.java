package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/**
 * What is published about prices, as far as one calculation needs it.
 *
 * @param calendars time-of-use calendars by id and day
 * @param days holidays and declared days, by which calendars may go
 * @param eligibility what the marks on the terms of a supply stand for, where rules are in force
 * @param series market prices by the interval
 */
public record PublishedPrices(
        PriceBook book,
        Calendars calendars,
        BasicChargePolicy policy,
        PowerFactorTable powerFactors,
        DayFacts days,
        Optional<EligibilityRules> eligibility,
        Series series) {
    /** Without rules on marks and market prices. */
    public PublishedPrices(
            PriceBook book,
            Calendars calendars,
            BasicChargePolicy policy,
            PowerFactorTable powerFactors,
            DayFacts days) {
        this(book, calendars, policy, powerFactors, days, Optional.empty(), (id, span) -> Optional.empty());
    }

    /** The prices of a series on some days, as they are known last; empty if none is known. */
    public interface Series {
        Optional<PriceSeries> of(String id, Span days);
    }

    /** The edition of a calendar in force on a day. */
    public interface Calendars {
        Optional<TouCalendar> inForce(String id, LocalDate day);
    }
}
