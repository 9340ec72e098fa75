package org.wattline.application.connection.rating;

import java.util.Optional;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.connection.rating.ServiceRating;
import org.wattline.domain.connection.rating.Words;
import org.wattline.domain.kernel.Outcome;

/** Takes how content applicants were (客户评价). */
public final class RatingApplications {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final Ratings ratings;
    private final BusinessClock clock;

    public RatingApplications(
            UnitOfWork work, Outbox outbox, OwningApplications applications, Ratings ratings, BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.ratings = ratings;
        this.clock = clock;
    }

    public Outcome<ServiceRating> handle(Caller who, Rate command) {
        return work.perform(Act.of(who, "connection.rate"), () -> {
            Optional<AnyApplication> found = applications.find(who, command.application);
            if (found.isEmpty()) return Outcome.refused(ConnectionRefusal.UNKNOWN);
            if (ratings.find(command.application).isPresent()) return Outcome.refused(EvidenceRefusal.RATED);
            boolean own = applications.own(who, found.get());
            return ServiceRating.of(found.get(), own, command.stars, command.words, clock.now())
                    .map(rating -> {
                        ratings.add(rating);
                        outbox.publish(rating.given());
                        return rating;
                    });
        });
    }

    /** @param stars 1 … 5 */
    public record Rate(ApplicationNo application, int stars, Optional<Words> words) {}
}
