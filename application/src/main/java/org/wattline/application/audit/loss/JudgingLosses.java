package org.wattline.application.audit.loss;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.audit.AuditRules;
import org.wattline.application.audit.Findings;
import org.wattline.application.metering.DaysAsked;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.LossSeries;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * The nightly job that judges daily losses by the rules LL-01 … LL-05 of the catalogue. Days in a row that a rule strikes are one finding, named by
 * the part of the grid and the first of them; it grows from night to night, and is resolved by itself when a day within the band follows. A part of
 * the grid is judged in one unit; begun again the job comes to the same.
 */
public final class JudgingLosses implements Jobs.Work {
    public static final String KIND = "audit.judge-losses";

    private final UnitOfWork work;
    private final AuditRules rules;
    private final List<LossSource> sources;
    private final Findings findings;
    private final BusinessClock clock;
    private final Ids ids;
    private final Outbox outbox;

    public JudgingLosses(
            UnitOfWork work,
            AuditRules rules,
            List<LossSource> sources,
            Findings findings,
            BusinessClock clock,
            Ids ids,
            Outbox outbox) {
        this.work = work;
        this.rules = rules;
        this.sources = List.copyOf(sources);
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
        for (LossSource source : sources) {
            int longest = source.checks().stream()
                    .flatMap(check -> rules.find(check.rule()).stream())
                    .mapToInt(rule ->
                            rule.number("averageDays").map(Number::intValue).orElse(0))
                    .max()
                    .orElse(0);
            Span days = Span.of(clock.today().minusDays(LossSource.LOOKED_BACK + longest), clock.today());
            boolean ended = DaysAsked.everyPart(progress, source::part, codes -> {
                if (codes.isEmpty()) return;
                Outcome<Integer> judged = work.perform(
                        Act.of(progress.who(), KIND),
                        () -> Outcome.done(judge(source, source.series(codes, days), codes)));
                if (judged instanceof Outcome.Refused<Integer>(var why)) throw new IllegalStateException(why.code());
            });
            if (!ended) return Optional.empty();
        }
        return Optional.of("/v1/audit-findings?state=NEW");
    }

    private int judge(LossSource source, List<LossSeries> series, List<String> codes) {
        int struck = 0;
        for (LossSource.Check check : source.checks()) {
            Optional<AuditRule> rule = rules.find(check.rule());
            if (rule.isEmpty()) continue;
            Map<String, List<Finding>> known = findings.ofSeries(rule.get().id(), source.kind(), codes).stream()
                    .collect(groupingBy(JudgingLosses::stem));
            for (LossSeries whole : series) {
                LossSeries each = check.series(whole);
                Optional<LossSeries.Stretch> stretch = check.judge().apply(each, rule.get());
                if (stretch.isPresent()) struck++;
                keep(
                        rule.get(),
                        each,
                        stretch,
                        known.getOrDefault(each.subject().no(), List.of()));
            }
        }
        return struck;
    }

    private static String stem(Finding finding) {
        String no = finding.subject().no();
        return no.substring(0, no.lastIndexOf('/'));
    }

    private static LocalDate from(Finding finding) {
        String no = finding.subject().no();
        return LocalDate.parse(no.substring(no.lastIndexOf('/') + 1));
    }

    /** Day after the last that the finding has seen. */
    private static LocalDate to(Finding finding) {
        return Optional.ofNullable(finding.evidence().get("to"))
                .map(LocalDate::parse)
                .orElse(from(finding).plusDays(1));
    }

    private void keep(AuditRule rule, LossSeries series, Optional<LossSeries.Stretch> stretch, List<Finding> known) {
        Instant now = clock.now();
        List<Finding> rest = new ArrayList<>(known);
        stretch.ifPresent(found -> {
            Optional<Finding> same = known.stream()
                    .filter(each -> !from(each).isAfter(found.to()) && !to(each).isBefore(found.from()))
                    .findFirst();
            same.ifPresent(rest::remove);
            if (same.isEmpty()) {
                Change<Finding> made =
                        Finding.made(new FindingId(ids.next()), rule, series.at(found.from()), found.evidence(), now);
                findings.add(made.state());
                outbox.publish(made.facts());
            } else if (!to(same.get()).equals(found.to()))
                findings.save(same.get().seenAgain(found.evidence(), now));
        });
        for (Finding each : rest)
            if (series.reaches(from(each)))
                each.resolved("back within the band by "
                                + series.days().getLast().day())
                        .ifPresent(change -> {
                            findings.save(change.state());
                            outbox.publish(change.facts());
                        });
    }
}
