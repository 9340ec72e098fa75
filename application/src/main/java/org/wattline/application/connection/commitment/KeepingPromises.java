package org.wattline.application.connection.commitment;

import java.time.LocalDate;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Takes letters that promise documents, and lets those be kept whose documents come; part of the unit in which one is handed in. */
public final class KeepingPromises {
    private final CommitmentLetters letters;
    private final DocumentPolicies policies;
    private final Outbox outbox;
    private final BusinessClock clock;

    public KeepingPromises(CommitmentLetters letters, DocumentPolicies policies, Outbox outbox, BusinessClock clock) {
        this.letters = letters;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A letter came in; one that promises the same document again changes nothing. @param signer who signed it */
    public Outcome<Boolean> promised(
            AnyApplication application, String code, PersonName signer, Optional<LocalDate> due) {
        LocalDate today = clock.today();
        Optional<CommitmentLetter> there = letters.find(application.no(), code);
        if (there.isPresent()) return Outcome.done(false);
        return CommitmentLetter.give(
                        application.no(), application.unit(), code, signer, due, policies.on(today), clock.now(), today)
                .map(change -> {
                    outbox.publish(change.facts());
                    return letters.add(change.state()).open();
                });
    }

    /** A document came in. */
    public Outcome<Boolean> came(AnyApplication application, String code) {
        Optional<CommitmentLetter> open = letters.find(application.no(), code).filter(CommitmentLetter::open);
        if (open.isEmpty()) return Outcome.done(false);
        Change<CommitmentLetter> change = open.get().keeping(clock.now());
        outbox.publish(change.facts());
        return Outcome.done(!letters.save(change.state()).open());
    }
}
