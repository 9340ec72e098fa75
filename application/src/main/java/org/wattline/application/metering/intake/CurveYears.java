package org.wattline.application.metering.intake;

import java.time.Year;
import java.util.List;

/** Where curves are kept, year by year. Part of a unit of work. */
public interface CurveYears {
    /**
     * Makes room for years that have none of their own yet, and for those of which days are kept for want of it; what is kept stays.
     *
     * @return the years for which room was made, in their order
     */
    List<Year> make(Year first, Year last);
}
