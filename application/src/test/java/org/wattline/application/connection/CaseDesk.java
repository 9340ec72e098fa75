package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.DEADLINES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.application.connection.owner.OwningApplications;
import org.wattline.application.notification.staff.NotifyingStaff;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.UndoingSteps;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.clock.WatchingClocks;
import org.wattline.application.workflow.course.EndingCases;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.definition.ShippedProcesses;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.application.workflow.organisation.AskingResponsibility;
import org.wattline.application.workflow.supervision.AskingVacancies;
import org.wattline.application.workflow.supervision.BalancingTasks;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.application.workflow.supervision.NoticingVacancies;
import org.wattline.application.workflow.supervision.PeopleOfCases;
import org.wattline.application.workflow.supervision.Supervisors;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.notification.staff.StaffNotice;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.TaskNo;

/** What supervisors do with the cases of an office. */
final class CaseDesk {
    static final int LONGEST_REST = 180;

    final HandingOverTasks handing;
    final SteeringCases steering;
    final RestingCases resting;
    final EndingCases ending;
    final FollowingDocuments documents;
    final AskingForDocuments askingFor;
    final BalancingTasks balancing;
    final VerifyingHistories verifying;
    final WatchingClocks watching;
    final AskingResponsibility asking;
    final Posts posts;
    final NoticingVacancies noticing;
    final AskingVacancies vacancies;
    private final NotifyingStaff notifying;
    private final Office office;

    CaseDesk(Office office) {
        this.office = office;
        ConnectionStore store = office.store;
        HoldingCases cases = new HoldingCases(
                store.work(),
                store.outbox(),
                store.instances(),
                new ShippedProcesses(List.of(SampleConnections.process())));
        posts = new Posts(store.cases().tenures(), store.cases().reorganisations()::all);
        Supervisors chiefs = new Supervisors(Map.of(), new PositionCode("CHIEF"));
        handing = new HandingOverTasks(cases, posts, () -> chiefs, store.clock());
        steering = new SteeringCases(cases, posts, new UndoingSteps(List.of(office.effects)), DEADLINES, store.clock());
        resting = new RestingCases(cases, DEADLINES, store.clock(), () -> LONGEST_REST);
        ending = new EndingCases(
                store.work(), cases, List.of(office.effects), store.cases().histories(), DEADLINES, store.clock());
        OwningApplications applications = new OwningApplications(store.applications(), new NoChanges());
        WantedDocuments wanted =
                new WantedDocuments(store.instances(), new ShippedProcesses(List.of(SampleConnections.process())));
        documents = new FollowingDocuments(applications, wanted, resting);
        askingFor = new AskingForDocuments(applications, wanted, store.outbox());
        balancing = new BalancingTasks(
                store.tasks(), store.cases().workers(), store.cases().crews(), posts, handing, store.clock());
        verifying = new VerifyingHistories(store.instances(), store.cases().histories());
        watching = new WatchingClocks(
                store.work(), store.outbox(), store.cases().clocks(), resting, DEADLINES::calendar, store.clock());
        noticing =
                new NoticingVacancies(store.instances(), store.cases().crews(), posts, store.outbox(), store.clock());
        vacancies = new AskingVacancies(store.cases().workers(), store.cases().crews(), posts, store.clock());
        notifying = new NotifyingStaff(
                () -> List.of(
                        notice("limit-near", StaffNotice.Addressee.PEOPLE, "{about} {day}"),
                        notice("limit-escalated", StaffNotice.Addressee.SUPERVISORS, "{about} {day}"),
                        notice("task-unstaffed", StaffNotice.Addressee.SUPERVISORS, "{about} {position}")),
                new PeopleOfCases(store.instances(), store.cases().crews(), posts, () -> chiefs, store.clock()),
                store.cases().messages(),
                UUID::randomUUID);
        asking = new AskingResponsibility(
                store.cases().histories(),
                store.cases().reorganisations(),
                store.cases().crews());
    }

    private static StaffNotice notice(String event, StaffNotice.Addressee to, String wording) {
        return new StaffNotice(event, "workflow." + event, to, Optional.empty(), Text.of(wording, wording));
    }

    /** Lets a subscriber see all facts about a case; twice, as after a crash. */
    private void react(Subscriber subscriber, InstanceNo no, int times) {
        List<EventFeed.Recorded> events = office.store.feed().after("0", 100_000).stream()
                .filter(event -> event.subject().equals(no.value()))
                .filter(event -> subscriber.types().contains(event.type()))
                .toList();
        for (int i = 0; i < times; i++)
            assertThat(office.in(() -> {
                        events.forEach(subscriber.reactionTo(events));
                        return events;
                    }))
                    .isEqualTo(events);
    }

    /** What somebody is told of a case, the newest first. */
    List<String> told(InstanceNo no, Caller whom) {
        react(notifying, no, 2);
        return office.store.cases().messages().of(whom.login(), true, Page.Request.first(100)).items().stream()
                .filter(message -> message.subject().equals(no.value()))
                .map(message -> message.text().en())
                .toList();
    }

    /** Notices once which tasks of a case nobody can take. */
    void noticed(InstanceNo no) {
        react(noticing, no, 1);
    }

    /** Somebody who may steer cases. */
    static Caller chief() {
        return new Caller(
                "chief",
                Caller.Kind.STAFF,
                SampleConnections.STATION,
                Set.of(),
                Set.of(WorkflowPermissions.STEER),
                Caller.Origin.INTERNAL);
    }

    Outcome<ProcessInstance> skip(Caller who, ConnectionApplication application, String step) {
        return steering.handle(
                who, new SteeringCases.Skip(task(application, step), "not needed here", Optional.empty()));
    }

    Outcome<ProcessInstance> transfer(ConnectionApplication application, String step, Caller to) {
        return handing.handle(
                chief(),
                new HandingOverTasks.Transfer(task(application, step), new Login(to.login()), "ill", Optional.empty()));
    }

    Outcome<ProcessInstance> cancel(ConnectionApplication application) {
        return ending.handle(chief(), new EndingCases.Cancel(application.instance(), "sold", Optional.empty()));
    }

    ProcessInstance resumed(ConnectionApplication application) {
        return value(resting.handle(chief(), new RestingCases.Resume(application.instance(), Optional.empty())));
    }

    TaskNo task(ConnectionApplication application, String step) {
        return office.task(application, step).no();
    }
}
