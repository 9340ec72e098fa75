package org.wattline.application.metering.intake;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** Makes room for the curves of this year and the next two, long before they come. */
public final class PreparingYears implements Jobs.Work {
    /** The kind of this job. */
    public static final String KIND = "metering.prepare-years";

    private static final int AHEAD = 2;

    private final UnitOfWork work;
    private final CurveYears years;
    private final BusinessClock clock;

    public PreparingYears(UnitOfWork work, CurveYears years, BusinessClock clock) {
        this.work = work;
        this.years = years;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Year now = Year.from(clock.today());
        Outcome<List<Year>> made =
                work.perform(Act.of(progress.who(), KIND), () -> Outcome.done(years.make(now, now.plusYears(AHEAD))));
        if (made instanceof Outcome.Done<List<Year>>(var all)) progress.done(all.size());
        return Optional.empty();
    }
}
