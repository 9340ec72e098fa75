package org.wattline.application.connection.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** Brings the documents, files and open promises of an application into the one that carries it on (并案资料归集), so that nothing is asked for twice. */
public final class JoiningDossiers {
    private final OwningApplications applications;
    private final DocumentFiles files;
    private final CommitmentLetters letters;
    private final KeepingPromises promises;
    private final Outbox outbox;
    private final BusinessClock clock;

    public JoiningDossiers(
            OwningApplications applications,
            DocumentFiles files,
            CommitmentLetters letters,
            KeepingPromises promises,
            Outbox outbox,
            BusinessClock clock) {
        this.applications = applications;
        this.files = files;
        this.letters = letters;
        this.promises = promises;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the unit of work around it. Refused if the other one takes no more documents. @param from stays as it is */
    public Outcome<Boolean> bring(AnyApplication from, AnyApplication into) {
        AnyApplication next = into;
        List<Event> facts = new ArrayList<>();
        Set<String> brought = new TreeSet<>();
        Set<String> codes = new TreeSet<>();
        for (Document each : from.documents()) {
            if (needless(next, each)) continue;
            Outcome<? extends Change<? extends AnyApplication>> handed = next.handingIn(each);
            switch (handed) {
                case Outcome.Refused<? extends Change<? extends AnyApplication>>(Refusal why) -> {
                    return Outcome.refused(why);
                }
                case Outcome.Done<? extends Change<? extends AnyApplication>>(var change) -> {
                    next = change.state();
                    facts.addAll(change.facts());
                }
            }
            brought.add(each.sha256());
            if (!each.commitment()) codes.add(each.code());
        }
        if (facts.isEmpty()) return promised(from, next);
        outbox.publish(facts);
        AnyApplication stored = applications.save(next);
        files.share(from.no(), into.no(), brought, clock.now());
        return kept(stored, codes).then(done -> promised(from, stored));
    }

    /** It is there already, or the document itself is where this only promises it. */
    private static boolean needless(AnyApplication into, Document document) {
        return into.documents().stream()
                .filter(known -> known.code().equals(document.code()))
                .anyMatch(known ->
                        known.sha256().equals(document.sha256()) || document.commitment() && !known.commitment());
    }

    /** What the other one had only promised has come with it. */
    private Outcome<Boolean> kept(AnyApplication into, Set<String> codes) {
        Outcome<Boolean> outcome = Outcome.done(true);
        for (String code : codes) outcome = outcome.then(before -> promises.came(into, code));
        return outcome;
    }

    /** Promises go on with their days and signers, unless the document is there, or the other one has promised it itself. */
    private Outcome<Boolean> promised(AnyApplication from, AnyApplication into) {
        for (CommitmentLetter each : letters.of(from.no())) {
            boolean there = into.documents().stream()
                    .anyMatch(known -> known.code().equals(each.code()) && !known.commitment());
            if (!each.open() || there || letters.find(into.no(), each.code()).isPresent()) continue;
            Change<CommitmentLetter> carried = each.carriedOn(into);
            outbox.publish(carried.facts());
            if (!letters.add(carried.state()).open()) throw new IllegalStateException("a promise was kept meanwhile");
        }
        return Outcome.done(true);
    }
}
