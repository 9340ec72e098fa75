package org.wattline.adapter.memory.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Announcements;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.PriceSeries;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** Price series and declared days in memory. */
public final class MemoryAnnouncements implements Announcements {
    private final MemoryRows<SeriesEdition> series;
    private final MemoryRows<DaysEdition> days;

    public MemoryAnnouncements(MemoryStore store) {
        series = store.rows();
        days = store.rows();
    }

    @Override
    public long edition() {
        return series.all().size() + (long) days.all().size();
    }

    private String nextKey() {
        return key(edition() + 1);
    }

    private static String key(long edition) {
        return "%012d".formatted(edition);
    }

    @Override
    public SeriesEdition add(SeriesEdition edition) {
        int number = all(edition.prices().id()).size() + 1;
        SeriesEdition added = new SeriesEdition(number, edition.prices(), edition.source(), edition.announcedBy());
        series.put(nextKey(), added);
        return added;
    }

    private List<SeriesEdition> all(String id) {
        return series.all().stream()
                .filter(edition -> edition.prices().id().equals(id))
                .toList();
    }

    @Override
    public List<SeriesEdition> covering(String id, Span span, long upTo) {
        List<SeriesEdition> covering = new ArrayList<>();
        for (long edition = 1; edition <= upTo; edition++)
            series.find(key(edition))
                    .filter(each -> each.prices().id().equals(id)
                            && each.prices().span().overlaps(span))
                    .ifPresent(covering::add);
        return covering;
    }

    @Override
    public Optional<SeriesEdition> newest(String id) {
        return all(id).stream().reduce((a, b) -> b);
    }

    @Override
    public Page<Head> series(Page.Request page) {
        List<Head> heads = series.all().stream()
                .map(edition -> edition.prices().id())
                .distinct()
                .sorted()
                .filter(id -> page.after().map(after -> id.compareTo(after) > 0).orElse(true))
                .limit(page.limit() + 1L)
                .map(id -> head(newest(id).orElseThrow(), all(id)))
                .toList();
        return Page.of(heads, page.limit(), Head::series);
    }

    @Override
    public Page<Head> editions(String id, Page.Request page) {
        List<Head> heads = all(id).reversed().stream()
                .filter(edition -> page.after()
                        .map(after -> edition.number() < Integer.parseInt(after))
                        .orElse(true))
                .limit(page.limit() + 1L)
                .map(edition -> head(edition, List.of(edition)))
                .toList();
        return Page.of(heads, page.limit(), head -> Integer.toString(head.editions()));
    }

    private static Head head(SeriesEdition edition, List<SeriesEdition> covering) {
        PriceSeries prices = edition.prices();
        Comparator<LocalDate> order = Comparator.naturalOrder();
        Stream<Span> spans = covering.stream().map(each -> each.prices().span());
        Span span = spans.reduce((a, b) -> Span.of(
                        order.compare(a.from(), b.from()) < 0 ? a.from() : b.from(),
                        order.compare(a.end(), b.end()) > 0 ? a.end() : b.end()))
                .orElseThrow();
        return new Head(
                prices.id(),
                edition.number(),
                span,
                prices.minutes(),
                edition.source(),
                prices.knownAt(),
                edition.announcedBy());
    }

    @Override
    public DaysEdition add(DaysEdition edition) {
        int number = 1
                + (int) declared().stream()
                        .filter(each -> each.days().name().equals(edition.days().name()))
                        .count();
        DaysEdition added =
                new DaysEdition(number, edition.days(), edition.source(), edition.announcedAt(), edition.announcedBy());
        days.put(nextKey(), added);
        return added;
    }

    @Override
    public List<DaysEdition> declared() {
        return days.all();
    }
}
