package org.wattline.application.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.DeclaredDays;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** What was announced, as one state: a month of a series is read when it is first asked for, and then stays as it was. */
final class AnnouncedPrices {
    /** Months of series that are kept: more than one bill run needs, and little memory. */
    private static final int MOST = 500;

    private final Announcements announcements;
    private final long edition;
    private final List<DaysEdition> editions;
    private final List<DeclaredDays> declared;
    private final Map<Asked, Optional<PriceSeries>> held = new ConcurrentHashMap<>();

    private AnnouncedPrices(Announcements announcements, long edition, List<DaysEdition> editions) {
        this.announcements = announcements;
        this.edition = edition;
        this.editions = List.copyOf(editions);
        this.declared = DaysEdition.known(editions);
    }

    /** @param edition asked for before */
    static AnnouncedPrices asOf(Announcements announcements, long edition) {
        return new AnnouncedPrices(announcements, edition, announcements.declared());
    }

    /** The whole months in which the days lie, so that accounts that are billed for other days share them. */
    Optional<PriceSeries> series(String id, Span days) {
        Span months = Span.of(
                days.from().withDayOfMonth(1),
                days.end().minusDays(1).withDayOfMonth(1).plusMonths(1));
        if (held.size() > MOST) held.clear();
        return held.computeIfAbsent(new Asked(id, months), asked -> read(asked.id, asked.months));
    }

    private Optional<PriceSeries> read(String id, Span months) {
        return PriceSeries.over(
                months,
                announcements.covering(id, months, edition).stream()
                        .map(SeriesEdition::prices)
                        .toList());
    }

    /** With no more days than had been declared by an instant. */
    AnnouncedPrices knownAt(Instant then) {
        List<DaysEdition> known = editions.stream()
                .filter(each -> !each.announcedAt().isAfter(then))
                .toList();
        return known.size() == editions.size() ? this : new AnnouncedPrices(announcements, edition, known);
    }

    List<DeclaredDays> declared() {
        return declared;
    }

    private record Asked(String id, Span months) {}
}
