package org.wattline.application.metering.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.metering.DaysAsked;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.validation.ValidatingReadings.Validated;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;

/**
 * The job that judges what is stored for some days, {@value #PART} points at a time, each part in a unit of its own; without arguments the day
 * that is over. It finds what did not arrive at all. Begun again after a crash it raises nothing twice.
 */
public final class ValidatingSpans implements Jobs.Work {
    public static final String KIND = "metering.validate";
    private static final int PART = 200;

    private final UnitOfWork work;
    private final MeteringPoints points;
    private final ValidatingReadings validating;
    private final BusinessClock clock;

    public ValidatingSpans(UnitOfWork work, MeteringPoints points, ValidatingReadings validating, BusinessClock clock) {
        this.work = work;
        this.points = points;
        this.validating = validating;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        DaysAsked asked = DaysAsked.of(progress.arguments(), clock.today().minusDays(1), clock.today());
        boolean ended = DaysAsked.everyPart(
                progress,
                after -> points.list(asked.scope(), Optional.empty(), new Page.Request(PART, after)),
                part -> validate(progress, part, asked.days()));
        return ended ? Optional.of("/v1/vee-exceptions") : Optional.empty();
    }

    private void validate(Jobs.Progress progress, List<MeteringPoint> part, Span span) {
        if (part.isEmpty()) return;
        Outcome<Validated> outcome = work.perform(Act.of(progress.who(), KIND), () -> {
            Validated all = validating.days(part, span);
            for (LocalDate day = span.from(); day.isBefore(span.end()); day = day.plusDays(1))
                if (day.getDayOfMonth() == 1) all = all.plus(validating.cycle(part, day));
            return Outcome.done(all);
        });
        switch (outcome) {
            case Outcome.Done<Validated>(var all) -> {
                if (all.raised() > 0)
                    progress.problem(
                            "points from " + part.getFirst().no(),
                            all.raised() + " exceptions, " + all.estimated() + " estimates");
            }
            case Outcome.Refused<Validated>(var why) -> throw new IllegalStateException(why.code());
        }
    }
}
