package org.wattline.application.metering.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.validation.VeeRuleSets;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.ruleset.RuleSetChecks;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetRefusal;
import org.wattline.domain.metering.ruleset.RuleSetVersion;
import org.wattline.domain.metering.validation.VeeRuleSet;

/** Writes rules of validation and brings them into force (规则集编制与发布). */
public final class PublishingRuleSets {
    private final UnitOfWork work;
    private final RuleSetVersions versions;
    private final VeeRuleSets inForce;
    private final BusinessClock clock;
    private final Outbox outbox;

    public PublishingRuleSets(
            UnitOfWork work, RuleSetVersions versions, VeeRuleSets inForce, BusinessClock clock, Outbox outbox) {
        this.work = work;
        this.versions = versions;
        this.inForce = inForce;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A new draft. @param document the rules as they were written */
    public record Draft(VeeRuleSet content, String document) {}

    /** Other content of a draft. @param seen the version on which it was decided */
    public record Revise(RuleSetName name, Version seen, VeeRuleSet content, String document) {}

    /** What can be done with a version. */
    public enum Step {
        PROPOSE,
        RETURN,
        PUBLISH,
        WITHDRAW
    }

    /** A version goes on. @param seen the version on which it was decided @param reason why, of one that is given up or returned */
    public record Take(RuleSetName name, Version seen, Step step, String reason) {}

    public Outcome<RuleSetVersion> handle(Caller who, Draft command) {
        return work.perform(Act.of(who, "metering.draft-rule-set"), () -> {
            RuleSetName name = new RuleSetName(command.content().version());
            boolean known = versions.find(name).isPresent()
                    || inForce.all().stream().anyMatch(each -> each.version().equals(name.value()));
            if (known) return Outcome.refused(RuleSetRefusal.EXISTS);
            Change<RuleSetVersion> made = RuleSetVersion.drafted(command.content(), command.document(), who.login());
            versions.add(made.state());
            outbox.publish(made.facts());
            return Outcome.done(made.state().at(Version.NEW.next()));
        });
    }

    public Outcome<RuleSetVersion> handle(Caller who, Revise command) {
        return decide(
                Act.of(who, "metering.revise-rule-set"),
                command.name(),
                command.seen(),
                held -> held.revised(command.content(), command.document(), who.login()));
    }

    public Outcome<RuleSetVersion> handle(Caller who, Take command) {
        Act act = switch (command.step()) {
            case PROPOSE -> Act.of(who, "metering.propose-rule-set");
            case RETURN -> Act.of(who, "metering.return-rule-set").because(command.reason());
            case PUBLISH -> Act.of(who, "metering.publish-rule-set");
            case WITHDRAW -> Act.of(who, "metering.withdraw-rule-set").because(command.reason());
        };
        return decide(act, command.name(), command.seen(), held -> after(who, command.step(), held, command.reason()));
    }

    /** What a step would lead to. */
    public Outcome<Change<RuleSetVersion>> after(Caller who, Step step, RuleSetVersion held, String reason) {
        return switch (step) {
            case PROPOSE -> held.proposed(checks(), who.login(), clock.now());
            case RETURN -> held.returned();
            case PUBLISH -> held.published(checks(), who.login(), clock.now());
            case WITHDRAW -> held.withdrawn(who.login(), reason, clock.now(), clock.today());
        };
    }

    /** What there is to be said about a version, warnings included. */
    public List<RuleSetChecks.Finding> findings(RuleSetVersion version) {
        return checks().of(version.content());
    }

    private RuleSetChecks checks() {
        return new RuleSetChecks(inForce.all(), clock.today());
    }

    private Outcome<RuleSetVersion> decide(
            Act act, RuleSetName name, Version seen, Function<RuleSetVersion, Outcome<Change<RuleSetVersion>>> step) {
        return work.perform(act, () -> {
            Optional<RuleSetVersion> held = versions.find(name);
            if (held.isEmpty()) return Outcome.refused(RuleSetRefusal.NOT_FOUND);
            return step.apply(held.get().at(seen)).map(change -> {
                outbox.publish(change.facts());
                return versions.save(change.state());
            });
        });
    }
}
