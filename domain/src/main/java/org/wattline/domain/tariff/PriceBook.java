package org.wattline.domain.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * All published versions of tariffs (电价库): adds new ones without overlap and says which is in force. Immutable.
 */
public final class PriceBook {
    private static final PriceBook EMPTY = new PriceBook(Map.of());

    private final Map<TariffId, List<Tariff>> versions;

    private PriceBook(Map<TariffId, List<Tariff>> versions) {
        this.versions = versions;
    }

    public static PriceBook empty() {
        return EMPTY;
    }

    /** A book of many versions; refused for the first one that does not fit. */
    public static Outcome<PriceBook> of(List<Tariff> tariffs) {
        Outcome<PriceBook> book = Outcome.done(EMPTY);
        for (Tariff tariff : tariffs) book = book.then(b -> b.publish(tariff));
        return book;
    }

    /** This book with one more version; refused if its days overlap another version's, or the version exists. */
    public Outcome<PriceBook> publish(Tariff tariff) {
        List<Tariff> known = versions.getOrDefault(tariff.id(), List.of());
        for (Tariff other : known) {
            if (other.version().equals(tariff.version())) return TariffRefusal.DUPLICATE.because(tariff.provision());
            if (other.provision().validity().overlaps(tariff.provision().validity()))
                return TariffRefusal.OVERLAP.because(tariff.provision(), other.provision());
        }
        List<Tariff> all = new ArrayList<>(known);
        all.add(tariff);
        return Outcome.done(with(tariff.id(), all));
    }

    /**
     * This book with a version that was published by command: an open version that began earlier ends before its first day (TAR-15), and
     * whatever else has one of its days, or its name, gives way.
     */
    public PriceBook succeeded(Tariff tariff) {
        Span days = tariff.provision().validity();
        List<Tariff> all = new ArrayList<>();
        for (Tariff other : of(tariff.id())) {
            Span theirs = other.provision().validity();
            if (other.version().equals(tariff.version())) continue;
            if (!theirs.overlaps(days)) all.add(other);
            else if (theirs.from().isBefore(days.from())) all.add(other.in(ended(other.provision(), days.from())));
        }
        all.add(tariff);
        return with(tariff.id(), all);
    }

    /** One state of prices, for questions like "what would the past cost today": the versions in force on a day, and those at all times. */
    public PriceBook asOf(LocalDate day) {
        Map<TariffId, List<Tariff>> then = new TreeMap<>();
        versions.forEach((id, all) -> all.stream()
                .filter(tariff -> tariff.provision().validity().contains(day))
                .forEach(tariff -> then.put(
                        id,
                        List.of(tariff.in(new Provision(
                                id.value(),
                                tariff.version(),
                                Span.startingOn(LocalDate.EPOCH),
                                tariff.provision().source()))))));
        return new PriceBook(then);
    }

    private static Provision ended(Provision provision, LocalDate before) {
        return new Provision(
                provision.id(), provision.version(), provision.validity().endingBefore(before), provision.source());
    }

    private PriceBook with(TariffId id, List<Tariff> all) {
        all.sort(Comparator.comparing(t -> t.provision().validity().from()));
        Map<TariffId, List<Tariff>> next = new TreeMap<>(versions);
        next.put(id, List.copyOf(all));
        return new PriceBook(next);
    }

    /** The versions of one tariff, by first day; none if it is not known. */
    public List<Tariff> of(TariffId id) {
        return versions.getOrDefault(id, List.of());
    }

    /** All versions, by id and first day. */
    public List<Tariff> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    /** The version in force on a day. */
    public Outcome<Tariff> inForce(TariffId id, LocalDate day) {
        List<Tariff> known = versions.getOrDefault(id, List.of());
        if (known.isEmpty()) return TariffRefusal.UNKNOWN.because(id);
        for (Tariff tariff : known) if (tariff.provision().validity().contains(day)) return Outcome.done(tariff);
        return TariffRefusal.NOT_IN_FORCE.because(id, day);
    }

    /** The versions in force over a span, in order; refused if a day of it has none. */
    public Outcome<List<Tariff>> inForce(TariffId id, Span span) {
        List<Tariff> found = new ArrayList<>();
        LocalDate day = span.from();
        while (day.isBefore(span.end())) {
            switch (inForce(id, day)) {
                case Outcome.Done<Tariff>(Tariff tariff) -> {
                    found.add(tariff);
                    day = tariff.provision().validity().to().orElse(span.end());
                }
                case Outcome.Refused<Tariff>(var why) -> {
                    return Outcome.refused(why);
                }
            }
        }
        return Outcome.done(List.copyOf(found));
    }
}
