package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.time.LocalTime;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.commitment.DossierRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.commitment.MemoryCommitmentLetters;
import org.wattline.adapter.memory.connection.commitment.MemoryDocumentFiles;
import org.wattline.adapter.postgres.connection.commitment.PostgresCommitmentLetters;
import org.wattline.adapter.postgres.connection.commitment.PostgresDocumentFiles;
import org.wattline.adapter.reference.connection.DocumentPolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.HandlingApplications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.DocumentingChanges;
import org.wattline.application.connection.commitment.CommitmentLetters;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.connection.commitment.DocumentPolicies;
import org.wattline.application.connection.commitment.FollowingDossiers;
import org.wattline.application.connection.commitment.JoiningDossiers;
import org.wattline.application.connection.commitment.KeepingFiles;
import org.wattline.application.connection.commitment.KeepingPromises;
import org.wattline.application.connection.commitment.WatchingPromises;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.platform.job.Recurring;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.bootstrap.wiring.Storage;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.change.ChangeApplication;

/** Files of documents, and letters that promise them. */
public final class DossierModule extends AbstractModule {
    @Provides
    @Singleton
    DocumentFiles files(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryDocumentFiles(memory.store());
            case Storage.Postgres postgres -> new PostgresDocumentFiles(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    CommitmentLetters letters(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryCommitmentLetters(memory.store());
            case Storage.Postgres postgres -> new PostgresCommitmentLetters(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    DocumentPolicies policies(Rules rules) {
        return DocumentPolicyFile.in(rules);
    }

    @Provides
    KeepingPromises promises(CommitmentLetters letters, DocumentPolicies policies, Outbox outbox, BusinessClock clock) {
        return new KeepingPromises(letters, policies, outbox, clock);
    }

    @Provides
    JoiningDossiers joining(
            OwningApplications applications,
            DocumentFiles files,
            CommitmentLetters letters,
            KeepingPromises promises,
            Outbox outbox,
            BusinessClock clock) {
        return new JoiningDossiers(applications, files, letters, promises, outbox, clock);
    }

    @Provides
    OwningApplications owners(Applications connections, ChangeApplications changes, Ownerships.TakenOver takenOver) {
        return new OwningApplications(connections, changes, takenOver);
    }

    @Provides
    FollowingDossiers dossiers(
            OwningApplications applications,
            ProcessInstances instances,
            ProcessDefinitions definitions,
            CommitmentLetters letters,
            BusinessClock clock) {
        return new FollowingDossiers(applications, instances, definitions, letters, clock);
    }

    @ProvidesIntoSet
    ConnectionFacts facts(FollowingDossiers dossiers) {
        return dossiers;
    }

    @ProvidesIntoSet
    Jobs.Work watching(
            UnitOfWork work,
            CommitmentLetters letters,
            FollowingDossiers dossiers,
            Outbox outbox,
            BusinessClock clock) {
        return new WatchingPromises(work, letters, dossiers, outbox, clock);
    }

    @ProvidesIntoSet
    Recurring watchingAgain() {
        return Recurring.daily(LocalTime.of(0, 40), WatchingPromises.KIND);
    }

    @ProvidesIntoSet
    Routes routes(
            UnitOfWork work,
            Applications applications,
            DocumentFiles files,
            CommitmentLetters letters,
            DocumentPolicies policies,
            HandlingApplications handling,
            FollowingDossiers dossiers,
            BusinessClock clock) {
        return new DossierRoutes(
                ApplicationPath.ofConnections(applications),
                files,
                letters,
                new KeepingFiles(
                        work,
                        files,
                        policies,
                        (who, document) -> handling.handle(who, document).map(ConnectionApplication::no),
                        clock),
                dossiers,
                clock);
    }

    @Provides
    DocumentingChanges documenting(
            UnitOfWork work,
            Outbox outbox,
            ChangeApplications changes,
            Customers customers,
            KeepingPromises promises,
            BusinessClock clock) {
        return new DocumentingChanges(work, outbox, changes, customers, promises, clock);
    }

    @ProvidesIntoSet
    Routes routesOfChanges(
            UnitOfWork work,
            ChangeApplications changes,
            DocumentFiles files,
            CommitmentLetters letters,
            DocumentPolicies policies,
            DocumentingChanges documenting,
            FollowingDossiers dossiers,
            BusinessClock clock) {
        return new DossierRoutes(
                ApplicationPath.ofChanges(changes),
                files,
                letters,
                new KeepingFiles(
                        work,
                        files,
                        policies,
                        (who, document) -> documenting.handle(who, document).map(ChangeApplication::no),
                        clock),
                dossiers,
                clock);
    }
}
