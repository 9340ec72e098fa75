package org.wattline.application.metering.validation;

import java.util.Map;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/** Starts validations of some days over the caller's unit and those below; a job carries them out. */
public final class StartingValidation {
    private final UnitOfWork work;
    private final Jobs jobs;

    public StartingValidation(UnitOfWork work, Jobs jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    /** Days that are to be judged. */
    public record Start(Span days) {}

    public Outcome<UUID> handle(Caller who, Start command) {
        return work.perform(
                Act.of(who, "metering.start-validation"),
                () -> Outcome.done(jobs.submit(
                        who,
                        ValidatingSpans.KIND,
                        Map.of(
                                "from", command.days().from().toString(),
                                "to", command.days().end().toString(),
                                "unit", who.unit().path()))));
    }
}
