package org.wattline.application.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;

/** Over whom and over which days a job of metering goes, as its arguments {@code unit}, {@code from} and {@code to} tell. */
public record DaysAsked(Scope scope, Span days) {
    /** @param first where they begin if nobody asked for days @param today where they end then */
    public static DaysAsked of(Map<String, String> arguments, LocalDate first, LocalDate today) {
        return new DaysAsked(
                new Scope(Optional.ofNullable(arguments.get("unit")).map(UnitPath::new), Optional.empty()),
                Span.of(
                        day(arguments, "from").orElse(first),
                        day(arguments, "to").orElse(today)));
    }

    private static Optional<LocalDate> day(Map<String, String> arguments, String name) {
        return Optional.ofNullable(arguments.get(name)).map(LocalDate::parse);
    }

    /** The same as arguments of a job. */
    public static Map<String, String> arguments(UnitPath unit, Span days) {
        return Map.of(
                "unit", unit.path(),
                "from", days.from().toString(),
                "to", days.end().toString());
    }

    /** Goes from page to page and tells the progress. @return false if the job was cancelled */
    public static <T> boolean everyPart(
            Jobs.Progress progress, Function<Optional<String>, Page<T>> pages, Consumer<List<T>> part) {
        long done = 0;
        Optional<String> after = Optional.empty();
        do {
            if (progress.cancelled()) return false;
            Page<T> page = pages.apply(after);
            part.accept(page.items());
            done += page.items().size();
            progress.done(done);
            after = page.next();
        } while (after.isPresent());
        return true;
    }
}
