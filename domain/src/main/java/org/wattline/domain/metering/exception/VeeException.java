package org.wattline.domain.metering.exception;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.validation.Action;
import org.wattline.domain.metering.validation.Severity;
import org.wattline.domain.metering.validation.VeeHit;
import org.wattline.domain.metering.validation.VeeRuleId;

/**
 * That a rule struck values of a metering point (数据异常): there is one for a rule and its target. It waits in the queue with an owner until
 * somebody accepts, estimates or rejects the values, or until true data come and it resolves by itself. Struck again, it opens again.
 *
 * @param ruleSet version of the rules
 * @param evidence what the rule saw and by which limits it went
 * @param owner login of whoever looks after it
 */
public record VeeException(
        VeeExceptionId id,
        VeeRuleId rule,
        String ruleSet,
        Severity severity,
        Action action,
        Place place,
        VeeTarget target,
        Map<String, String> evidence,
        Instant raisedAt,
        Optional<String> owner,
        State state,
        Version version)
        implements Versioned<VeeException> {
    public VeeException {
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }

    /** Where it stands. */
    public sealed interface State {
        /** Nobody has decided. */
        record Open() implements State {}

        /** The values are right. */
        record Accepted(String reason) implements State {}

        /** Estimated values took their place and wait for true ones. @param by the version that was made */
        record Estimated(String by) implements State {}

        /** The values are wrong and were withdrawn. */
        record Rejected(String reason) implements State {}

        /** Values came that the rule does not strike. @param by how */
        record Resolved(String by) implements State {}

        default boolean waits() {
            return this instanceof Open || this instanceof Estimated;
        }
    }

    public static Change<VeeException> raised(
            VeeExceptionId id, VeeHit hit, String ruleSet, Place place, VeeTarget target, Instant at) {
        VeeException made = new VeeException(
                id,
                hit.rule().id(),
                ruleSet,
                hit.rule().severity(),
                hit.rule().action(),
                place,
                target,
                hit.evidence(),
                at,
                Optional.empty(),
                new State.Open(),
                Version.NEW);
        return made.change("metering.exception-raised");
    }

    /** The rule struck the same target again. What was accepted stays so, unless the rule sees something else now. */
    public Optional<Change<VeeException>> struckAgain(VeeHit hit, Instant at) {
        boolean same = hit.evidence().equals(evidence);
        if (same && (state.waits() || state instanceof State.Accepted)) return Optional.empty();
        VeeException opened = new VeeException(
                id,
                rule,
                ruleSet,
                severity,
                action,
                place,
                target,
                hit.evidence(),
                at,
                owner,
                new State.Open(),
                version);
        return Optional.of(opened.change("metering.exception-raised"));
    }

    /** Whether no bill may rest on the values. */
    public boolean blocks() {
        return action == Action.HOLD && state instanceof State.Open;
    }

    /** As bills of an account see it. */
    public Hold hold(AccountNo account) {
        return new Hold.Values(account, id, rule, place.point(), target);
    }

    public Outcome<Change<VeeException>> assign(String login) {
        if (!state.waits()) return Outcome.refused(VeeRefusal.EXCEPTION_CLOSED);
        VeeException next = new VeeException(
                id,
                rule,
                ruleSet,
                severity,
                action,
                place,
                target,
                evidence,
                raisedAt,
                Optional.of(login),
                state,
                version);
        return Outcome.done(next.change("metering.exception-assigned"));
    }

    public Outcome<Change<VeeException>> accept(String reason) {
        return move(new State.Accepted(reason), "metering.exception-accepted");
    }

    public Outcome<Change<VeeException>> reject(String reason) {
        return move(new State.Rejected(reason), "metering.exception-rejected");
    }

    public Outcome<Change<VeeException>> estimated(String by) {
        return move(new State.Estimated(by), "metering.exception-estimated");
    }

    public Outcome<Change<VeeException>> resolve(String by) {
        return move(new State.Resolved(by), "metering.exception-resolved");
    }

    private Outcome<Change<VeeException>> move(State next, String type) {
        if (!state.waits()) return Outcome.refused(VeeRefusal.EXCEPTION_CLOSED);
        return Outcome.done(with(next).change(type));
    }

    private VeeException with(State next) {
        return new VeeException(
                id, rule, ruleSet, severity, action, place, target, evidence, raisedAt, owner, next, version);
    }

    private Change<VeeException> change(String type) {
        return Change.of(
                this,
                new VeeEvent(
                        type,
                        id.toString(),
                        Map.of(
                                "exception", id.toString(),
                                "rule", rule.value(),
                                "severity", severity.name(),
                                "meteringPointNo", place.point().value(),
                                "target", target.key(),
                                "unit", place.unit().path())));
    }

    @Override
    public VeeException at(Version next) {
        return new VeeException(
                id, rule, ruleSet, severity, action, place, target, evidence, raisedAt, owner, state, next);
    }
}
