package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Suspensions;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Zone;

/**
 * The nightly job for changes whose agreed time is over although nobody asked (变更到期). Suspensions end by themselves: what is still sealed counts again from that
 * day, however late the job comes, at whichever account the equipment is by then. What has to be ended on site is applied for, and asked about every night until it has ended. Each in a unit of its own; begun
 * again it does nothing twice.
 */
public final class EndingTimedChanges implements Jobs.Work {
    public static final String KIND = "connection.end-timed-changes";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final ChangeApplications applications;
    private final CustomerFiles files;
    private final MovedPieces moved;
    private final CarryingOutChanges carrying;
    private final ChangeTypes types;
    private final AskingForEnds asking;
    private final Outbox outbox;
    private final BusinessClock clock;

    public EndingTimedChanges(
            UnitOfWork work,
            ChangeApplications applications,
            CustomerFiles files,
            MovedPieces moved,
            CarryingOutChanges carrying,
            ChangeTypes types,
            ApplyingForChanges applying,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.files = files;
        this.moved = moved;
        this.carrying = carrying;
        this.types = types;
        this.asking = new AskingForEnds(work, applications, types, applying, moved, outbox, clock);
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<ApplicationNo> after = Optional.empty();
        int done = 0;
        while (!progress.cancelled()) {
            List<ChangeApplication> due = applications.expiring(clock.today(), after, PORTION);
            if (due.isEmpty()) break;
            for (ChangeApplication each : due)
                if (over(progress.who(), each) instanceof Outcome.Refused<Boolean>(var why))
                    progress.problem(each.no().value(), why.code());
                else done++;
            progress.done(done);
            after = Optional.of(due.getLast().no());
        }
        return Optional.of("/v1/change-applications");
    }

    private Outcome<Boolean> over(Caller who, ChangeApplication application) {
        return types.find(application.type(), Zone.day(application.submittedAt()))
                .flatMap(type -> type.effect().endedBy())
                .map(end -> asking.ask(who, application, end))
                .orElseGet(() -> end(who, application).map(ended -> true));
    }

    private Outcome<ChangeApplication> end(Caller who, ChangeApplication application) {
        return work.perform(Act.of(who, "connection.end-suspension"), () -> {
            ChangeApplication held = applications.find(application.no()).orElseThrow();
            LocalDate sealed = held.done().orElseThrow().on();
            LocalDate until = held.asked().until().orElseThrow();
            List<Deed> deeds = new ArrayList<>();
            moved.of(held).forEach((account, names) -> {
                if (files.of(account) instanceof Outcome.Done<CustomerFile>(CustomerFile file))
                    deeds.addAll(Suspensions.expired(file, names, sealed, until));
            });
            return carrying.carryOut(who, deeds, held.asked(), until, Optional.empty())
                    .map(opened -> {
                        Change<ChangeApplication> change = held.expired(until, !deeds.isEmpty());
                        outbox.publish(change.facts());
                        return applications.save(change.state());
                    });
        });
    }
}
