package org.wattline.application.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.rating.GivenUsage.OfMeter;
import org.wattline.application.rating.GivenUsage.Reading;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.Register;

/** A meter of an estimate and the days on which it counted: to the day on which the next one took its place. */
record MeterStay(OfMeter meter, LocalDate from, LocalDate end) {

    /** The meters in their order; the first and the last stay as long as anybody asks. */
    static List<MeterStay> of(List<OfMeter> meters) {
        List<MeterStay> stays = new ArrayList<>();
        for (int i = 0; i < meters.size(); i++)
            stays.add(new MeterStay(
                    meters.get(i),
                    i == 0 ? LocalDate.MIN : first(meters.get(i)),
                    i == meters.size() - 1 ? LocalDate.MAX : first(meters.get(i + 1))));
        return stays;
    }

    private static LocalDate first(OfMeter meter) {
        return meter.readings().stream()
                .map(Reading::day)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /** Those of the days on which this meter counted. */
    Optional<Span> during(Span days) {
        LocalDate begins = from.isAfter(days.from()) ? from : days.from();
        LocalDate ends = end.isBefore(days.end()) ? end : days.end();
        return begins.isBefore(ends) ? Optional.of(Span.of(begins, ends)) : Optional.empty();
    }

    Optional<Reading> at(Register register, LocalDate day) {
        return meter.readings().stream()
                .filter(each -> each.register() == register && each.day().equals(day))
                .findFirst();
    }

    /** By how much a register went on; empty if it was not read at both ends. */
    Optional<Advance> advance(Register register, Span days) {
        Optional<Reading> first = at(register, days.from());
        Optional<Reading> last = at(register, days.end());
        return first.isEmpty() || last.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advance(
                        first.get(),
                        last.get(),
                        new Dial(register, last.get().digits(), 4)
                                .advance(first.get().value(), last.get().value())));
    }

    /** Two readings, and what they say; refused if the register ran backwards. */
    record Advance(Reading first, Reading last, Outcome<Dial.Advance> by) {}
}
