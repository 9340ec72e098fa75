package org.wattline.application.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
import org.wattline.domain.tariff.publication.Publishable;
import org.wattline.domain.tariff.publication.TariffVersion;

/**
 * Prices that follow what is imported and published, on every server and without a restart: {@link #now} compares three numbers of the store
 * with those of the state in memory, and reads everything anew only when they differ. A version published by command takes the place of what
 * files say about the same days. Files that cannot be read change nothing: the last state that could is kept and {@link #trouble} says why.
 */
public final class LivePrices implements Prices {
    private final PriceFiles files;
    private final Files reading;
    private final TariffVersions versions;
    private final Announcements announcements;
    private final CalendarVersions calendars;
    private final Optional<WorkingCalendars> working;
    private final Consumer<Unreadable> complaints;
    private volatile Held held;

    /**
     * Reads the files at once, so that a server with unusable prices does not start.
     *
     * @param working the days off, where they are published by themselves; else those of the files hold
     * @param complaints told once about each state that cannot be read
     * @throws Unreadable if the files in use cannot be read
     */
    public LivePrices(
            PriceFiles files,
            Files reading,
            TariffVersions versions,
            CalendarVersions calendars,
            Announcements announcements,
            Optional<WorkingCalendars> working,
            Consumer<Unreadable> complaints) {
        this.files = files;
        this.reading = reading;
        this.versions = versions;
        this.announcements = announcements;
        this.calendars = calendars;
        this.working = working;
        this.complaints = complaints;
        this.held = read();
    }

    /** Reads the files in use: those imported last, or else those that the product brings along. */
    @FunctionalInterface
    public interface Files {
        /** @throws Unreadable if there are prices in them by which nothing is to be billed */
        Prices read(PriceFiles imported);
    }

    /** Files of prices that cannot be used as they are; the message names every grave fault. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String faults, Throwable cause) {
            super(faults, cause);
        }
    }

    @Override
    public Prices now() {
        return latest();
    }

    private LayeredPrices latest() {
        Held current = held;
        long fileEdition = files.edition();
        long versionEdition = versionEdition();
        long announced = announcements.edition();
        if (current.fileEdition == fileEdition
                && current.versionEdition == versionEdition
                && current.announced == announced) return current.prices;
        Held fresh;
        try {
            fresh = read();
        } catch (Unreadable why) {
            fresh = new Held(
                    fileEdition,
                    versionEdition,
                    announced,
                    current.prices,
                    Optional.of(String.valueOf(why.getMessage())),
                    current.changes,
                    current.past);
            complaints.accept(why);
        }
        held = fresh;
        return fresh.prices;
    }

    /** Why prices are not those of the last import, as far as somebody asked for them since; empty when all is well. */
    public Optional<String> trouble() {
        return held.trouble;
    }

    @Override
    public Prices knownAt(Instant then) {
        LayeredPrices prices = latest();
        Held current = held;
        SortedSet<Instant> later = current.changes.tailSet(then.plusNanos(1));
        LayeredPrices known = later.isEmpty() ? prices : current.past.computeIfAbsent(later.first(), this::before);
        return known.withDaysOf(then);
    }

    @Override
    public PriceBook book() {
        return now().book();
    }

    @Override
    public List<TouCalendar> calendars() {
        return now().calendars();
    }

    @Override
    public Optional<TouCalendar> calendar(String id, LocalDate day) {
        return now().calendar(id, day);
    }

    @Override
    public Optional<PowerFactorTable> powerFactors(LocalDate day) {
        return now().powerFactors(day);
    }

    @Override
    public Optional<BasicChargePolicy> basicChargePolicy(LocalDate day) {
        return now().basicChargePolicy(day);
    }

    @Override
    public List<ApprovedTransmission> approvedTransmission() {
        return now().approvedTransmission();
    }

    @Override
    public Optional<TransformerTable> transformerLosses(LocalDate day) {
        return now().transformerLosses(day);
    }

    @Override
    public Optional<EligibilityRules> eligibility(LocalDate day) {
        return now().eligibility(day);
    }

    @Override
    public Optional<PowerFactorDuties> powerFactorDuties(LocalDate day) {
        return now().powerFactorDuties(day);
    }

    @Override
    public Optional<PriceSeries> series(String id, Span days) {
        return now().series(id, days);
    }

    @Override
    public DayFacts days() {
        return now().days();
    }

    /** The numbers are read before what they stand for, so that a state is at most newer than its numbers say. */
    private Held read() {
        long fileEdition = files.edition();
        long versionEdition = versionEdition();
        long announced = announcements.edition();
        List<TariffVersion> published = versions.binding();
        List<CalendarVersion> editions = calendars.binding();
        LayeredPrices prices = LayeredPrices.over(
                reading.read(files), published, editions, AnnouncedPrices.asOf(announcements, announced), working);
        SortedSet<Instant> changes = new TreeSet<>(files.imports());
        for (TariffVersion each : published) each.publishedAt().ifPresent(changes::add);
        for (CalendarVersion each : editions) each.publishedAt().ifPresent(changes::add);
        return new Held(
                fileEdition, versionEdition, announced, prices, Optional.empty(), changes, new ConcurrentHashMap<>());
    }

    /** What was known before something was published or imported, but for what is announced and days off, which tell themselves what was known when. */
    private LayeredPrices before(Instant change) {
        return LayeredPrices.over(
                reading.read(new FilesBefore(files, change)),
                Publishable.publishedBefore(versions.binding(), change),
                Publishable.publishedBefore(calendars.binding(), change),
                AnnouncedPrices.asOf(announcements, announcements.edition()),
                working);
    }

    /** Imported files as they were before an instant. */
    private record FilesBefore(PriceFiles files, Instant then) implements PriceFiles {
        @Override
        public Optional<Stored> newest(String name) {
            return files.newest(name, then);
        }

        @Override
        public Optional<Stored> newest(String name, Instant before) {
            return files.newest(name, before.isBefore(then) ? before : then);
        }

        @Override
        public SortedSet<Instant> imports() {
            return files.imports().headSet(then);
        }

        @Override
        public long edition() {
            return imports().size();
        }

        @Override
        public void add(Stored file) {
            throw new IllegalStateException("what was known then is not added to: " + file.name());
        }
    }

    /** Both only ever grow. */
    private long versionEdition() {
        return versions.edition() + calendars.edition();
    }

    /**
     * @param trouble why the prices are older than their numbers say
     * @param changes when something was published or imported
     * @param past what was known before a change, as far as somebody asked
     */
    private record Held(
            long fileEdition,
            long versionEdition,
            long announced,
            LayeredPrices prices,
            Optional<String> trouble,
            SortedSet<Instant> changes,
            Map<Instant, LayeredPrices> past) {}
}
