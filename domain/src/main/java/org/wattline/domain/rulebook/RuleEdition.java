package org.wattline.domain.rulebook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * The company's own edition of a file of rules (规则版本): drafted by one person, checked and published by another (四眼原则), never altered after that, so that
 * what was decided by it can be explained for ever.
 *
 * @param number from 1 over all files; 0 stands for the edition that the product brings along
 * @param text the whole file, at most {@link #LONGEST} characters
 * @param reason why it is drafted, such as the document that orders it
 * @param basis number of the edition in use when it was drafted; only while that one is in use may it be published
 */
public record RuleEdition(
        int number,
        RuleFileName file,
        String text,
        String reason,
        int basis,
        String author,
        Instant draftedAt,
        Optional<Publication> publication,
        Version version)
        implements Versioned<RuleEdition> {
    /** Characters that a file may have. */
    public static final int LONGEST = 500_000;

    public RuleEdition {
        if (text.isEmpty() || text.length() > LONGEST)
            throw new IllegalArgumentException("a file of rules has 1 to " + LONGEST + " characters");
        if (reason.isBlank()) throw new IllegalArgumentException("an edition has a reason");
    }

    /** Drafted; it gets its number when it is stored. */
    public static RuleEdition drafted(
            RuleFileName file, String text, String reason, int basis, String author, Instant now) {
        return new RuleEdition(1, file, text, reason, basis, author, now, Optional.empty(), Version.NEW);
    }

    /**
     * Found without fault by somebody else, and in use at once; the dates within it say for which days its rules hold.
     *
     * @param inUse number of the edition in use now
     */
    public Outcome<Change<RuleEdition>> published(String by, int inUse, Instant at) {
        if (publication.isPresent()) return Outcome.refused(RuleRefusal.PUBLISHED);
        if (author.equals(by)) return Outcome.refused(RuleRefusal.OWN);
        if (inUse != basis) return Outcome.refused(RuleRefusal.OVERTAKEN);
        RuleEdition next = new RuleEdition(
                number, file, text, reason, basis, author, draftedAt, Optional.of(new Publication(by, at)), version);
        return Outcome.done(Change.of(next, new RulesPublished(next)));
    }

    /** The same under the number that it gets. */
    public RuleEdition numbered(int next) {
        return new RuleEdition(next, file, text, reason, basis, author, draftedAt, publication, version);
    }

    @Override
    public RuleEdition at(Version next) {
        return new RuleEdition(number, file, text, reason, basis, author, draftedAt, publication, next);
    }

    /** Who published it, and when. */
    public record Publication(String by, Instant at) {}

    /** The company decides by an edition from now on. */
    public record RulesPublished(RuleEdition edition) implements Event {
        @Override
        public String type() {
            return "rulebook.rules-published";
        }

        @Override
        public String subject() {
            return edition.file().value();
        }

        @Override
        public Map<String, String> facts() {
            return Map.of(
                    "ruleFile", edition.file().value(),
                    "ruleEdition", Integer.toString(edition.number()),
                    "instead", Integer.toString(edition.basis()),
                    "reason", edition.reason());
        }
    }
}
