package org.wattline.application.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.rating.point.TransformerTable;
import org.wattline.domain.tariff.ApprovedTransmission;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorDuties;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.eligibility.EligibilityRules;

/** What was published and imported (电价库): tariffs, time-of-use calendars, the power-factor table, the rules of the basic charge. */
public interface Prices {
    /**
     * What is published now, as one state that does not change any more: to be asked for once by each piece of work, so that all of it
     * rests on the same prices.
     */
    default Prices now() {
        return this;
    }

    /** The same as it was known at an instant: what was published or imported later is not there, whatever days it is for. One state knows of itself only. */
    default Prices knownAt(Instant then) {
        return now();
    }

    PriceBook book();

    /** All editions of all calendars, by id and first day. */
    List<TouCalendar> calendars();

    /** The edition of a calendar that is in force on a day. */
    Optional<TouCalendar> calendar(String id, LocalDate day);

    Optional<PowerFactorTable> powerFactors(LocalDate day);

    Optional<BasicChargePolicy> basicChargePolicy(LocalDate day);

    /** Who may have which tariff. */
    Optional<EligibilityRules> eligibility(LocalDate day);

    /** Who has to keep which power factor. */
    Optional<PowerFactorDuties> powerFactorDuties(LocalDate day);

    /** The prices of a series on some days, of each day those announced last; empty where none is known of any of them. */
    default Optional<PriceSeries> series(String id, Span days) {
        return Optional.empty();
    }

    /** What the state has approved for grids, against which tariffs are checked before they are published. */
    default List<ApprovedTransmission> approvedTransmission() {
        return List.of();
    }

    /** What transformers lose whose nameplate nobody knows, by series and size. */
    default Optional<TransformerTable> transformerLosses(LocalDate day) {
        return Optional.empty();
    }

    /** Holidays, make-up days and declared days, by which calendars may go. */
    DayFacts days();
}
