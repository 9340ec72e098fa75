package org.wattline.domain.tariff.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.tariff.Provision;

/**
 * What bills rest on once it is published, on its way into force (编制、校验、审批、发布): drafted, checked, proposed, published by another
 * person, later superseded by its successor. Once proposed its content never changes; it can be returned to its draft until it is published,
 * and withdrawn until its first day. The refusals of commands say which of these forbids them.
 *
 * @param <V> the aggregate itself
 */
public sealed interface Publishable<V extends Publishable<V>> extends Versioned<V>
        permits TariffVersion, CalendarVersion {
    /** All who wrote it, in order of name. */
    List<String> authors();

    Stage stage();

    /** Its name, source and days as its content states them. */
    Provision provision();

    /** The same content at another stage. */
    V to(Stage next);

    /** The fact that something became of it. @param what {@code published} */
    Event fact(String what);

    /** Found to be without grave fault. */
    default Outcome<Change<V>> checked(List<CheckFinding> findings, Instant now) {
        if (!changeable()) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        return publishable(findings).map(fine -> Change.of(to(new Stage.Checked(now))));
    }

    /** Whether its content may still become another. */
    default boolean changeable() {
        return stage() instanceof Stage.Draft || stage() instanceof Stage.Checked;
    }

    default Outcome<Change<V>> proposed(String by, Instant now) {
        if (!(stage() instanceof Stage.Checked)) return Outcome.refused(PublicationRefusal.NOT_CHECKED);
        return Outcome.done(told(to(new Stage.Proposed(by, now)), "proposed"));
    }

    /** Back to its authors. */
    default Outcome<Change<V>> returned() {
        if (!(stage() instanceof Stage.Proposed)) return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        return Outcome.done(told(to(new Stage.Draft()), "returned"));
    }

    /** Published by somebody who neither wrote nor proposed it (四眼原则). */
    default Outcome<Change<V>> published(List<CheckFinding> findings, String by, Instant now) {
        if (!(stage() instanceof Stage.Proposed(String proposer, Instant at)))
            return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        if (authors().contains(by) || proposer.equals(by)) return Outcome.refused(PublicationRefusal.OWN_WORK);
        return publishable(findings).map(fine -> told(to(new Stage.Published(by, now)), "published"));
    }

    /** Whether a successor that begins on a day ends this one: it is open, and began earlier. */
    default boolean endsWith(LocalDate successorFrom) {
        return stage() instanceof Stage.Published
                && provision().validity().to().isEmpty()
                && provision().validity().from().isBefore(successorFrom);
    }

    /** Ended by its successor. @throws IllegalStateException unless {@link #endsWith} */
    default Change<V> superseded(V successor) {
        LocalDate day = successor.inForce().from();
        if (!endsWith(day) || !(stage() instanceof Stage.Published(String by, Instant at)))
            throw new IllegalStateException(provision() + " is not ended by " + successor.provision());
        return told(to(new Stage.Superseded(by, at, successor.provision().version(), day)), "superseded");
    }

    /** Whether it was ended by a version and is open again once that one is withdrawn. */
    default boolean endedBy(V successor) {
        return stage() instanceof Stage.Superseded(String by, Instant at, String other, LocalDate before)
                && other.equals(successor.provision().version());
    }

    /** Open again, because its successor was withdrawn. @throws IllegalStateException unless {@link #endedBy} */
    default V reopened(V successor) {
        if (!endedBy(successor)
                || !(stage() instanceof Stage.Superseded(String by, Instant at, String other, LocalDate before)))
            throw new IllegalStateException(provision() + " was not ended by " + successor.provision());
        return to(new Stage.Published(by, at));
    }

    /** When it was published; empty unless bills rest on it. */
    default Optional<Instant> publishedAt() {
        return switch (stage()) {
            case Stage.Published(String by, Instant at) -> Optional.of(at);
            case Stage.Superseded(String by, Instant at, String successor, LocalDate before) -> Optional.of(at);
            case Stage.Draft unused -> Optional.empty();
            case Stage.Checked unused -> Optional.empty();
            case Stage.Proposed unused -> Optional.empty();
            case Stage.Withdrawn unused -> Optional.empty();
        };
    }

    /** Those that had been published before an instant, as they were then: what a later one ended was open. @param binding those on which bills rest, in any order; it is kept */
    static <V extends Publishable<V>> List<V> publishedBefore(List<V> binding, Instant then) {
        List<V> known = binding.stream()
                .filter(each ->
                        each.publishedAt().filter(at -> at.isBefore(then)).isPresent())
                .toList();
        List<V> open = new ArrayList<>();
        for (Publishable<V> each : known) open.add(each.openAmong(known));
        return open;
    }

    private V openAmong(List<V> known) {
        boolean ended = known.stream()
                .anyMatch(other -> other.provision().id().equals(provision().id()) && endedBy(other));
        return stage() instanceof Stage.Superseded(String by, Instant at, String successor, LocalDate before) && !ended
                ? to(new Stage.Published(by, at))
                : to(stage());
    }

    /** Given up. */
    default Outcome<Change<V>> withdrawn(String by, String reason, Instant now, LocalDate today) {
        if (stage() instanceof Stage.Withdrawn) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (stage().binding() && !today.isBefore(inForce().from()))
            return Outcome.refused(PublicationRefusal.ALREADY_BEGUN);
        if (stage() instanceof Stage.Superseded) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        return Outcome.done(told(to(new Stage.Withdrawn(by, now, reason)), "withdrawn"));
    }

    /** The days on which it applies: its validity, cut where a successor ended it. */
    default Span inForce() {
        Span validity = provision().validity();
        return stage() instanceof Stage.Superseded(String by, Instant at, String successor, LocalDate before)
                ? validity.endingBefore(before)
                : validity;
    }

    /** Its provision with the days on which it applies. */
    default Provision edition() {
        Provision published = provision();
        return new Provision(published.id(), published.version(), inForce(), published.source());
    }

    private static <V extends Publishable<V>> Change<V> told(V next, String what) {
        return Change.of(next, next.fact(what));
    }

    private static Outcome<List<CheckFinding>> publishable(List<CheckFinding> findings) {
        List<CheckFinding> grave = findings.stream().filter(CheckFinding::grave).toList();
        return grave.isEmpty() ? Outcome.done(findings) : Outcome.refused(new NotPublishable(grave));
    }
}
