package org.wattline.adapter.http.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteCode;

/**
 * How a cycle is billed from a day on.
 *
 * @param day the reading day of the month, 1 … 28; a period ends with the day before it
 * @param routes whose accounts; all of the unit that are of no other cycle if none is named
 * @param opensAfterDays so many days after the reading day the run begins; 1 unless it says otherwise
 * @param windowDays so many days after the reading day accounts without readings are tried for the last time; 5 unless it says otherwise
 */
public record CycleTermsBody(
        LocalDate from,
        Optional<LocalDate> to,
        ReadingCycle cycle,
        int day,
        Optional<List<RouteCode>> routes,
        Optional<Integer> opensAfterDays,
        Optional<Integer> windowDays,
        Optional<Through> through) {
    static final CycleTermsBody EXAMPLE = new CycleTermsBody(
            LocalDate.parse("2026-01-01"),
            Optional.empty(),
            ReadingCycle.ODD_MONTHS,
            15,
            Optional.of(List.of(new RouteCode("R330106-01"))),
            Optional.of(1),
            Optional.of(5),
            Optional.of(Through.REVIEWED));

    static CycleTermsBody of(CycleTerms terms) {
        return new CycleTermsBody(
                terms.days().from(),
                terms.days().to(),
                terms.schedule().cycle(),
                terms.schedule().day(),
                Optional.of(terms.routes()),
                Optional.of(terms.opensAfterDays()),
                Optional.of(terms.windowDays()),
                Optional.of(terms.through()));
    }

    /** New terms, which are open. */
    CycleTerms terms() {
        try {
            return new CycleTerms(
                    Span.startingOn(from),
                    new ReadingSchedule(cycle, day),
                    routes.orElse(List.of()),
                    opensAfterDays.orElse(1),
                    windowDays.orElse(5),
                    through.orElse(Through.REVIEWED));
        } catch (IllegalArgumentException malformed) {
            throw Rejected.malformed(Fault.invalid("/terms", malformed));
        }
    }
}
