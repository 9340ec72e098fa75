package org.wattline.bootstrap.wiring.service;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.function.Supplier;
import org.wattline.adapter.http.notification.StaffMessageRoutes;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.memory.notification.MemoryStaffMessages;
import org.wattline.adapter.postgres.notification.PostgresStaffMessages;
import org.wattline.adapter.reference.notification.StaffNoticeFile;
import org.wattline.adapter.reference.platform.Rules;
import org.wattline.application.notification.staff.NotifyingStaff;
import org.wattline.application.notification.staff.ReadingMessages;
import org.wattline.application.notification.staff.StaffMessages;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.application.workflow.supervision.Crews;
import org.wattline.application.workflow.supervision.NoticingVacancies;
import org.wattline.application.workflow.supervision.PeopleOfCases;
import org.wattline.application.workflow.supervision.WorkflowPolicy;
import org.wattline.bootstrap.wiring.Storage;

/** What the company's own people are told of their work. */
public final class StaffMessageModule extends AbstractModule {
    @Provides
    @Singleton
    StaffMessages messages(Storage storage) {
        return switch (storage) {
            case Storage.Memory(var store) -> new MemoryStaffMessages(store);
            case Storage.Postgres(var database, var units) -> new PostgresStaffMessages(units);
        };
    }

    @ProvidesIntoSet
    Subscriber telling(
            Rules rules,
            ProcessInstances instances,
            Crews crews,
            Posts posts,
            Supplier<WorkflowPolicy> policy,
            BusinessClock clock,
            StaffMessages messages,
            Ids ids) {
        return new NotifyingStaff(
                StaffNoticeFile.in(rules),
                new PeopleOfCases(instances, crews, posts, () -> policy.get().supervisors(), clock),
                messages,
                ids);
    }

    @ProvidesIntoSet
    Subscriber noticing(ProcessInstances instances, Crews crews, Posts posts, Outbox outbox, BusinessClock clock) {
        return new NoticingVacancies(instances, crews, posts, outbox, clock);
    }

    @ProvidesIntoSet
    Routes messageRoutes(UnitOfWork work, StaffMessages messages, BusinessClock clock) {
        return new StaffMessageRoutes(messages, new ReadingMessages(work, messages, clock));
    }
}
