package org.wattline.domain.tariff.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;

/**
 * One version of a tariff on its way into force (电价版本): drafted, checked, proposed, published by another person, later superseded by its
 * successor. Once proposed its content never changes; it can be returned to its draft until it is published, and withdrawn until its first
 * day. The refusals of commands say which of these forbids them.
 *
 * @param tariff its content
 * @param calendars new editions of time-of-use calendars that come into force with it
 * @param cases golden cases that it must give
 * @param authors all who wrote it, in order of name
 */
public record TariffVersion(
        VersionKey key,
        Tariff tariff,
        List<TouCalendar> calendars,
        List<GoldenCase> cases,
        List<String> authors,
        Stage stage,
        Version version)
        implements Versioned<TariffVersion> {
    public TariffVersion {
        calendars = List.copyOf(calendars);
        cases = List.copyOf(cases);
        authors = List.copyOf(authors);
        if (!key.equals(keyOf(tariff))) throw new IllegalArgumentException("not a version of " + key + ": " + tariff);
        long names = cases.stream().map(GoldenCase::name).distinct().count();
        if (names < cases.size()) throw new IllegalArgumentException("two golden cases have the same name");
    }

    public static VersionKey keyOf(Tariff tariff) {
        return new VersionKey(tariff.id(), tariff.version());
    }

    /** A new draft. */
    public static Change<TariffVersion> drafted(
            Tariff tariff, List<TouCalendar> calendars, List<GoldenCase> cases, String author) {
        TariffVersion draft = new TariffVersion(
                keyOf(tariff), tariff, calendars, cases, List.of(author), new Stage.Draft(), Version.NEW);
        return Change.of(draft, TariffVersionEvent.of("tariff.drafted", draft));
    }

    /** Other content, which has to be checked again. */
    public Outcome<Change<TariffVersion>> revised(
            Tariff content, List<TouCalendar> editions, List<GoldenCase> golden, String author) {
        if (!(stage instanceof Stage.Draft || stage instanceof Stage.Checked))
            return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (!key.equals(keyOf(content))) return Outcome.refused(PublicationRefusal.NAME_FIXED);
        SortedSet<String> all = new TreeSet<>(authors);
        all.add(author);
        return Outcome.done(Change.of(
                new TariffVersion(key, content, editions, golden, List.copyOf(all), new Stage.Draft(), version)));
    }

    /** Found to be without grave fault. */
    public Outcome<Change<TariffVersion>> checked(List<CheckFinding> findings, Instant now) {
        if (!(stage instanceof Stage.Draft || stage instanceof Stage.Checked))
            return Outcome.refused(PublicationRefusal.IMMUTABLE);
        return publishable(findings).map(fine -> Change.of(to(new Stage.Checked(now))));
    }

    public Outcome<Change<TariffVersion>> proposed(String by, Instant now) {
        if (!(stage instanceof Stage.Checked)) return Outcome.refused(PublicationRefusal.NOT_CHECKED);
        TariffVersion next = to(new Stage.Proposed(by, now));
        return Outcome.done(Change.of(next, TariffVersionEvent.of("tariff.proposed", next)));
    }

    /** Back to its authors. */
    public Outcome<Change<TariffVersion>> returned() {
        if (!(stage instanceof Stage.Proposed)) return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        TariffVersion next = to(new Stage.Draft());
        return Outcome.done(Change.of(next, TariffVersionEvent.of("tariff.returned", next)));
    }

    /** Published by somebody who neither wrote nor proposed it (四眼原则). */
    public Outcome<Change<TariffVersion>> published(List<CheckFinding> findings, String by, Instant now) {
        if (!(stage instanceof Stage.Proposed(String proposer, Instant at)))
            return Outcome.refused(PublicationRefusal.NOT_PROPOSED);
        if (authors.contains(by) || proposer.equals(by)) return Outcome.refused(PublicationRefusal.OWN_WORK);
        return publishable(findings).map(fine -> {
            TariffVersion next = to(new Stage.Published(by, now));
            return Change.of(next, TariffVersionEvent.of(TariffVersionEvent.PUBLISHED, next));
        });
    }

    /** Whether a successor that begins on a day ends this one: it is open, and began earlier. */
    public boolean endsWith(LocalDate successorFrom) {
        return stage instanceof Stage.Published
                && tariff.provision().validity().to().isEmpty()
                && tariff.provision().validity().from().isBefore(successorFrom);
    }

    /** Ended by its successor. @throws IllegalStateException unless {@link #endsWith} */
    public Change<TariffVersion> superseded(TariffVersion successor) {
        LocalDate day = successor.inForce().from();
        if (!endsWith(day) || !(stage instanceof Stage.Published(String by, Instant at)))
            throw new IllegalStateException(key + " is not ended by " + successor.key);
        TariffVersion next = to(new Stage.Superseded(by, at, successor.key.version(), day));
        return Change.of(next, TariffVersionEvent.of(TariffVersionEvent.SUPERSEDED, next));
    }

    /** Open again, because its successor was withdrawn; unchanged where another one superseded it. */
    public TariffVersion reopened(TariffVersion successor) {
        return stage instanceof Stage.Superseded(String by, Instant at, String other, LocalDate before)
                        && other.equals(successor.key.version())
                ? to(new Stage.Published(by, at))
                : this;
    }

    /** Given up. */
    public Outcome<Change<TariffVersion>> withdrawn(String by, String reason, Instant now, LocalDate today) {
        if (stage instanceof Stage.Withdrawn) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        if (stage.binding() && !today.isBefore(inForce().from()))
            return Outcome.refused(PublicationRefusal.ALREADY_BEGUN);
        if (stage instanceof Stage.Superseded) return Outcome.refused(PublicationRefusal.IMMUTABLE);
        TariffVersion next = to(new Stage.Withdrawn(by, now, reason));
        return Outcome.done(Change.of(next, TariffVersionEvent.of(TariffVersionEvent.WITHDRAWN, next)));
    }

    /** The days on which it applies: its validity, cut where a successor ended it. */
    public Span inForce() {
        Span validity = tariff.provision().validity();
        return stage instanceof Stage.Superseded(String by, Instant at, String successor, LocalDate before)
                ? validity.endingBefore(before)
                : validity;
    }

    /** Its provision with the days on which it applies. */
    public Provision edition() {
        Provision published = tariff.provision();
        return new Provision(published.id(), published.version(), inForce(), published.source());
    }

    private static Outcome<List<CheckFinding>> publishable(List<CheckFinding> findings) {
        List<CheckFinding> grave = findings.stream().filter(CheckFinding::grave).toList();
        return grave.isEmpty() ? Outcome.done(findings) : Outcome.refused(new NotPublishable(grave));
    }

    private TariffVersion to(Stage next) {
        return new TariffVersion(key, tariff, calendars, cases, authors, next, version);
    }

    @Override
    public TariffVersion at(Version next) {
        return new TariffVersion(key, tariff, calendars, cases, authors, stage, next);
    }
}
