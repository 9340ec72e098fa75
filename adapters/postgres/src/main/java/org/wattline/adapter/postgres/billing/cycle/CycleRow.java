package org.wattline.adapter.postgres.billing.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.billing.run.Through;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingSchedule;
import org.wattline.domain.metering.route.RouteCode;

/** A row of {@code bill_cycle}. */
public record CycleRow(String code, String name, String unitPath, long version) {
    BillCycle cycle(List<TermsRow> terms) {
        return new BillCycle(
                new CycleCode(code),
                name,
                new UnitPath(unitPath),
                terms.stream().map(TermsRow::terms).toList(),
                new Version(version));
    }

    /** A row of {@code bill_cycle_terms}. */
    public record TermsRow(
            String cycleCode,
            LocalDate fromDay,
            Optional<LocalDate> toDay,
            String cycle,
            int day,
            List<String> routes,
            int opensAfterDays,
            int windowDays,
            String through) {
        CycleTerms terms() {
            return new CycleTerms(
                    new Span(fromDay, toDay),
                    new ReadingSchedule(ReadingCycle.valueOf(cycle), day),
                    routes.stream().map(RouteCode::new).toList(),
                    opensAfterDays,
                    windowDays,
                    Through.valueOf(through));
        }
    }
}
