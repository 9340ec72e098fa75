package org.wattline.application.audit;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.audit.AuditRefusal;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.RuleId;
import org.wattline.domain.audit.RunId;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;

/** Starts runs of audit rules over the caller's unit and those below; a job carries them out. */
public final class StartingAudits {
    private final UnitOfWork work;
    private final AuditRules rules;
    private final Set<String> evaluators;
    private final AuditRuns runs;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Ids ids;

    /** @param evaluators the names of those that there are */
    public StartingAudits(
            UnitOfWork work,
            AuditRules rules,
            Set<String> evaluators,
            AuditRuns runs,
            Jobs jobs,
            BusinessClock clock,
            Ids ids) {
        this.work = work;
        this.rules = rules;
        this.evaluators = Set.copyOf(evaluators);
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
        this.ids = ids;
    }

    /** A run. @param through the last month it looks at; the last one that is over if none is given */
    public record Start(RuleId rule, Optional<YearMonth> through) {}

    /** What was started. */
    public record Started(AuditRun run, UUID job) {}

    public Outcome<Started> handle(Caller who, Start command) {
        return work.perform(Act.of(who, "audit.start-run"), () -> {
            Optional<AuditRule> rule = rules.find(command.rule());
            if (rule.isEmpty()) return Outcome.refused(AuditRefusal.RULE_NOT_FOUND);
            if (rule.get().evaluator().filter(evaluators::contains).isEmpty())
                return Outcome.refused(AuditRefusal.RULE_NOT_EXECUTABLE);
            YearMonth running = YearMonth.from(clock.today());
            YearMonth through = command.through().orElse(running.minusMonths(1));
            if (!through.isBefore(running)) return Outcome.refused(AuditRefusal.MONTH_NOT_OVER);
            AuditRun run = AuditRun.started(new RunId(ids.next()), rule.get(), who.unit(), through, clock.now());
            runs.add(run);
            UUID job =
                    jobs.submit(who, RunningAudits.KIND, Map.of("run", run.id().toString()));
            return Outcome.done(new Started(run.at(Version.NEW.next()), job));
        });
    }
}
