package org.wattline.adapter.http.billing.cycle;

import java.util.List;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.kernel.Version;

/** A bill cycle with how it was and is billed, oldest first. */
public record BillCycleBody(
        CycleCode cycleCode, String name, UnitPath unit, List<CycleTermsBody> terms, Version version)
        implements Tagged {
    static final BillCycleBody EXAMPLE = new BillCycleBody(
            new CycleCode("HZ-TWO-MONTHS"),
            "杭州双月居民",
            new UnitPath("/33/3301"),
            List.of(CycleTermsBody.EXAMPLE),
            new Version(1));

    static BillCycleBody of(BillCycle cycle) {
        return new BillCycleBody(
                cycle.code(),
                cycle.name(),
                cycle.unit(),
                cycle.terms().stream().map(CycleTermsBody::of).toList(),
                cycle.version());
    }
}
