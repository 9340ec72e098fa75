package org.wattline.domain.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * What a rule found (稽查异常): made once for a rule and a subject; found again, only its last sight moves. Somebody confirms it, or rejects it
 * as a false positive.
 *
 * @param subject what it is about
 * @param evidence a snapshot of what the rule saw, so that the result can be repeated
 * @param firstSeen when a run found it first
 * @param lastSeen when a run found it last
 */
public record Finding(
        FindingId id,
        RuleId rule,
        Severity severity,
        ConsumptionSeries.Subject subject,
        Map<String, String> evidence,
        Instant firstSeen,
        Instant lastSeen,
        State state,
        Version version)
        implements Versioned<Finding> {
    public Finding {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    /** What people made of it. */
    public sealed interface State {
        /** Nobody has looked yet. */
        record New() implements State {}

        /** It is so. */
        record Confirmed(String reason) implements State {}

        /** It is not so; the rule struck wrongly. */
        record FalsePositive(String reason) implements State {}

        /** It was over before anybody judged it. */
        record Resolved(String reason) implements State {}
    }

    public static Change<Finding> made(
            FindingId id, AuditRule rule, ConsumptionSeries.Subject subject, Map<String, String> evidence, Instant at) {
        Finding finding =
                new Finding(id, rule.id(), rule.severity(), subject, evidence, at, at, new State.New(), Version.NEW);
        return Change.of(finding, FindingEvent.of("audit.finding-made", finding));
    }

    /** A later run found it again. Evidence is renewed only while nobody has judged it; what was over is open again. */
    public Finding seenAgain(Map<String, String> latest, Instant at) {
        boolean open = state instanceof State.New || state instanceof State.Resolved;
        return new Finding(
                id,
                rule,
                severity,
                subject,
                open ? latest : evidence,
                firstSeen,
                at,
                open ? new State.New() : state,
                version);
    }

    public Outcome<Change<Finding>> confirm(String reason) {
        return judge(new State.Confirmed(reason), "audit.finding-confirmed");
    }

    public Outcome<Change<Finding>> reject(String reason) {
        return judge(new State.FalsePositive(reason), "audit.finding-rejected");
    }

    /** It is over, and nobody has judged it. */
    public Optional<Change<Finding>> resolved(String reason) {
        return switch (judge(new State.Resolved(reason), "audit.finding-resolved")) {
            case Outcome.Done<Change<Finding>>(var change) -> Optional.of(change);
            case Outcome.Refused<Change<Finding>> judged -> Optional.empty();
        };
    }

    private Outcome<Change<Finding>> judge(State next, String type) {
        if (!(state instanceof State.New)) return Outcome.refused(AuditRefusal.ALREADY_JUDGED);
        Finding judged = new Finding(id, rule, severity, subject, evidence, firstSeen, lastSeen, next, version);
        return Outcome.done(Change.of(judged, FindingEvent.of(type, judged)));
    }

    /** The reason that was given for the verdict. */
    public Optional<String> reason() {
        return switch (state) {
            case State.New unjudged -> Optional.empty();
            case State.Confirmed(String reason) -> Optional.of(reason);
            case State.FalsePositive(String reason) -> Optional.of(reason);
            case State.Resolved(String reason) -> Optional.of(reason);
        };
    }

    @Override
    public Finding at(Version next) {
        return new Finding(id, rule, severity, subject, evidence, firstSeen, lastSeen, state, next);
    }
}
