package org.wattline.application.tariff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.DayFacts;
import org.wattline.domain.tariff.PowerFactorTable;
import org.wattline.domain.tariff.PriceBook;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.TariffVersion;

/**
 * Prices that follow what is imported and published, on every server and without a restart: {@link #now} compares two numbers of the store
 * with those of the state in memory, and reads everything anew only when they differ. A version published by command takes the place of what
 * files say about the same days.
 */
public final class LivePrices implements Prices {
    private final PriceFiles files;
    private final Files reading;
    private final TariffVersions versions;
    private volatile Held held;

    /** Reads the files at once, so that a server with unusable prices does not start. */
    public LivePrices(PriceFiles files, Files reading, TariffVersions versions) {
        this.files = files;
        this.reading = reading;
        this.versions = versions;
        this.held = read();
    }

    /** Reads the files in use: those imported last, or else those that the product brings along. */
    @FunctionalInterface
    public interface Files {
        Prices read(PriceFiles imported);
    }

    @Override
    public Prices now() {
        Held current = held;
        if (current.fileEdition == files.edition() && current.versionEdition == versions.edition())
            return current.prices;
        Held fresh = read();
        held = fresh;
        return fresh.prices;
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
    public DayFacts days() {
        return now().days();
    }

    /** The numbers are read before what they stand for, so that a state is at most newer than its numbers say. */
    private Held read() {
        long fileEdition = files.edition();
        long versionEdition = versions.edition();
        Prices base = reading.read(files);
        PriceBook book = base.book();
        List<TariffVersion> binding = versions.binding();
        for (TariffVersion version : binding)
            book = book.succeeded(version.tariff().in(version.edition()));
        List<TouCalendar> own = binding.stream()
                .flatMap(version -> version.calendars().stream())
                .sorted(Comparator.comparing((TouCalendar calendar) ->
                                calendar.provision().validity().from())
                        .reversed())
                .toList();
        return new Held(fileEdition, versionEdition, new Layered(base, book, own));
    }

    private record Held(long fileEdition, long versionEdition, Prices prices) {}

    /** One state: what was published over what files say; of calendars the edition that began last comes first. */
    private record Layered(Prices base, PriceBook book, List<TouCalendar> own) implements Prices {
        @Override
        public List<TouCalendar> calendars() {
            return Stream.concat(own.stream(), base.calendars().stream())
                    .sorted(Comparator.comparing((TouCalendar calendar) ->
                                    calendar.provision().id())
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
        public DayFacts days() {
            return base.days();
        }
    }
}
