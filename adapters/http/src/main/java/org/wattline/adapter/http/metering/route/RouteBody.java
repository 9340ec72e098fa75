package org.wattline.adapter.http.metering.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.route.ReadingCycle;
import org.wattline.domain.metering.route.ReadingRoute;
import org.wattline.domain.metering.route.RouteClass;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteTerms;

/** A reading route with how it was and is read, oldest first. */
public record RouteBody(
        RouteCode routeCode, String name, UnitPath unit, RouteClass routeClass, List<TermsBody> terms, Version version)
        implements Tagged {
    static final RouteBody EXAMPLE = new RouteBody(
            new RouteCode("R330106-01"),
            "灵隐1号台区",
            new UnitPath("/33/3301"),
            RouteClass.RESIDENTIAL,
            List.of(new TermsBody(
                    LocalDate.parse("2026-01-01"), Optional.empty(), ReadingCycle.MONTHLY, 5, "metering-team")),
            new Version(1));

    static RouteBody of(ReadingRoute route) {
        return new RouteBody(
                route.code(),
                route.name(),
                route.unit(),
                route.routeClass(),
                route.terms().stream().map(TermsBody::of).toList(),
                route.version());
    }

    /** How it is read for some time. @param to day before which others follow */
    public record TermsBody(LocalDate from, Optional<LocalDate> to, ReadingCycle cycle, int day, String reader) {
        static TermsBody of(RouteTerms terms) {
            return new TermsBody(
                    terms.days().from(),
                    terms.days().to(),
                    terms.schedule().cycle(),
                    terms.schedule().day(),
                    terms.reader());
        }
    }
}
