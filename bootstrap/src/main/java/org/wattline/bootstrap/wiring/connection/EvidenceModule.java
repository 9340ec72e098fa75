package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import org.wattline.adapter.evidence.source.EvidenceSimulator;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.evidence.EvidenceRoutes;
import org.wattline.adapter.http.connection.evidence.RatingRoutes;
import org.wattline.adapter.http.connection.form.FormRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.evidence.MemoryEvidences;
import org.wattline.adapter.memory.connection.evidence.MemoryRatings;
import org.wattline.adapter.postgres.connection.evidence.PostgresEvidences;
import org.wattline.adapter.postgres.connection.evidence.PostgresRatings;
import org.wattline.adapter.reference.connection.ReusePolicyFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeTypes;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.connection.change.CustomerFiles;
import org.wattline.application.connection.channel.ApplicationChannels;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.application.connection.evidence.EvidenceSubjects;
import org.wattline.application.connection.evidence.Evidences;
import org.wattline.application.connection.evidence.GatheringEvidence;
import org.wattline.application.connection.evidence.ReusingDocuments;
import org.wattline.application.connection.evidence.UsableDocuments;
import org.wattline.application.connection.form.FillingChangeForms;
import org.wattline.application.connection.form.FillingForms;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.rating.RatingApplications;
import org.wattline.application.connection.rating.Ratings;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.workflow.definition.ProcessDefinitions;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;

/** Evidence about applications, and ratings of them. */
public final class EvidenceModule extends AbstractModule {
    private final Providers providers;

    public EvidenceModule(Providers providers) {
        this.providers = providers;
    }

    @Provides
    @Singleton
    Evidences evidences(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryEvidences(memory.store());
            case Storage.Postgres postgres -> new PostgresEvidences(postgres.units());
        };
    }

    @Provides
    @Singleton
    Ratings ratings(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryRatings(memory.store());
            case Storage.Postgres postgres -> new PostgresRatings(postgres.units(), vault);
        };
    }

    @Provides
    @Singleton
    UsableDocuments usable(
            ApplicationViews views,
            ChangeViews changes,
            Customers customers,
            EvidenceSubjects subjects,
            BusinessClock clock,
            Rules rules) {
        return new UsableDocuments(views, changes, customers, ReusePolicyFile.in(rules), subjects, clock);
    }

    @ProvidesIntoSet
    Routes formRoutes(
            ProcessDefinitions definitions,
            ApplicationViews views,
            Customers customers,
            Accounts accounts,
            Contracts contracts,
            PremisesRegister premises,
            ChangeTypes types,
            CustomerFiles files,
            UsableDocuments usable,
            ApplicationChannels channels,
            BusinessClock clock) {
        return new FormRoutes(
                new FillingForms(definitions, views, customers, accounts, contracts, premises, usable, clock),
                new FillingChangeForms(types, definitions, files, premises, usable, clock),
                channels,
                clock);
    }

    @Provides
    EvidenceSubjects subjects(
            Customers customers, Contracts contracts, PremisesRegister premises, BusinessClock clock) {
        return new EvidenceSubjects(customers, contracts, premises, clock);
    }

    @Provides
    GatheringEvidence gathering(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            EvidenceSubjects subjects,
            Evidences evidences,
            Ids ids,
            BusinessClock clock) {
        return new GatheringEvidence(
                work,
                outbox,
                applications,
                subjects,
                evidences,
                providers
                        .evidence()
                        .map(account -> EvidenceSimulator.sources(account, Providers.MACHINE))
                        .orElse(List.of()),
                ids,
                clock);
    }

    @Provides
    ReusingDocuments reusing(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            EvidenceSubjects subjects,
            UsableDocuments usable,
            DocumentFiles files,
            BusinessClock clock) {
        return new ReusingDocuments(work, outbox, applications, subjects, usable, files, clock);
    }

    @ProvidesIntoSet
    Routes ofConnections(
            Applications applications, Evidences evidences, GatheringEvidence gathering, ReusingDocuments reusing) {
        return new EvidenceRoutes(
                ApplicationPath.ofConnections(applications),
                EvidenceRoutes.Shown.connection(),
                evidences,
                gathering,
                reusing);
    }

    @ProvidesIntoSet
    Routes ofChanges(
            ChangeApplications changes, Evidences evidences, GatheringEvidence gathering, ReusingDocuments reusing) {
        return new EvidenceRoutes(
                ApplicationPath.ofChanges(changes), EvidenceRoutes.Shown.change(), evidences, gathering, reusing);
    }

    @ProvidesIntoSet
    Routes ratingRoutes(
            UnitOfWork work,
            Outbox outbox,
            Applications connections,
            ChangeApplications changes,
            OwningApplications applications,
            Ratings ratings,
            BusinessClock clock) {
        return new RatingRoutes(
                List.of(ApplicationPath.ofConnections(connections), ApplicationPath.ofChanges(changes)),
                ratings,
                new RatingApplications(work, outbox, applications, ratings, clock));
    }
}
