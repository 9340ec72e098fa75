package org.wattline.application.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.calendar.WorkingCalendars;
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
import org.wattline.domain.tariff.publication.CalendarVersion;
import org.wattline.domain.tariff.publication.TariffVersion;

/** One state: what was published over what files say; of calendars the edition that began last comes first. */
record LayeredPrices(
        Prices base,
        PriceBook book,
        List<TouCalendar> own,
        Optional<AnnouncedPrices> announced,
        Optional<WorkingCalendars> working)
        implements Prices {
    /** @param versions in the order of their first days @param editions published by themselves */
    static LayeredPrices over(
            Prices base,
            List<TariffVersion> versions,
            List<CalendarVersion> editions,
            AnnouncedPrices announced,
            Optional<WorkingCalendars> working) {
        return over(base, versions, editions, Optional.of(announced), working);
    }

    /** What was announced is what the base says. */
    static Prices over(Prices base, List<TariffVersion> versions) {
        return over(base, versions, List.of(), Optional.empty(), Optional.empty());
    }

    private static LayeredPrices over(
            Prices base,
            List<TariffVersion> versions,
            List<CalendarVersion> editions,
            Optional<AnnouncedPrices> announced,
            Optional<WorkingCalendars> working) {
        PriceBook book = base.book();
        for (TariffVersion version : versions)
            book = book.succeeded(version.tariff().in(version.edition()));
        Stream<TouCalendar> alone =
                editions.stream().map(each -> each.calendar().in(each.edition()));
        List<TouCalendar> own = Stream.concat(alone, versions.stream().flatMap(version -> version.calendars().stream()))
                .sorted(Comparator.comparing((TouCalendar calendar) ->
                                calendar.provision().validity().from())
                        .reversed())
                .toList();
        return new LayeredPrices(base, book, own, announced, working);
    }

    /** The same, with days as they were known at an instant. */
    LayeredPrices withDaysOf(Instant then) {
        return new LayeredPrices(base, book, own, announced.map(all -> all.knownAt(then)), working.map(all -> {
            WorkingCalendar known = all.knownAt(then);
            return () -> known;
        }));
    }

    @Override
    public List<TouCalendar> calendars() {
        return Stream.concat(own.stream(), base.calendars().stream())
                .sorted(Comparator.comparing(
                                (TouCalendar calendar) -> calendar.provision().id())
                        .thenComparing(
                                calendar -> calendar.provision().validity().from()))
                .toList();
    }

    @Override
    public Optional<TouCalendar> calendar(String id, LocalDate day) {
        for (TouCalendar calendar : own)
            if (calendar.provision().id().equals(id)
                    && calendar.provision().validity().contains(day)) return Optional.of(calendar);
        return base.calendar(id, day);
    }

    @Override
    public Optional<PowerFactorTable> powerFactors(LocalDate day) {
        return base.powerFactors(day);
    }

    @Override
    public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
        return base.basicChargePolicy(day);
    }

    @Override
    public List<ApprovedTransmission> approvedTransmission() {
        return base.approvedTransmission();
    }

    @Override
    public Optional<TransformerTable> transformerLosses(LocalDate day) {
        return base.transformerLosses(day);
    }

    @Override
    public Optional<EligibilityRules> eligibility(LocalDate day) {
        return base.eligibility(day);
    }

    @Override
    public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
        return base.powerFactorDuties(day);
    }

    @Override
    public DayFacts days() {
        DayFacts known = base.days();
        return new DayFacts(
                working.map(WorkingCalendars::published).orElse(known.working()),
                Stream.concat(known.declared().stream(), announced.stream().flatMap(also -> also.declared().stream()))
                        .toList());
    }

    @Override
    public Optional<PriceSeries> series(String id, Span days) {
        return announced.flatMap(also -> also.series(id, days)).or(() -> base.series(id, days));
    }
}
