package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.STATION;
import static org.wattline.application.connection.SampleConnections.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.EventFeed;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Subscriber;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.TaskViews;
import org.wattline.application.workflow.course.EndingCases;
import org.wattline.application.workflow.course.RestingCases;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.application.workflow.history.VerifyingHistories;
import org.wattline.application.workflow.statistics.AskingStatistics;
import org.wattline.application.workflow.statistics.CaseStatistics;
import org.wattline.application.workflow.statistics.Days;
import org.wattline.application.workflow.supervision.BalancingTasks;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.CannotUndo;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.EffectNeeds;
import org.wattline.domain.workflow.FormFaulty;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.NotOfPosition;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.StepNeeded;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.TaskTaken;
import org.wattline.domain.workflow.Wait;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.FormField;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** What is done with running cases besides completing their tasks, and what their histories say of it. */
public abstract class CasesContract {
    protected abstract ConnectionStore store();

    private Office office;
    private CaseDesk desk;
    private Caller clerk;
    private ConnectionApplication application;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store());
        desk = new CaseDesk(office);
        clerk = office.everybody();
        application = office.submitted(office.applicant());
        office.complete(application, clerk, "", "ACCEPT");
    }

    /** The number of a new case with three entries in its history. */
    protected InstanceNo begun() {
        ConnectionApplication fresh = office.submitted(office.applicant());
        office.complete(fresh, clerk, "", "ACCEPT");
        return fresh.instance();
    }

    /** It is surveyed. */
    protected void goOn(InstanceNo no) {
        office.complete(
                store().applications().find(new ApplicationNo(no.value())).orElseThrow(), clerk, "", "SURVEY");
    }

    private Task claimed(String step) {
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(desk.task(application, step))));
        return office.task(application, step);
    }

    @Test
    void a_task_is_delegated_and_claimed_back() {
        Task survey = claimed("SURVEY");
        Caller colleague = office.employee(STATION, "SURVEYOR");
        HandingOverTasks.Delegate delegate =
                new HandingOverTasks.Delegate(survey.no(), new Login(colleague.login()), "on leave", Optional.empty());

        assertThat(value(desk.handing.handle(clerk, delegate))
                        .task(survey.no())
                        .orElseThrow()
                        .progress())
                .isInstanceOfSatisfying(Task.Progress.Claimed.class, claimed -> {
                    assertThat(claimed.by()).isEqualTo(colleague.login());
                    assertThat(claimed.behalf()).contains(clerk.login());
                });

        assertThat(office.task(application, "SURVEY").holder()).contains(colleague.login());
        refused(desk.handing.handle(clerk, delegate), new TaskTaken(TaskState.CLAIMED, colleague.login()));
        refused(desk.handing.handle(colleague, delegate), CaseRefusal.SAME_PERSON);
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(survey.no())));
        assertThat(office.task(application, "SURVEY").holder()).contains(clerk.login());
        assertThat(office.factsOf(application.no().value())).contains("workflow.task-delegated");
    }

    @Test
    void a_supervisor_transfers_a_task_to_people_of_its_position_only() {
        Caller other = office.employee(STATION, "SURVEYOR");
        Caller fitter = office.employee(STATION, "FITTER");

        value(desk.transfer(application, "SURVEY", other));

        assertThat(office.task(application, "SURVEY").holder()).contains(other.login());
        refused(desk.transfer(application, "SURVEY", other), CaseRefusal.SAME_PERSON);
        refused(
                desk.transfer(application, "SURVEY", fitter),
                new NotOfPosition(fitter.login(), new PositionCode("SURVEYOR")));
        refused(desk.transfer(application, "METER", fitter), WorkflowRefusal.NOT_POSSIBLE);
        assertThatThrownBy(() -> desk.handing.handle(
                        CaseDesk.chief(),
                        new HandingOverTasks.Transfer(
                                desk.task(application, "SURVEY"),
                                new Login(clerk.login()),
                                "ill",
                                Optional.of(new Version(1)))))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void an_escalated_task_lies_with_the_supervisor() {
        HandingOverTasks.Escalate escalate =
                new HandingOverTasks.Escalate(desk.task(application, "SURVEY"), "nobody has time", Optional.empty());
        value(desk.handing.handle(clerk, escalate));

        assertThat(office.task(application, "SURVEY").position()).isEqualTo(new PositionCode("CHIEF"));
        Caller chief = office.employee(STATION, "CHIEF");
        value(office.complete(application, "SURVEY", chief, form("SURVEY", "")));
        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.READY);
    }

    @Test
    void a_step_is_left_out_by_whoever_may_unless_it_does_something() {
        refused(desk.skip(clerk, application, "SURVEY"), CaseRefusal.NOT_SKIPPABLE);
        refused(desk.skip(CaseDesk.chief(), application, "SURVEY"), new StepNeeded(new StepCode("SURVEY")));
        office.complete(application, clerk, "", "SURVEY");

        value(desk.skip(CaseDesk.chief(), application, "CONTRACT"));

        assertThat(office.task(application, "CONTRACT").progress())
                .isEqualTo(new Task.Progress.Skipped(store().clock().now(), Optional.of("not needed here")));
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.READY);
    }

    @Test
    void a_case_jumps_back_and_ahead_but_over_no_step_that_does_something() {
        office.complete(application, clerk, "", "SURVEY");
        refused(jump("ARCHIVE"), new StepNeeded(new StepCode("METER")));
        refused(jump("CONTRACT"), CaseRefusal.NO_SUCH_JUMP);

        value(jump("METER"));
        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.SKIPPED);
        value(jump("SURVEY"));

        assertThat(office.task(application, "SURVEY").round()).isEqualTo(2);
        assertThat(office.task(application, "SURVEY").state()).isEqualTo(TaskState.READY);
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.WAITING);
    }

    /** The contract, whose form asks for the price and the day of signature, was jumped over. */
    @Test
    void what_a_step_does_is_refused_by_name_while_data_are_missing_that_it_needs() {
        office.complete(application, clerk, "", "SURVEY");
        value(jump("METER"));
        refused(
                office.complete(application, "METER", clerk, SampleConnections.form("METER", office.meter())),
                new EffectNeeds(new StepCode("METER"), "ENERGISE", List.of("signedOn", "tariff")));
    }

    private Outcome<ProcessInstance> jump(String to) {
        return jump(application, to);
    }

    private Outcome<ProcessInstance> jump(ConnectionApplication of, String to) {
        return desk.steering.handle(
                CaseDesk.chief(),
                new SteeringCases.Jump(of.instance(), new StepCode(to), "so decided", Optional.empty()));
    }

    @Test
    void a_step_is_added_for_one_case_and_done_before_the_other() {
        office.complete(application, clerk, "", "SURVEY");
        FormField consented =
                new FormField("consentedOn", Text.of("同意日期", "Day of consent"), FormField.Kind.DATE, true, List.of());
        AddedStep consent = new AddedStep(
                new StepCode("CONSENT"),
                "Consent of the neighbour",
                new PositionCode("SURVEYOR"),
                new Form(List.of(consented)),
                new StepCode("CONTRACT"));
        SteeringCases.AddStep add =
                new SteeringCases.AddStep(application.instance(), consent, "the cable crosses", Optional.empty());
        value(desk.steering.handle(CaseDesk.chief(), add));

        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.WAITING);
        refused(desk.steering.handle(CaseDesk.chief(), add), CaseRefusal.NO_SUCH_PLACE);
        refused(office.complete(application, "CONSENT", clerk, Map.of()), FormFaulty.class);
        value(office.completing.handle(
                clerk,
                new CompletingTasks.Complete(desk.task(application, "CONSENT"), Map.of("consentedOn", "2026-03-02"))));
        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.READY);
        assertThat(office.instance(application).data()).containsEntry("consentedOn", "2026-03-02");
        refused(
                desk.steering.handle(
                        CaseDesk.chief(), new SteeringCases.Retry(application.instance(), Optional.empty())),
                CaseRefusal.NOTHING_STUCK);
    }

    /** Three working days from Monday 2 March: the 5th. It rests from Tuesday to the next Tuesday. */
    @Test
    void while_a_case_rests_nobody_works_on_it_and_no_clock_runs() {
        assertThat(due("SURVEY")).contains(LocalDate.of(2026, 3, 5));
        store().clock().set(Instant.parse("2026-03-03T03:00:00Z"));
        refused(rest(LocalDate.of(2026, 3, 3)), CaseRefusal.REST_TOO_LONG);
        refused(rest(LocalDate.of(2026, 3, 3).plusDays(CaseDesk.LONGEST_REST + 1)), CaseRefusal.REST_TOO_LONG);

        value(rest(LocalDate.of(2026, 5, 1)));

        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.SUSPENDED);
        assertThat(due("SURVEY")).isEmpty();
        refused(
                office.claiming.handle(clerk, new ClaimingTasks.Claim(desk.task(application, "SURVEY"))),
                CaseRefusal.SUSPENDED);
        store().clock().set(Instant.parse("2026-03-10T03:00:00Z"));
        desk.resumed(application);
        assertThat(due("SURVEY")).contains(LocalDate.of(2026, 3, 12));
        refused(
                desk.resting.handle(
                        CaseDesk.chief(), new RestingCases.Resume(application.instance(), Optional.empty())),
                CaseRefusal.NOT_SUSPENDED);
        assertThat(office.factsOf(application.no().value()))
                .containsSubsequence(
                        "workflow.process-suspended",
                        "workflow.task-rescheduled",
                        "workflow.process-resumed",
                        "workflow.task-rescheduled");
    }

    @Test
    void time_in_which_documents_are_missing_is_not_the_companys() {
        RestingCases.AwaitDocuments await =
                new RestingCases.AwaitDocuments(application.instance(), "property proof", Optional.empty());
        value(desk.resting.handle(clerk, await));
        assertThat(due("SURVEY")).isEmpty();
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(desk.task(application, "SURVEY"))));
        store().clock().advance(Duration.ofDays(2));

        desk.resumed(application);

        assertThat(due("SURVEY")).contains(LocalDate.of(2026, 3, 6));
    }

    @Test
    void a_rest_that_is_over_brings_no_documents() {
        value(desk.resting.handle(
                clerk, new RestingCases.AwaitDocuments(application.instance(), "property proof", Optional.empty())));
        value(rest(LocalDate.of(2026, 5, 1)));
        store().clock().set(Instant.parse("2026-03-10T03:00:00Z"));

        desk.resumed(application);

        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.RUNNING);
        assertThat(office.instance(application).course().open(Wait.Kind.DOCUMENTS))
                .isPresent();
        assertThat(due("SURVEY")).isEmpty();
        desk.resumed(application);
        assertThat(due("SURVEY")).contains(LocalDate.of(2026, 3, 12));
    }

    @Test
    void waiting_for_documents_ends_when_the_last_one_comes_that_an_open_step_needs() {
        ConnectionApplication bare = value(office.applying.handle(office.applicant(), SampleConnections.application()));
        value(desk.resting.handle(
                clerk, new RestingCases.AwaitDocuments(bare.instance(), "certificate", Optional.empty())));

        handIn(bare, "PHOTO");
        assertThat(office.instance(bare).course().open(Wait.Kind.DOCUMENTS)).isPresent();
        handIn(bare, "ID_DOCUMENT");
        assertThat(office.instance(bare).course().open(Wait.Kind.DOCUMENTS)).isEmpty();
        handIn(bare, "DRAWING");

        assertThat(office.factsOf(bare.no().value()).stream().filter("workflow.process-resumed"::equals))
                .hasSize(1);
    }

    @Test
    void who_waits_for_documents_is_asked_for_them_by_their_names_and_not_when_they_are_there() {
        ConnectionApplication bare = value(office.applying.handle(office.applicant(), SampleConnections.application()));
        await(bare, "some papers");
        last(bare, desk.askingFor);
        handIn(bare, "ID_DOCUMENT");
        last(bare, desk.askingFor);
        assertThat(asked(bare)).as("the second time it had come").containsExactly("证件");

        await(bare, "院内平面图");
        last(bare, desk.askingFor);
        assertThat(asked(bare)).as("what no step asks for").containsExactly("证件", "院内平面图");
    }

    private void await(ConnectionApplication of, String reason) {
        value(desk.resting.handle(clerk, new RestingCases.AwaitDocuments(of.instance(), reason, Optional.empty())));
    }

    /** Lets a subscriber hear of the last fact that it listens to. */
    private void last(ConnectionApplication of, Subscriber subscriber) {
        EventFeed.Recorded event = store().feed().after("0", 100_000).stream()
                .filter(each -> subscriber.types().contains(each.type()))
                .filter(each -> each.subject().equals(of.no().value()))
                .reduce((older, newer) -> newer)
                .orElseThrow();
        assertThat(office.in(() -> {
                    subscriber.on(event);
                    return true;
                }))
                .isTrue();
    }

    /** What applicants were asked for, as the events name it. */
    private List<String> asked(ConnectionApplication of) {
        return store().feed().after("0", 100_000).stream()
                .filter(event -> event.type().equals("connection.documents-asked-for"))
                .filter(event -> event.subject().equals(of.no().value()))
                .map(event -> event.facts().get("documents"))
                .toList();
    }

    private void handIn(ConnectionApplication to, String code) {
        value(office.handling.handle(
                clerk,
                new HandlingApplications.HandIn(
                        to.no(), code, "a.jpg", "image/jpeg", 10, "%064x".formatted(code.length()), false)));
        store().feed().after("0", 100_000).stream()
                .filter(event -> desk.documents.types().contains(event.type()))
                .filter(event -> event.subject().equals(to.no().value()))
                .reduce((older, newer) -> newer)
                .ifPresent(desk.documents::on);
    }

    private Outcome<ProcessInstance> rest(LocalDate until) {
        return desk.resting.handle(
                clerk, new RestingCases.Suspend(application.instance(), "not finished", until, Optional.empty()));
    }

    private Optional<LocalDate> due(String step) {
        return office.task(application, step).clock().orElseThrow().due();
    }

    @Test
    void a_cancelled_case_is_undone_unless_a_step_cannot_be() {
        office.complete(application, clerk, "", "SURVEY");
        value(desk.cancel(application));
        assertThat(office.read(application).stage()).isInstanceOf(ConnectionApplication.Stage.Cancelled.class);
        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.SKIPPED);
        refused(desk.cancel(application), WorkflowRefusal.PROCESS_ENDED);

        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        ConnectionApplication supplied = office.submitted(office.applicant());
        office.complete(supplied, clerk, "", "ACCEPT", "SURVEY", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        office.complete(supplied, clerk, office.meter(), "METER");
        refused(desk.cancel(supplied), new CannotUndo(new StepCode("METER")));
        refused(jump(supplied, "SURVEY"), new CannotUndo(new StepCode("METER")));
        Task filing = office.task(supplied, "ARCHIVE");
        assertThat(filing.state()).isEqualTo(TaskState.READY);
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(filing.no())));
        refused(
                office.completing.handle(
                        clerk, new CompletingTasks.Return(filing.no(), new StepCode("SURVEY"), "wrong area")),
                new CannotUndo(new StepCode("METER")));
        assertThat(office.task(supplied, "METER").state()).isEqualTo(TaskState.DONE);
        assertThat(office.instance(supplied).state()).isEqualTo(ProcessInstance.State.RUNNING);
    }

    @Test
    void a_case_joins_another_that_runs_of_the_same_applicant() {
        ConnectionApplication stranger = office.submitted(office.applicant());
        refused(
                desk.ending.handle(
                        CaseDesk.chief(),
                        new EndingCases.Join(
                                application.instance(), stranger.instance(), "one house", Optional.empty())),
                ConnectionRefusal.OTHER_APPLICANT);
        ConnectionApplication other = office.submitted(
                office.applicant(),
                SampleConnections.application(application.applicant().certificate()));
        EndingCases.Join join =
                new EndingCases.Join(application.instance(), other.instance(), "one house", Optional.empty());

        ProcessInstance joined = value(desk.ending.handle(CaseDesk.chief(), join));

        assertThat(joined.state()).isEqualTo(ProcessInstance.State.JOINED);
        assertThat(office.instance(application).course().joined()).contains(other.instance());
        assertThat(office.task(application, "SURVEY").state()).isEqualTo(TaskState.SKIPPED);
        refused(desk.ending.handle(CaseDesk.chief(), join), WorkflowRefusal.PROCESS_ENDED);
        refused(
                desk.ending.handle(
                        CaseDesk.chief(),
                        new EndingCases.Join(other.instance(), application.instance(), "back", Optional.empty())),
                CaseRefusal.NOT_JOINABLE);
    }

    @Test
    void an_application_is_split_in_two_and_the_new_case_names_the_history_it_comes_from() {
        office.complete(application, clerk, "", "SURVEY");
        String head = store().cases().histories().of(application.instance()).head();

        refused(split("8"), ConnectionRefusal.PART_TOO_LARGE);
        refused(split("0"), ConnectionRefusal.PART_TOO_LARGE);
        refused(split("all"), ConnectionRefusal.PART_TOO_LARGE);
        ProcessInstance part = value(split("3"));

        assertThat(part.data())
                .containsEntry("capacityKva", "3")
                .containsEntry("area", "A-3301")
                .containsEntry("splitFrom", application.no().value())
                .containsEntry("splitFromHash", head);
        assertThat(part.current(new StepCode("ACCEPT")).orElseThrow().state()).isEqualTo(TaskState.READY);
        assertThat(office.instance(application).data()).containsEntry("capacityKva", "5");
        assertThat(office.read(application).requested().capacity()).isEqualTo(Capacity.kva(5));
        ConnectionApplication fresh = store().applications()
                .find(new ApplicationNo(part.no().value()))
                .orElseThrow();
        assertThat(fresh.requested().capacity()).isEqualTo(Capacity.kva(3));
        assertThat(fresh.applicant()).isEqualTo(application.applicant());
        assertThat(fresh.documents()).hasSize(1);
        office.complete(fresh, clerk, "", "ACCEPT");
        assertThat(desk.verifying.of(part.no()).orElseThrow().findings()).isEmpty();
        assertThat(desk.verifying.of(application.instance()).orElseThrow().findings())
                .isEmpty();
        assertThat(office.factsOf(application.no().value())).contains("workflow.process-split");
        office.complete(application, clerk, "", "CONTRACT");
        refused(split("1"), CaseRefusal.NOT_SPLITTABLE);
    }

    /** The number of a case that was split off another one. */
    protected InstanceNo splitFrom(InstanceNo no) {
        return value(desk.ending.handle(
                        CaseDesk.chief(),
                        new EndingCases.Split(no, Map.of("capacityKva", "1"), "two meters", Optional.empty())))
                .no();
    }

    private Outcome<ProcessInstance> split(String kva) {
        return desk.ending.handle(
                CaseDesk.chief(),
                new EndingCases.Split(
                        application.instance(), Map.of("capacityKva", kva), "two meters", Optional.empty()));
    }

    @Test
    void tasks_of_a_post_are_spread_over_its_people() {
        String post = "P" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Caller first = office.employee(STATION, post);
        Caller second = office.employee(STATION, post);
        assertThat(store().cases()
                        .crews()
                        .of(
                                new Post(new PositionCode(post), STATION),
                                store().clock().today()))
                .containsExactlyInAnyOrder(first.login(), second.login());

        BalancingTasks.Balance balance =
                new BalancingTasks.Balance(new Post(new PositionCode(post), STATION), "Monday");
        assertThat(desk.balancing.handle(CaseDesk.chief(), balance)).isEmpty();
        addStepsFor(post, 3);
        assertThat(desk.balancing.handle(CaseDesk.chief(), balance))
                .allSatisfy(given -> assertThat(given.why()).isEmpty())
                .hasSize(3);

        assertThat(List.of(
                        store().cases().workers().open(first.login()),
                        store().cases().workers().open(second.login())))
                .containsExactlyInAnyOrder(1L, 2L);
        List<Workers.Row> rows = store().cases()
                .workers()
                .list(Set.of(STATION), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3), Page.Request.first(500))
                .items();
        assertThat(rows)
                .filteredOn(
                        row -> row.login().equals(first.login()) || row.login().equals(second.login()))
                .extracting(Workers.Row::open, Workers.Row::due, Workers.Row::overdue)
                .containsExactlyInAnyOrder(tuple(1L, 0L, 0L), tuple(2L, 0L, 0L));
    }

    private void addStepsFor(String post, int count) {
        AddedStep step =
                new AddedStep(new StepCode("LOOK"), "Look", new PositionCode(post), Form.EMPTY, new StepCode("SURVEY"));
        for (int i = 0; i < count; i++)
            value(desk.steering.handle(
                    CaseDesk.chief(), new SteeringCases.AddStep(begun(), step, "to be sure", Optional.empty())));
    }

    /** The survey's last day by promise is Thursday 5 March; it has none by law. */
    @Test
    void what_comes_near_its_limit_or_breaks_it_is_told_once() {
        assertThat(told("2026-03-03T03:00:00Z")).isEmpty();
        assertThat(told("2026-03-04T03:00:00Z")).containsExactly("workflow.limit-near");
        assertThat(told("2026-03-05T09:30:00Z")).containsExactly("workflow.limit-near");
        assertThat(told("2026-03-06T01:00:00Z"))
                .containsExactly("workflow.limit-near", "workflow.promise-broken", "workflow.limit-escalated");
        assertThat(told("2026-03-09T01:00:00Z")).hasSize(3);
        value(rest(LocalDate.of(2026, 3, 16)));
        assertThat(told("2026-03-13T01:00:00Z")).hasSize(3);
        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.SUSPENDED);

        assertThat(told("2026-03-16T01:00:00Z")).hasSize(3);

        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.RUNNING);
    }

    @Test
    void those_whom_a_limit_concerns_are_told_once() {
        Caller above = office.employee(STATION, "CHIEF");
        TaskNo survey = desk.task(application, "SURVEY");
        told("2026-03-04T03:00:00Z");
        assertThat(desk.told(application.instance(), clerk)).containsExactly(survey + " 2026-03-05");
        assertThat(desk.told(application.instance(), above)).isEmpty();

        claimed("SURVEY");
        Caller other = office.everybody();
        told("2026-03-06T01:00:00Z");

        assertThat(desk.told(application.instance(), above)).containsExactly(survey + " 2026-03-05");
        assertThat(desk.told(application.instance(), clerk)).hasSize(1);
        assertThat(desk.told(application.instance(), other)).isEmpty();
        Instant now = store().clock().now();
        assertThat(office.in(() -> store().cases().messages().read(above.login(), now, now)))
                .isEqualTo(1);
        assertThat(desk.told(application.instance(), above)).isEmpty();
        assertThat(office.in(() -> store().cases().messages().read(above.login(), now, now)))
                .isZero();
    }

    @Test
    void a_task_that_nobody_can_take_is_told_to_the_supervisor_and_shown_until_somebody_can() {
        Caller above = office.employee(STATION, "CHIEF");
        PositionCode vacant =
                new PositionCode("V" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
        InstanceNo no = begun();
        value(desk.steering.handle(
                CaseDesk.chief(),
                new SteeringCases.AddStep(
                        no,
                        new AddedStep(new StepCode("LOOK"), "Look", vacant, Form.EMPTY, new StepCode("SURVEY")),
                        "to be sure",
                        Optional.empty())));

        desk.noticed(no);

        assertThat(office.factsOf(no.value())).containsOnlyOnce("workflow.task-unstaffed");
        assertThat(desk.told(no, above))
                .singleElement()
                .satisfies(text -> assertThat(text).endsWith(" " + vacant));
        assertThat(shown(vacant)).containsExactly(1L);
        assertThat(desk.vacancies.all(Set.of(new UnitPath("/42")))).isEmpty();
        assertThat(office.employee(STATION, vacant.value()).login()).isNotEmpty();
        assertThat(shown(vacant)).isEmpty();
    }

    private List<Long> shown(PositionCode position) {
        return desk.vacancies.all(Set.of(STATION)).stream()
                .filter(waiting -> waiting.post().equals(new Post(position, STATION)))
                .map(Workers.Waiting::tasks)
                .toList();
    }

    private List<String> told(String now) {
        store().clock().set(Instant.parse(now));
        while (desk.watching.look()) assertThat(application).isNotNull();
        return office.factsOf(application.no().value()).stream()
                .filter(type -> type.startsWith("workflow.limit-") || type.endsWith("-broken"))
                .toList();
    }

    @Test
    void work_moves_to_another_position_from_a_day_on_and_it_stays_known_who_was_responsible() {
        String old = "O" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String young = "Y" + old;
        Caller before = office.employee(STATION, old);
        Caller after = office.employee(STATION, young);
        addStepsFor(old, 1);
        Post post = new Post(new PositionCode(old), STATION);
        TaskNo task = store().tasks()
                .inbox(List.of(post), TaskViews.Filter.NONE, Page.Request.first(1))
                .items()
                .getFirst()
                .no();
        office.in(() -> {
            store().cases()
                    .reorganisations()
                    .add(new Reorganisation(
                            UUID.randomUUID(),
                            Optional.of(post.position()),
                            STATION,
                            Optional.of(new PositionCode(young)),
                            STATION,
                            LocalDate.of(2026, 3, 4),
                            store().clock().now()));
            return true;
        });

        LocalDate eve = LocalDate.of(2026, 3, 3);
        assertThat(desk.posts.of(before, eve)).containsExactly(post);
        assertThat(desk.posts.of(after, eve)).containsExactly(new Post(new PositionCode(young), STATION));
        assertThat(desk.posts.of(before, eve.plusDays(1))).isEmpty();
        assertThat(desk.posts.of(after, eve.plusDays(1)))
                .containsExactly(new Post(new PositionCode(young), STATION), post);
        assertThat(people(task, "2026-03-03T03:00:00Z")).containsExactly(before.login());
        assertThat(people(task, "2026-03-04T03:00:00Z")).containsExactly(after.login());
        assertThat(desk.asking.at(task, Instant.parse("2026-03-01T03:00:00Z"))).isEmpty();
    }

    private List<String> people(TaskNo task, String at) {
        return desk.asking.at(task, Instant.parse(at)).orElseThrow().people();
    }

    /** Ready on Monday, taken on Wednesday, done on Friday, a day after the promise. */
    @Test
    void figures_tell_what_steps_took_and_what_cases_brought() {
        store().clock().set(Instant.parse("2031-03-03T02:00:00Z"));
        Caller worker = office.everybody();
        ConnectionApplication slow = office.submitted(office.applicant());
        ConnectionApplication lost = office.submitted(office.applicant());
        office.complete(slow, worker, "", "ACCEPT");
        office.complete(lost, worker, "", "ACCEPT");
        store().clock().set(Instant.parse("2031-03-05T02:00:00Z"));
        value(desk.cancel(lost));
        TaskNo survey = desk.task(slow, "SURVEY");
        value(office.claiming.handle(worker, new ClaimingTasks.Claim(survey)));
        store().clock().set(Instant.parse("2031-03-07T02:00:00Z"));
        value(office.completing.handle(worker, new CompletingTasks.Complete(survey, form("SURVEY", ""))));
        Scope scope = new Scope(Optional.of(STATION), Optional.empty());
        Span march = Span.of(LocalDate.of(2031, 3, 1), LocalDate.of(2031, 4, 1));
        CaseStatistics statistics = store().cases().statistics();

        assertThat(statistics.worked(scope, march))
                .containsExactly(
                        new CaseStatistics.Worked(
                                STATION,
                                "TEST_NEW",
                                Optional.empty(),
                                new StepCode("ACCEPT"),
                                2,
                                Days.NONE,
                                Days.NONE,
                                Days.NONE,
                                0),
                        new CaseStatistics.Worked(
                                STATION,
                                "TEST_NEW",
                                Optional.empty(),
                                new StepCode("SURVEY"),
                                1,
                                new Days(4, 4, 4),
                                new Days(2, 2, 2),
                                new Days(2, 2, 2),
                                1));
        assertThat(statistics.cases(scope, march)).singleElement().satisfies(cases -> {
            assertThat(List.of(cases.started(), cases.completed(), cases.cancelled()))
                    .containsExactly(2L, 0L, 1L);
            assertThat(cases.cycle()).isEqualTo(Days.NONE);
            assertThat(cases.appliedKva()).isEqualByComparingTo("16");
            assertThat(cases.lostKva()).isEqualByComparingTo("8");
            assertThat(cases.connectedKva()).isZero();
        });
        assertThat(statistics.loads(scope, march)).contains(new CaseStatistics.Load(worker.login(), 3, 1, 0));
        assertThat(statistics.pending(scope, LocalDate.of(2031, 3, 7)))
                .filteredOn(pending -> pending.step().equals(new StepCode("CONTRACT")))
                .singleElement()
                .satisfies(pending -> assertThat(pending.unclaimed()).isPositive());
        assertThat(new AskingStatistics(statistics, store().clock()).steps(scope, march))
                .filteredOn(AskingStatistics.Line::bottleneck)
                .extracting(line -> line.key().step().code())
                .containsExactly("SURVEY");
        assertThat(statistics.worked(new Scope(Optional.of(new UnitPath("/42")), Optional.empty()), march))
                .isEmpty();
    }

    @Test
    void the_history_tells_every_move_and_holds() {
        Task survey = claimed("SURVEY");
        value(desk.cancel(application));

        List<Link> links =
                store().cases().histories().of(application.instance()).links();

        assertThat(links)
                .extracting(link -> link.entry().what())
                .containsExactly(
                        "connection.apply",
                        "workflow.claim-task",
                        "workflow.complete-task",
                        "workflow.claim-task",
                        "workflow.cancel");
        assertThat(links.get(3).entry().moves()).singleElement().satisfies(move -> {
            assertThat(move.task()).isEqualTo(survey.no());
            assertThat(move.state()).isEqualTo(TaskState.CLAIMED);
            assertThat(move.holder()).contains(clerk.login());
        });
        assertThat(links.getLast().entry().reason()).contains("sold");
        assertThat(desk.verifying.of(application.instance()))
                .contains(new VerifyingHistories.Verdict(5, links.getLast().hash(), List.of()));
    }

    @Test
    void a_day_is_sealed_once_and_its_seal_holds() {
        CaseHistories histories = store().cases().histories();
        LocalDate tomorrow = store().clock().today().plusDays(1);
        for (LocalDate day : histories.unsealed(tomorrow)) {
            CaseHistories.Sum sum = histories.sum(day);
            List<Seal> before = histories.seals();
            String previous =
                    before.isEmpty() ? Link.BEGINNING : before.getLast().hash();
            office.in(() -> {
                histories.add(Seal.of(day, store().clock().now(), sum.entries(), sum.root(), previous));
                return true;
            });
        }

        assertThat(histories.unsealed(tomorrow)).isEmpty();
        assertThat(histories.seals()).isNotEmpty();
        assertThat(desk.verifying.broken()).isEmpty();
    }
}
