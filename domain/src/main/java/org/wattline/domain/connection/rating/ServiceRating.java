package org.wattline.domain.connection.rating;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/** How content an applicant was when all was done (客户评价): given once, and it stays. @param process code of the kind of connection, or of the type of change @param stars 1 … 5 */
public record ServiceRating(
        ApplicationNo application, UnitPath unit, String process, int stars, Optional<Words> words, Instant at) {
    public ServiceRating {
        if (stars < 1 || stars > 5) throw new IllegalArgumentException("a rating has 1 … 5 stars");
    }

    /** @param own whether it is the applicant who rates */
    public static Outcome<ServiceRating> of(
            AnyApplication application, boolean own, int stars, Optional<Words> words, Instant at) {
        if (!own) return Outcome.refused(EvidenceRefusal.NOT_THE_APPLICANT);
        if (!application.completed()) return Outcome.refused(EvidenceRefusal.NOT_FINISHED);
        return Outcome.done(
                new ServiceRating(application.no(), application.unit(), application.kind(), stars, words, at));
    }

    /** The fact, without the words. */
    public Event given() {
        return new Given(
                application.value(),
                Map.of(
                        "application", application.value(),
                        "unit", unit.path(),
                        "process", process,
                        "stars", Integer.toString(stars)));
    }

    /** An application was rated. */
    public record Given(String subject, Map<String, String> facts) implements Event {
        public Given {
            facts = Map.copyOf(facts);
        }

        @Override
        public String type() {
            return "connection.application-rated";
        }
    }
}
