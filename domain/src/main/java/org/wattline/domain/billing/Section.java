package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;

/** Days of a period on which neither the terms, nor the version of the tariff, nor the place of a metering point changes. */
record Section(Span span, TermsInForce terms, Tariff tariff) {
    /** The sections of a period; refused unless contract and prices cover every day of it. */
    static Outcome<List<Section>> of(Supply supply, PublishedPrices prices) {
        List<Section> sections = new ArrayList<>();
        for (TermsInForce terms : supply.terms()) {
            Optional<Span> days = terms.during().common(supply.period());
            if (days.isEmpty()) continue;
            TariffId id = terms.agreed().tariff();
            switch (prices.book().inForce(id, days.get())) {
                case Outcome.Refused<List<Tariff>>(var why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<List<Tariff>>(List<Tariff> versions) -> {
                    for (Tariff version : versions)
                        version.provision()
                                .validity()
                                .common(days.get())
                                .ifPresent(span -> sections.add(new Section(span, terms, version)));
                }
            }
        }
        int covered = sections.stream().mapToInt(s -> s.span().days()).sum();
        return covered == supply.period().days()
                ? Outcome.done(cut(sections, supply.site().changes(supply.period())))
                : Outcome.refused(CalculationRefusal.NOT_SUPPLIED_THROUGHOUT);
    }

    /** Those of a period as energy needs them: terms that price it alike need no reading between them (BIL-106). */
    static List<Section> pricingEnergy(List<Section> sections, Supply supply) {
        SortedSet<LocalDate> places = supply.site().changes(supply.period());
        List<Section> joined = new ArrayList<>();
        for (Section next : sections)
            if (!joined.isEmpty()
                    && !places.contains(next.span.from())
                    && joined.getLast().tariff.equals(next.tariff)
                    && joined.getLast().terms.agreed().pricesEnergyAs(next.terms.agreed()))
                joined.add(joined.removeLast().upTo(next.span.end()));
            else joined.add(next);
        return joined;
    }

    /** Whether nothing but the version of the price changes between sections. */
    static boolean onlyVersionsChange(List<Section> sections, Supply supply) {
        Section first = sections.getFirst();
        return sections.size() > 1
                && supply.site().changes(supply.period()).isEmpty()
                && sections.stream().allMatch(each -> each.terms.agreed().pricesEnergyAs(first.terms.agreed()));
    }

    private Section upTo(LocalDate end) {
        return new Section(Span.of(span.from(), end), terms, tariff);
    }

    private static List<Section> cut(List<Section> sections, Collection<LocalDate> days) {
        List<Section> pieces = new ArrayList<>();
        for (Section section : sections) {
            Span left = section.span;
            for (LocalDate day : days)
                if (left.contains(day) && !day.equals(left.from())) {
                    pieces.add(new Section(Span.of(left.from(), day), section.terms, section.tariff));
                    left = Span.of(day, left.end());
                }
            pieces.add(new Section(left, section.terms, section.tariff));
        }
        return pieces;
    }
}
