package org.wattline.application.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Source;
import org.wattline.domain.tariff.announced.DaysEdition;
import org.wattline.domain.tariff.announced.SeriesEdition;

/** Price series and declared days as they were announced; every edition is kept, none is ever altered. */
public interface Announcements {
    /** A number that grows whenever something is announced; cheap to ask. */
    long edition();

    /** Adds an edition under the next number of its series. */
    SeriesEdition add(SeriesEdition edition);

    /** The editions of a series that have a day of a span, in their order, as they were when {@link #edition} was a number. */
    List<SeriesEdition> covering(String series, Span span, long upTo);

    Optional<SeriesEdition> newest(String series);

    /** What series there are, by id. */
    Page<Head> series(Page.Request page);

    /** The editions of a series, the newest first, without their prices. */
    Page<Head> editions(String series, Page.Request page);

    /** Adds an edition under the next number of its name. */
    DaysEdition add(DaysEdition edition);

    /** All editions under all names, in the order in which they were announced. */
    List<DaysEdition> declared();

    /**
     * An edition without its prices; of a series as a whole the newest one, and the days that all of its editions cover together.
     *
     * @param editions how many there are of the series up to this one
     */
    record Head(
            String series, int editions, Span span, int minutes, Source source, Instant knownAt, String announcedBy) {}
}
