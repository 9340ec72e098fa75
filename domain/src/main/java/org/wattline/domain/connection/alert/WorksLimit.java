package org.wattline.domain.connection.alert;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.kernel.Event;

/**
 * A day of the works of an application that has come, or is near (业扩工程时限预警): that of a round of an inspection, of a defect, of a plan, of what others confirmed. It is told once for
 * each day, so that one that was put off is told of anew.
 *
 * @param what the round {@code COMPLETION-1}, the defect {@code COMPLETION/3}, the version of the plan {@code 2}, the kind of evidence
 * @param day the last day, or the first one on which a plan binds nobody, or evidence counts, no more
 */
public record WorksLimit(Kind kind, ApplicationNo application, UnitPath unit, String what, LocalDate day)
        implements Event {
    @Override
    public String type() {
        return switch (kind) {
            case INSPECTION_LATE -> "connection.inspection-late";
            case INSPECTION_OVER_LAW -> "connection.inspection-over-law";
            case DEFECT_OVERDUE -> "connection.defect-overdue";
            case PLAN_ENDING -> "connection.plan-ending";
            case PLAN_ENDED -> "connection.plan-ended";
            case EVIDENCE_ENDING -> "connection.evidence-ending";
            case EVIDENCE_ENDED -> "connection.evidence-ended";
        };
    }

    @Override
    public String subject() {
        return application.value();
    }

    /** The case has the number of the application; its people are told. */
    @Override
    public Map<String, String> facts() {
        return Map.of(
                "application", application.value(),
                "instance", application.value(),
                "unit", unit.path(),
                "what", what,
                "day", day.toString());
    }

    /** Which day it is. */
    public enum Kind {
        /** A round that is under way is later than the company promised. */
        INSPECTION_LATE,
        /** A round that is under way is later than the law lets it be. */
        INSPECTION_OVER_LAW,
        /** A defect is not reported as corrected, and the last day for it is over. */
        DEFECT_OVERDUE,
        /** A plan that was answered is about to bind nobody any more. */
        PLAN_ENDING,
        /** It binds nobody any more. */
        PLAN_ENDED,
        /** What was confirmed about the applicant, and by nothing newer, is about to count no more. */
        EVIDENCE_ENDING,
        /** It counts no more. */
        EVIDENCE_ENDED;

        /** Whether its day comes while the case rests as well. */
        public boolean runsOn() {
            return switch (this) {
                case PLAN_ENDING, PLAN_ENDED, EVIDENCE_ENDING, EVIDENCE_ENDED -> true;
                case INSPECTION_LATE, INSPECTION_OVER_LAW, DEFECT_OVERDUE -> false;
            };
        }
    }
}
