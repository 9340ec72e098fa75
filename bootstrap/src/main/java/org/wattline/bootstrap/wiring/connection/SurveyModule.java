package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.survey.SurveyRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.survey.MemorySurveys;
import org.wattline.adapter.postgres.connection.survey.PostgresSurveys;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.ConnectionFacts;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.connection.survey.NotingOnSite;
import org.wattline.application.connection.survey.Surveys;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.bootstrap.wiring.Storage;

/** Surveys. */
public final class SurveyModule extends AbstractModule {
    @Provides
    @Singleton
    Surveys surveys(Storage storage, Vault vault) {
        return switch (storage) {
            case Storage.Memory memory -> new MemorySurveys(memory.store());
            case Storage.Postgres postgres -> new PostgresSurveys(postgres.units(), vault);
        };
    }

    @Provides
    NotingOnSite noting(
            UnitOfWork work, Outbox outbox, OwningApplications applications, Surveys surveys, BusinessClock clock) {
        return new NotingOnSite(work, outbox, applications, surveys, clock);
    }

    @ProvidesIntoSet
    ConnectionFacts facts(NotingOnSite noting) {
        return noting;
    }

    @ProvidesIntoSet
    Routes routes(Applications applications, Surveys surveys, NotingOnSite noting) {
        return new SurveyRoutes(ApplicationPath.ofConnections(applications), surveys, noting);
    }

    @ProvidesIntoSet
    Routes routesOfChanges(ChangeApplications changes, Surveys surveys, NotingOnSite noting) {
        return new SurveyRoutes(ApplicationPath.ofChanges(changes), surveys, noting);
    }
}
