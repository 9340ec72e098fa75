package org.wattline.application.connection.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.evidence.EvidenceConsent;
import org.wattline.domain.connection.evidence.EvidenceKind;
import org.wattline.domain.connection.evidence.EvidenceRefusal;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;

/** Takes consents, and asks others to prove what an applicant says; what is confirmed stands in the case as a document. */
public final class GatheringEvidence {
    private final UnitOfWork work;
    private final Outbox outbox;
    private final OwningApplications applications;
    private final EvidenceSubjects subjects;
    private final Evidences evidences;
    private final List<EvidenceSource> sources;
    private final Ids ids;
    private final BusinessClock clock;

    public GatheringEvidence(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            EvidenceSubjects subjects,
            Evidences evidences,
            List<EvidenceSource> sources,
            Ids ids,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.applications = applications;
        this.subjects = subjects;
        this.evidences = evidences;
        this.sources = List.copyOf(sources);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<EvidenceConsent> handle(Caller who, Consent command) {
        return work.perform(
                Act.of(who, "connection.consent"),
                () -> applications.known(who, command.application).then(application -> {
                    if (evidences.consent(command.application, command.kind).isPresent())
                        return Outcome.refused(EvidenceRefusal.CONSENT_THERE);
                    Change<EvidenceConsent> given = new EvidenceConsent(
                                    ids.next(),
                                    application.no(),
                                    application.unit(),
                                    command.kind,
                                    who.login(),
                                    clock.now(),
                                    command.how,
                                    Optional.empty(),
                                    Version.NEW)
                            .given();
                    outbox.publish(given.facts());
                    return Outcome.done(evidences.add(given.state()));
                }));
    }

    public Outcome<EvidenceConsent> handle(Caller who, Withdraw command) {
        return work.perform(
                Act.of(who, "connection.withdraw-consent"),
                () -> applications
                        .known(who, command.application)
                        .then(application -> consent(command.application, command.kind))
                        .then(consent -> consent.withdrawing(who.login(), clock.now()))
                        .map(change -> {
                            outbox.publish(change.facts());
                            return evidences.save(change.state());
                        }));
    }

    /** Asks outside of any unit of work, keeps the answer in one. */
    public Outcome<Evidence> handle(Caller who, Gather command) {
        Optional<EvidenceSource> source =
                sources.stream().filter(each -> each.kind() == command.kind).findFirst();
        return applications
                .known(who, command.application)
                .then(application -> consent(command.application, command.kind).then(consent -> {
                    if (source.isEmpty()) return Outcome.refused(EvidenceRefusal.NO_SOURCE);
                    UUID id = ids.next();
                    EvidenceSubjects.Subject about = subjects.of(application);
                    EvidenceSource.Answer answer = source.get()
                            .ask(new EvidenceSource.Question(
                                    id,
                                    about.name().clear(),
                                    about.certificate().identity(),
                                    about.address().map(Address::clear).orElse("")));
                    return kept(who, command, evidence(who, id, application, consent, answer));
                }));
    }

    private Outcome<Evidence> kept(Caller who, Gather command, Evidence evidence) {
        return work.perform(
                Act.of(who, "connection.gather-evidence"),
                () -> applications
                        .known(who, command.application)
                        .then(application -> document(application, evidence))
                        .map(kept -> {
                            evidences.add(evidence);
                            outbox.publish(evidence.gathered());
                            return evidence;
                        }));
    }

    /** What is confirmed need not be handed in. */
    private Outcome<Boolean> document(AnyApplication application, Evidence evidence) {
        Optional<String> code = evidence.kind().proves(subjects.of(application).kind());
        if (evidence.result() != Evidence.Result.CONFIRMED || code.isEmpty()) return Outcome.done(false);
        return application
                .handingIn(new Document(
                        code.get(),
                        evidence.kind().name() + " " + evidence.reference(),
                        Document.EVIDENCE,
                        1,
                        evidence.sha256(),
                        false,
                        clock.now()))
                .map(change -> {
                    outbox.publish(change.facts());
                    return applications.save(change.state()).no().equals(application.no());
                });
    }

    private Evidence evidence(
            Caller who, UUID id, AnyApplication application, EvidenceConsent consent, EvidenceSource.Answer answer) {
        return switch (answer) {
            case EvidenceSource.Answer.Confirmed(String reference, String sha256, LocalDate until) ->
                evidence(
                        who,
                        id,
                        application,
                        consent,
                        Evidence.Result.CONFIRMED,
                        reference,
                        sha256,
                        Optional.of(until));
            case EvidenceSource.Answer.Mismatch(String reference, String sha256) ->
                evidence(who, id, application, consent, Evidence.Result.MISMATCH, reference, sha256, Optional.empty());
            case EvidenceSource.Answer.Unavailable() ->
                evidence(who, id, application, consent, Evidence.Result.UNAVAILABLE, "", "", Optional.empty());
        };
    }

    private Evidence evidence(
            Caller who,
            UUID id,
            AnyApplication application,
            EvidenceConsent consent,
            Evidence.Result result,
            String reference,
            String sha256,
            Optional<LocalDate> until) {
        return new Evidence(
                id,
                application.no(),
                application.unit(),
                consent.kind(),
                consent.id(),
                result,
                reference,
                sha256,
                until,
                who.login(),
                clock.now());
    }

    private Outcome<EvidenceConsent> consent(ApplicationNo application, EvidenceKind kind) {
        return evidences
                .consent(application, kind)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(EvidenceRefusal.CONSENT_NEEDED));
    }

    /** @param how own login, signed form, recording */
    public record Consent(ApplicationNo application, EvidenceKind kind, String how) {}

    /** The applicant agrees no more. */
    public record Withdraw(ApplicationNo application, EvidenceKind kind) {}

    /** Somebody is to be asked. */
    public record Gather(ApplicationNo application, EvidenceKind kind) {}
}
