package org.wattline.application.connection.inspection;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.Posts;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.inspection.Checklist;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.inspection.InspectionKind;
import org.wattline.domain.connection.inspection.InspectionRefusal;
import org.wattline.domain.connection.inspection.InspectionReport;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;

/** Begins and concludes rounds of inspections, and takes reports of corrected defects (检验、整改、复验). */
public final class InspectingWorks {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final Inspections inspections;
    private final Checklists checklists;
    private final Posts posts;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public InspectingWorks(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            Inspections inspections,
            Checklists checklists,
            Posts posts,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.inspections = inspections;
        this.checklists = checklists;
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<Inspection> handle(Caller who, Begin command) {
        Checklist checklist = checklists.of(command.kind, clock.today());
        return work.perform(
                Act.of(who, "connection.begin-inspection"),
                () -> applications
                        .known(who, command.application)
                        .then(application ->
                                posts.in(application.unit(), who, clock.today()).contains(checklist.position())
                                        ? Outcome.done(application)
                                        : Outcome.refused(InspectionRefusal.ANOTHER_INSPECTOR))
                        .then(application -> Inspection.begin(
                                application,
                                checklist,
                                inspections.last(command.application, command.kind),
                                who.login(),
                                clock.now(),
                                deadlines))
                        .map(change -> {
                            outbox.publish(change.facts());
                            return inspections.add(change.state());
                        }));
    }

    public Outcome<Inspection> handle(Caller who, Conclude command) {
        return change(
                who,
                Act.of(who, "connection.conclude-inspection"),
                command.inspection,
                inspection -> inspection.concluding(
                        who.login(),
                        command.report,
                        checklists.of(inspection.kind(), Zone.day(inspection.begunAt())),
                        clock.now()));
    }

    public Outcome<Inspection> handle(Caller who, Correct command) {
        return change(
                who,
                Act.of(who, "connection.correct-defect"),
                command.inspection,
                inspection -> inspection.correcting(command.defect, who.login(), command.words, clock.now()));
    }

    private Outcome<Inspection> change(
            Caller who, Act act, Meant held, Function<Inspection, Outcome<Change<Inspection>>> decision) {
        return work.perform(
                act,
                () -> applications
                        .known(who, held.application)
                        .then(application -> found(held))
                        .then(decision)
                        .map(change -> {
                            outbox.publish(change.facts());
                            return inspections.save(change.state());
                        }));
    }

    private Outcome<Inspection> found(Meant held) {
        Optional<Inspection> found = inspections.find(held.application, held.code);
        if (found.isEmpty()) return Outcome.refused(InspectionRefusal.UNKNOWN);
        if (!found.get().version().equals(held.seen))
            throw new StaleState("inspection", found.get().key(), held.seen);
        return Outcome.done(found.get());
    }

    /** Which round is meant, as it was seen. @param code {@code COMPLETION-1} */
    public record Meant(ApplicationNo application, String code, Version seen) {}

    /** A round begins; whoever begins it inspects. */
    public record Begin(ApplicationNo application, InspectionKind kind) {}

    /** What was found. */
    public record Conclude(Meant inspection, InspectionReport report) {}

    /** A defect is corrected, says the applicant. */
    public record Correct(Meant inspection, int defect, String words) {}
}
