package org.wattline.application.audit;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RunId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/**
 * The job that carries a run out, part by part, each in a unit of its own. Begun again after a crash it looks at everything anew, which makes
 * no finding twice.
 */
public final class RunningAudits implements Jobs.Work {
    public static final String KIND = "audit.run";

    private final UnitOfWork work;
    private final AuditRules rules;
    private final Map<String, Evaluator> evaluators;
    private final AuditRuns runs;
    private final Findings findings;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    public RunningAudits(
            UnitOfWork work,
            AuditRules rules,
            Collection<? extends Evaluator> evaluators,
            AuditRuns runs,
            Findings findings,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        this.work = work;
        this.rules = rules;
        this.evaluators = evaluators.stream().collect(toMap(Evaluator::name, Function.identity()));
        this.runs = runs;
        this.findings = findings;
        this.clock = clock;
        this.ids = ids;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        String id = Optional.ofNullable(progress.arguments().get("run")).orElseThrow();
        AuditRun run = runs.find(new RunId(UUID.fromString(id))).orElseThrow();
        AuditRule rule = rules.find(run.rule()).orElseThrow();
        Evaluator evaluator = rule.evaluator().map(evaluators::get).orElseThrow();
        Scope scope = new Scope(Optional.of(run.unit()), Optional.empty());
        long scanned = 0;
        long hits = 0;
        Optional<String> after = Optional.empty();
        do {
            if (progress.cancelled()) return Optional.empty();
            Optional<String> from = after;
            Evaluator.Part part = perform(progress, () -> keep(rule, evaluator.look(rule, scope, run.through(), from)));
            scanned += part.scanned();
            hits += part.hits().size();
            after = part.next();
            progress.done(scanned);
        } while (after.isPresent());
        end(progress, run.id(), scanned, hits);
        return Optional.of("/v1/audit-runs/" + id);
    }

    private void end(Jobs.Progress progress, RunId id, long scanned, long hits) {
        perform(progress, () -> {
            AuditRun run = runs.find(id).orElseThrow();
            return runs.save(run.ended(scanned, hits, clock.now()));
        });
    }

    private Evaluator.Part keep(AuditRule rule, Evaluator.Part part) {
        if (part.hits().isEmpty()) return part;
        List<Evaluator.Hit> hits = part.hits();
        Map<String, Finding> known = findings
                .about(
                        rule.id(),
                        hits.getFirst().subject().kind(),
                        hits.stream().map(hit -> hit.subject().no()).toList())
                .stream()
                .collect(toMap(finding -> finding.subject().no(), Function.identity()));
        for (Evaluator.Hit hit : hits) {
            Optional<Finding> before =
                    Optional.ofNullable(known.get(hit.subject().no()));
            if (before.isPresent()) {
                findings.save(before.get().seenAgain(hit.evidence(), clock.now()));
            } else {
                Change<Finding> made =
                        Finding.made(new FindingId(ids.next()), rule, hit.subject(), hit.evidence(), clock.now());
                findings.add(made.state());
                outbox.publish(made.facts());
            }
        }
        return part;
    }

    private <T> T perform(Jobs.Progress progress, Supplier<T> part) {
        return switch (work.perform(Act.of(progress.who(), KIND), () -> Outcome.done(part.get()))) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
