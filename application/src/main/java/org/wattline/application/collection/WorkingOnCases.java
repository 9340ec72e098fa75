package org.wattline.application.collection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.collection.CaseId;
import org.wattline.domain.collection.CollectionCase;
import org.wattline.domain.collection.CollectionRefusal;
import org.wattline.domain.collection.CollectionStep;
import org.wattline.domain.collection.DunningAction;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** The work that people have with cases: who calls or visits, and what came of it; a run out of turn. */
public final class WorkingOnCases {
    private final UnitOfWork work;
    private final CollectionCases cases;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Outbox outbox;

    public WorkingOnCases(UnitOfWork work, CollectionCases cases, Jobs jobs, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.cases = cases;
        this.jobs = jobs;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A task of a case, at the version on which something was decided about it. */
    public record On(CaseId id, Version seen, DunningAction action) {}

    /** Somebody is to do it. */
    public record Assign(On on, String owner) {}

    /** Somebody did it. */
    public record Report(On on, CollectionStep.Finding finding, String words) {}

    /** All overdue accounts are to be followed now. */
    public record Run() {}

    public Outcome<CollectionCase> handle(Caller who, Assign command) {
        return perform(
                Act.of(who, "collection.assign-task"),
                command.on,
                held -> held.assign(command.on.action, command.owner));
    }

    public Outcome<CollectionCase> handle(Caller who, Report command) {
        CollectionStep.Result result =
                new CollectionStep.Result(command.finding, command.words, who.login(), clock.now());
        return perform(
                Act.of(who, "collection.report-task"), command.on, held -> held.report(command.on.action, result));
    }

    public Outcome<UUID> handle(Caller who, Run command) {
        return work.perform(
                Act.of(who, "collection.start-run"), () -> Outcome.done(jobs.submit(who, DunningRuns.KIND, Map.of())));
    }

    private Outcome<CollectionCase> perform(
            Act act, On on, Function<CollectionCase, Outcome<Change<CollectionCase>>> decide) {
        return work.perform(act, () -> {
            Optional<CollectionCase> held = cases.find(on.id);
            if (held.isEmpty()) return Outcome.refused(CollectionRefusal.UNKNOWN_CASE);
            return decide.apply(held.get().at(on.seen)).map(change -> {
                outbox.publish(change.facts());
                return cases.save(change.state());
            });
        });
    }
}
