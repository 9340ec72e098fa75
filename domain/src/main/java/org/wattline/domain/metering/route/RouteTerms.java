package org.wattline.domain.metering.route;

import org.wattline.domain.kernel.Span;

/**
 * How a route is read for some time.
 *
 * @param days from when, and until when if others follow
 * @param reader login of the reader (抄表员)
 */
public record RouteTerms(Span days, ReadingSchedule schedule, String reader) {
    public RouteTerms {
        if (reader.isBlank() || reader.length() > 60)
            throw new IllegalArgumentException("the login of a reader has 1 … 60 characters");
    }
}
