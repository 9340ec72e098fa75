package org.wattline.domain.connection.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.DocumentNames;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;

/**
 * A letter that promises a missing document (承诺书，容缺受理): kept when the document itself is handed in, overdue when its day is over before.
 * There is one for a document; its day is not put off by another.
 *
 * @param code of the document that is promised
 * @param signer who signed it
 * @param due last day for the document
 * @param kept when the document came
 * @param told when it was told that it is overdue
 */
public record CommitmentLetter(
        ApplicationNo application,
        UnitPath unit,
        String code,
        PersonName signer,
        Instant givenAt,
        LocalDate due,
        Optional<Instant> kept,
        Optional<Instant> told,
        Version version)
        implements Versioned<CommitmentLetter> {
    /** @param wanted the day that is promised; without one, the last that may be */
    public static Outcome<Change<CommitmentLetter>> give(
            ApplicationNo application,
            UnitPath unit,
            String code,
            PersonName signer,
            Optional<LocalDate> wanted,
            DocumentPolicy policy,
            Instant at,
            LocalDate today) {
        LocalDate last = today.plusDays(policy.days());
        LocalDate due = wanted.orElse(last);
        if (due.isBefore(today) || due.isAfter(last)) return Outcome.refused(CommitmentRefusal.DEADLINE);
        CommitmentLetter letter = new CommitmentLetter(
                application, unit, code, signer, at, due, Optional.empty(), Optional.empty(), Version.NEW);
        return Outcome.done(Change.of(letter, letter.fact("given")));
    }

    /** Another application carries on what this one is about, and the promise with it, to the same day. */
    public Change<CommitmentLetter> carriedOn(AnyApplication into) {
        CommitmentLetter next = new CommitmentLetter(
                into.no(), into.unit(), code, signer, givenAt, due, kept, Optional.empty(), Version.NEW);
        return Change.of(next, next.fact("given"));
    }

    /** The document has come. */
    public Change<CommitmentLetter> keeping(Instant at) {
        CommitmentLetter next =
                new CommitmentLetter(application, unit, code, signer, givenAt, due, Optional.of(at), told, version);
        return Change.of(next, next.fact("kept"));
    }

    /** Its day is over. @param named how whoever promised is told of the document */
    public Change<CommitmentLetter> telling(DocumentNames named, Instant at) {
        CommitmentLetter next =
                new CommitmentLetter(application, unit, code, signer, givenAt, due, kept, Optional.of(at), version);
        return Change.of(next, next.fact("overdue", "documents", named.all(), "brief", named.brief()));
    }

    public boolean open() {
        return kept.isEmpty();
    }

    public boolean overdue(LocalDate today) {
        return open() && today.isAfter(due);
    }

    public String key() {
        return application.value() + "-" + code;
    }

    private Happened fact(String what, String... more) {
        Map<String, String> facts = new HashMap<>(Map.of(
                "application", application.value(), "unit", unit.path(), "document", code, "due", due.toString()));
        for (int i = 0; i < more.length; i += 2) facts.put(more[i], more[i + 1]);
        return new Happened("connection.commitment-" + what, application.value(), facts);
    }

    @Override
    public CommitmentLetter at(Version stored) {
        return new CommitmentLetter(application, unit, code, signer, givenAt, due, kept, told, stored);
    }

    /** Something happened to a letter; the type says what. @param subject number of the application */
    public record Happened(String type, String subject, Map<String, String> facts) implements Event {
        public Happened {
            facts = Map.copyOf(facts);
        }
    }
}
