package org.wattline.application.connection;

import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.DEADLINES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.platform.Caller;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.Posts;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.clock.WatchingClocks;
import org.wattline.application.workflow.course.EndingCases;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.definition.ShippedProcesses;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.application.workflow.organisation.AskingResponsibility;
import org.wattline.application.workflow.supervision.BalancingTasks;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.application.workflow.supervision.Supervisors;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.kernel.Outcome;
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
    final BalancingTasks balancing;
    final VerifyingHistories verifying;
    final WatchingClocks watching;
    final AskingResponsibility asking;
    final Posts posts;
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
        handing =
                new HandingOverTasks(cases, posts, new Supervisors(Map.of(), new PositionCode("CHIEF")), store.clock());
        steering = new SteeringCases(cases, posts, DEADLINES, store.clock());
        resting = new RestingCases(cases, DEADLINES, store.clock(), LONGEST_REST);
        ending = new EndingCases(
                store.work(), cases, List.of(office.effects), store.cases().histories(), DEADLINES, store.clock());
        documents = new FollowingDocuments(
                store.applications(),
                store.instances(),
                new ShippedProcesses(List.of(SampleConnections.process())),
                resting);
        balancing = new BalancingTasks(
                store.tasks(), store.cases().workers(), store.cases().crews(), posts, handing, store.clock());
        verifying = new VerifyingHistories(store.instances(), store.cases().histories());
        watching = new WatchingClocks(
                store.work(), store.outbox(), store.cases().clocks(), resting, DEADLINES.calendar(), store.clock());
        asking = new AskingResponsibility(
                store.instances(),
                store.cases().histories(),
                store.cases().reorganisations(),
                store.cases().crews());
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
