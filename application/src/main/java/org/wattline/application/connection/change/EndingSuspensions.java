package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.CustomerFile;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.change.Suspensions;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/**
 * The nightly job by which suspensions end on the day for which they were agreed, although nobody asked (暂停到期): what is still sealed counts
 * again from that day, however late the job comes. Each in a unit of its own; begun again it does nothing twice.
 */
public final class EndingSuspensions implements Jobs.Work {
    public static final String KIND = "connection.end-suspensions";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final ChangeApplications applications;
    private final CustomerFiles files;
    private final CarryingOutChanges carrying;
    private final Outbox outbox;
    private final BusinessClock clock;

    public EndingSuspensions(
            UnitOfWork work,
            ChangeApplications applications,
            CustomerFiles files,
            CarryingOutChanges carrying,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.files = files;
        this.carrying = carrying;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        int done = 0;
        boolean stuck = false;
        while (!stuck && !progress.cancelled()) {
            List<ChangeApplication> due = applications.expiring(clock.today(), PORTION);
            if (due.isEmpty()) break;
            int before = done;
            for (ChangeApplication each : due)
                switch (end(progress.who(), each)) {
                    case Outcome.Done<ChangeApplication> ended -> done++;
                    case Outcome.Refused<ChangeApplication>(var why) ->
                        progress.problem(each.no().value(), why.code());
                }
            stuck = done == before;
            progress.done(done);
        }
        return Optional.of("/v1/change-applications");
    }

    private Outcome<ChangeApplication> end(Caller who, ChangeApplication application) {
        return work.perform(Act.of(who, "connection.end-suspension"), () -> {
            ChangeApplication held = applications.find(application.no()).orElseThrow();
            LocalDate sealed = held.done().orElseThrow().on();
            LocalDate until = held.asked().until().orElseThrow();
            List<Deed> deeds = files.of(held.account()) instanceof Outcome.Done<CustomerFile>(CustomerFile file)
                    ? Suspensions.expired(file, held.asked(), sealed, until)
                    : List.of();
            return carrying.carryOut(who, deeds, held.asked(), until).map(opened -> {
                Change<ChangeApplication> change = held.expired(until, !deeds.isEmpty());
                outbox.publish(change.facts());
                return applications.save(change.state());
            });
        });
    }
}
