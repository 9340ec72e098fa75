package org.wattline.domain.metering.ruleset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.metering.validation.VeeRuleSet;

/**
 * All rules of validation in one version, on their way into force (规则集编制与发布): drafted, proposed when nothing grave is found, published by
 * somebody who neither wrote nor proposed them, and used from their first day on until the next version's. Published rules never change; they can be
 * withdrawn until their first day.
 *
 * @param content the rules
 * @param document the same as they were written
 * @param authors all who wrote them, in order of name
 */
public record RuleSetVersion(
        RuleSetName name, VeeRuleSet content, String document, List<String> authors, Stage stage, Version version)
        implements Versioned<RuleSetVersion> {
    public RuleSetVersion {
        authors = List.copyOf(authors);
        if (!name.value().equals(content.version()))
            throw new IllegalArgumentException("not the rules of " + name + ": " + content.version());
    }

    /** How far it has come. */
    public sealed interface Stage {
        record Draft() implements Stage {}

        record Proposed(String by, Instant at) implements Stage {}

        record Published(String by, Instant at) implements Stage {}

        record Withdrawn(String by, Instant at, String reason) implements Stage {}

        /** As it is stored and shown. */
        default Label label() {
            return switch (this) {
                case Draft draft -> Label.DRAFT;
                case Proposed proposed -> Label.PROPOSED;
                case Published published -> Label.PUBLISHED;
                case Withdrawn withdrawn -> Label.WITHDRAWN;
            };
        }
    }

    /** Its kinds. */
    public enum Label {
        DRAFT,
        PROPOSED,
        PUBLISHED,
        WITHDRAWN
    }

    /** A new draft. */
    public static Change<RuleSetVersion> drafted(VeeRuleSet content, String document, String author) {
        return new RuleSetVersion(
                        new RuleSetName(content.version()),
                        content,
                        document,
                        List.of(author),
                        new Stage.Draft(),
                        Version.NEW)
                .told("drafted");
    }

    /** Other content of a draft. */
    public Outcome<Change<RuleSetVersion>> revised(VeeRuleSet other, String text, String author) {
        if (!(stage instanceof Stage.Draft)) return Outcome.refused(RuleSetRefusal.NOT_A_DRAFT);
        if (!name.value().equals(other.version())) return Outcome.refused(RuleSetRefusal.NAME_FIXED);
        SortedSet<String> all = new TreeSet<>(authors);
        all.add(author);
        return Outcome.done(new RuleSetVersion(name, other, text, List.copyOf(all), stage, version).told("revised"));
    }

    /** Laid before another person, if nothing grave is found. */
    public Outcome<Change<RuleSetVersion>> proposed(RuleSetChecks checks, String by, Instant now) {
        if (!(stage instanceof Stage.Draft)) return Outcome.refused(RuleSetRefusal.NOT_A_DRAFT);
        return checks.passes(content)
                .map(fine -> in(new Stage.Proposed(by, now)).told("proposed"));
    }

    /** Back to its authors. */
    public Outcome<Change<RuleSetVersion>> returned() {
        if (!(stage instanceof Stage.Proposed)) return Outcome.refused(RuleSetRefusal.NOT_PROPOSED);
        return Outcome.done(in(new Stage.Draft()).told("returned"));
    }

    /** Into force on its first day; looked over once more, because others may have been published since (四眼原则). */
    public Outcome<Change<RuleSetVersion>> published(RuleSetChecks checks, String by, Instant now) {
        if (!(stage instanceof Stage.Proposed(String proposer, Instant at)))
            return Outcome.refused(RuleSetRefusal.NOT_PROPOSED);
        if (authors.contains(by) || proposer.equals(by)) return Outcome.refused(RuleSetRefusal.OWN_WORK);
        return checks.passes(content)
                .map(fine -> in(new Stage.Published(by, now)).told("published"));
    }

    /** Given up. */
    public Outcome<Change<RuleSetVersion>> withdrawn(String by, String reason, Instant now, LocalDate today) {
        if (stage instanceof Stage.Withdrawn) return Outcome.refused(RuleSetRefusal.GIVEN_UP);
        if (stage instanceof Stage.Published && !today.isBefore(content.from()))
            return Outcome.refused(RuleSetRefusal.IN_FORCE);
        return Outcome.done(in(new Stage.Withdrawn(by, now, reason)).told("withdrawn"));
    }

    private RuleSetVersion in(Stage next) {
        return new RuleSetVersion(name, content, document, authors, next, version);
    }

    private Change<RuleSetVersion> told(String what) {
        return Change.of(
                this,
                new RuleSetEvent(
                        "metering.rule-set-" + what,
                        name.value(),
                        Map.of("ruleSet", name.value(), "from", content.from().toString())));
    }

    @Override
    public RuleSetVersion at(Version next) {
        return new RuleSetVersion(name, content, document, authors, stage, next);
    }
}
