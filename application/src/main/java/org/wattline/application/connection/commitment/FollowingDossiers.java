package org.wattline.application.connection.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.DocumentNames;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.connection.commitment.Dossier;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;

/** Tells what an application's file needs and has, and what steps may ask of it (归档完整性). */
public final class FollowingDossiers implements ConnectionFacts {
    private static final Set<String> NAMES = Set.of("documentsMissing", "openCommitments", "overdueCommitments");

    private final OwningApplications applications;
    private final ProcessInstances instances;
    private final ProcessDefinitions definitions;
    private final CommitmentLetters letters;
    private final BusinessClock clock;

    public FollowingDossiers(
            OwningApplications applications,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            CommitmentLetters letters,
            BusinessClock clock) {
        this.applications = applications;
        this.instances = instances;
        this.definitions = definitions;
        this.letters = letters;
        this.clock = clock;
    }

    /** Empty if there is no such application. */
    public Optional<Dossier> of(ApplicationNo no) {
        return applications
                .find(no)
                .flatMap(application -> instances
                        .find(application.instance())
                        .flatMap(instance -> definitions
                                .find(instance.process())
                                .map(process -> Dossier.of(application, instance, instance.own(process)))));
    }

    /** As the process names a document, whichever of its steps asks for it; by its code where none does. */
    DocumentNames named(ApplicationNo no, String code) {
        return instances.find(new InstanceNo(no.value())).stream()
                .flatMap(instance -> definitions.find(instance.process()).stream()
                        .flatMap(process -> instance.own(process).steps().stream())
                        .flatMap(step -> step.documents(instance.data()).stream()))
                .filter(document -> document.code().equals(code))
                .findFirst()
                .map(document -> DocumentNames.of(List.of(document)))
                .orElseGet(() -> new DocumentNames(List.of(code)));
    }

    /** Whether the case was given up: nobody waits for its documents any more. */
    boolean givenUp(ApplicationNo no) {
        return instances
                .find(new InstanceNo(no.value()))
                .filter(instance -> instance.state() == ProcessInstance.State.CANCELLED)
                .isPresent();
    }

    @Override
    public Set<String> names() {
        return NAMES;
    }

    @Override
    public Map<String, String> of(ApplicationNo application, Map<String, String> form) {
        LocalDate today = clock.today();
        List<CommitmentLetter> all = letters.of(application);
        long open = all.stream().filter(CommitmentLetter::open).count();
        long overdue = all.stream().filter(letter -> letter.overdue(today)).count();
        return Map.of(
                "documentsMissing",
                Long.toString(of(application).map(Dossier::missing).orElse(0L)),
                "openCommitments",
                Long.toString(open),
                "overdueCommitments",
                Long.toString(overdue));
    }
}
