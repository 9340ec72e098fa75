package org.wattline.application.workflow.clock;

import java.time.LocalDate;
import java.util.List;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.clock.Alert;

/** Tells what comes near its limit, what is over it, and whom that concerns (预警、超期、升级), each once; ends rests on their day. */
public final class WatchingClocks {
    private static final Caller SELF = Caller.system("workflow-clock");
    private static final int PORTION = 1000;

    private final UnitOfWork work;
    private final Outbox outbox;
    private final CaseClocks clocks;
    private final RestingCases resting;
    private final WorkingCalendars calendars;
    private final BusinessClock clock;

    public WatchingClocks(
            UnitOfWork work,
            Outbox outbox,
            CaseClocks clocks,
            RestingCases resting,
            WorkingCalendars calendars,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.clocks = clocks;
        this.resting = resting;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** One round. @return whether there may be more to tell */
    public boolean look() {
        LocalDate today = clock.today();
        for (InstanceNo no : clocks.rested(today, PORTION)) resume(no);
        Outcome<Integer> told = work.perform(Act.of(SELF, "workflow.watch-clocks"), () -> {
            List<Alert> alerts = clocks.raise(today, calendars.published().nextWorkingDay(today), clock.now(), PORTION);
            outbox.publish(List.copyOf(alerts));
            return Outcome.done(alerts.size());
        });
        return !told.equals(Outcome.done(0));
    }

    /** Somebody may just have resumed it: then there is nothing to do. */
    private void resume(InstanceNo no) {
        Outcome<?> resumed = resting.handle(SELF, new RestingCases.CustomerBack(no));
        if (resumed instanceof Outcome.Refused<?>) return;
    }
}
