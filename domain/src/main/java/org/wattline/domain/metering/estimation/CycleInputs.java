package org.wattline.domain.metering.estimation;

import java.time.LocalDate;
import java.util.List;
import org.wattline.domain.kernel.Span;

/**
 * What an estimate of a cycle's consumption can rest on. Energies are milliwatt-hours,
 * {@link org.wattline.domain.quantity.IntervalEnergy#MISSING} where nothing is known.
 *
 * @param span the days whose consumption is wanted
 * @param curves what complete curves of all its days sum up to
 * @param around a longer span whose consumption two readings prove
 * @param last the cycles before, the latest first
 * @param year last year's same cycle, then those before it
 * @param loadWatts connected load or contract capacity, 0 where unknown
 */
public record CycleInputs(
        Span span, long curves, List<Proved> around, List<Proved> last, List<Proved> year, long loadWatts) {
    public CycleInputs {
        around = List.copyOf(around);
        last = List.copyOf(last);
        year = List.copyOf(year);
    }

    /** What readings prove of some days. */
    public record Proved(LocalDate from, int days, long units) {}
}
