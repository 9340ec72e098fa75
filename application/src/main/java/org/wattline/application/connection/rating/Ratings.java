package org.wattline.application.connection.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;

/** Ratings of applicants. */
public interface Ratings {
    Optional<ServiceRating> find(ApplicationNo application);

    /** @throws org.wattline.application.platform.AlreadyThere if the application is rated */
    void add(ServiceRating rating);

    /** How often each number of stars was given within a scope and some days, by process. @param days the days on which they were given */
    List<Count> counts(Scope scope, Span days);

    /** How often so many stars were given for one kind of application. */
    record Count(String process, int stars, long count) {}

    /** The day on which a rating counts. */
    static LocalDate day(ServiceRating rating) {
        return Zone.day(rating.at());
    }
}
