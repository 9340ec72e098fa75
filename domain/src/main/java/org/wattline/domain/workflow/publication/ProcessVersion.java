package org.wattline.domain.workflow.publication;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.workflow.definition.Finding;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;

/**
 * A version of a process on its way into force (流程版本): drafted, checked, proposed, published by somebody who neither wrote nor proposed it
 * (四眼原则), later retired. Once proposed its document never changes; it can be returned to its draft until it is published.
 *
 * @param during the days on which new cases start with it once it is published
 * @param document the definition as its authors wrote it, in JSON
 * @param authors all who wrote it, in order of name
 */
public record ProcessVersion(
        ProcessKey key, Span during, String document, List<String> authors, Stage stage, Version version)
        implements Versioned<ProcessVersion> {
    public ProcessVersion {
        authors = List.copyOf(authors);
    }

    /** A new draft. @param document in which the definition was read */
    public static Change<ProcessVersion> drafted(ProcessDefinition definition, String document, String author) {
        ProcessVersion draft = new ProcessVersion(
                definition.key(), definition.during(), document, List.of(author), new Stage.Draft(), Version.NEW);
        return draft.told(draft, "drafted");
    }

    /** Another document, which has to be checked again. */
    public Outcome<Change<ProcessVersion>> revised(ProcessDefinition definition, String text, String author) {
        if (!changeable()) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (!key.equals(definition.key())) return Outcome.refused(PublicationRefusal.NAME_FIXED);
        SortedSet<String> all = new TreeSet<>(authors);
        all.add(author);
        return Outcome.done(Change.of(
                new ProcessVersion(key, definition.during(), text, List.copyOf(all), new Stage.Draft(), version)));
    }

    /** Found to be without grave fault. */
    public Outcome<Change<ProcessVersion>> checked(List<Finding> findings, Instant now) {
        if (!changeable()) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        return publishable(findings).map(fine -> Change.of(to(new Stage.Checked(now))));
    }

    public Outcome<Change<ProcessVersion>> proposed(String by, Instant now) {
        if (!(stage instanceof Stage.Checked)) return Outcome.refused(PublicationRefusal.NOT_CHECKED);
        return Outcome.done(told(to(new Stage.Proposed(by, now)), "proposed"));
    }

    /** Back to its authors. */
    public Outcome<Change<ProcessVersion>> returned() {
        if (!(stage instanceof Stage.Proposed)) return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        return Outcome.done(told(to(new Stage.Draft()), "returned"));
    }

    /** Looked over once more, because positions and people may have changed since. */
    public Outcome<Change<ProcessVersion>> published(List<Finding> findings, String by, Instant now) {
        if (!(stage instanceof Stage.Proposed(String proposer, Instant at)))
            return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        if (authors.contains(by) || proposer.equals(by)) return Outcome.refused(PublicationRefusal.OWN_WORK);
        return publishable(findings).map(fine -> told(to(new Stage.Published(by, now)), "published"));
    }

    /** No new case starts with it any more. */
    public Outcome<Change<ProcessVersion>> retired(String by, String reason, Instant now) {
        if (!(stage instanceof Stage.Published(String publisher, Instant at)))
            return Outcome.refused(PublicationRefusal.NOT_PUBLISHED);
        return Outcome.done(told(to(new Stage.Retired(publisher, by, now, reason)), "retired"));
    }

    private boolean changeable() {
        return stage instanceof Stage.Draft || stage instanceof Stage.Checked;
    }

    private static Outcome<List<Finding>> publishable(List<Finding> findings) {
        List<Finding> grave = findings.stream().filter(Finding::grave).toList();
        return grave.isEmpty() ? Outcome.done(findings) : Outcome.refused(new NotPublishable(grave));
    }

    private Change<ProcessVersion> told(ProcessVersion next, String what) {
        return Change.of(next, ProcessVersionEvent.of(what, next));
    }

    private ProcessVersion to(Stage next) {
        return new ProcessVersion(key, during, document, authors, next, version);
    }

    @Override
    public ProcessVersion at(Version stored) {
        return new ProcessVersion(key, during, document, authors, stage, stored);
    }
}
