package org.wattline.bootstrap.wiring.connection;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import org.wattline.adapter.http.connection.ApplicationPath;
import org.wattline.adapter.http.connection.FollowRoutes;
import org.wattline.adapter.http.connection.link.ProgressLinkRoutes;
import org.wattline.adapter.http.connection.link.SharedProgressRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.connection.link.MemoryProgressLinks;
import org.wattline.adapter.postgres.connection.link.PostgresProgressLinks;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.FollowingApplications;
import org.wattline.application.connection.RestingApplications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.link.ProgressLinks;
import org.wattline.application.connection.link.ProgressTokens;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.Vault;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.bootstrap.wiring.Storage;

/** Links to the progress of applications. */
public final class ProgressLinkModule extends AbstractModule {
    @Provides
    @Singleton
    ProgressLinks links(Storage storage) {
        return switch (storage) {
            case Storage.Memory memory -> new MemoryProgressLinks(memory.store());
            case Storage.Postgres postgres -> new PostgresProgressLinks(postgres.units());
        };
    }

    @Provides
    @Singleton
    SharingProgress sharing(
            UnitOfWork work,
            Outbox outbox,
            OwningApplications applications,
            ProgressLinks links,
            Vault vault,
            Ids ids,
            BusinessClock clock) {
        return new SharingProgress(work, outbox, applications, links, new ProgressTokens(vault), ids, clock);
    }

    @ProvidesIntoSet
    Routes linkRoutes(Applications connections, ChangeApplications changes, SharingProgress sharing) {
        return new ProgressLinkRoutes(
                List.of(ApplicationPath.ofConnections(connections), ApplicationPath.ofChanges(changes)), sharing);
    }

    @ProvidesIntoSet
    Routes sharedRoutes(SharingProgress sharing, FollowingApplications following, EventFeed feed) {
        return new SharedProgressRoutes(sharing, following, feed);
    }

    @Provides
    RestingApplications resting(OwningApplications applications, RestingCases cases) {
        return new RestingApplications(applications, cases);
    }

    @ProvidesIntoSet
    Routes followingConnections(
            Applications applications, FollowingApplications following, RestingApplications resting, EventFeed feed) {
        return new FollowRoutes(ApplicationPath.ofConnections(applications), following, resting, feed);
    }

    @ProvidesIntoSet
    Routes followingChanges(
            ChangeApplications changes, FollowingApplications following, RestingApplications resting, EventFeed feed) {
        return new FollowRoutes(ApplicationPath.ofChanges(changes), following, resting, feed);
    }
}
