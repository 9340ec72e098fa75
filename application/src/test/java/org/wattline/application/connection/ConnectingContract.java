package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.STATION;
import static org.wattline.application.connection.SampleConnections.form;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.CompletingTasks;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.DocumentsMissing;
import org.wattline.domain.connection.Requested;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.MeterState;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringRefusal;
import org.wattline.domain.premises.PremisesRefusal;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.workflow.FormFaulty;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.TaskTaken;
import org.wattline.domain.workflow.WorkflowRefusal;
import org.wattline.domain.workflow.WrongPosition;
import org.wattline.domain.workflow.definition.StepCode;

/** From an application to a supplied customer, with every outcome of every command. */
public abstract class ConnectingContract {
    private static final String[] UP_TO_METER = {"ACCEPT", "SURVEY", "CONTRACT"};

    protected abstract ConnectionStore store();

    private Office office;
    private Caller clerk;
    private Caller applicant;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        office = new Office(store());
        clerk = office.everybody();
        applicant = office.applicant();
    }

    private ConnectionApplication energised() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", UP_TO_METER);
        store().clock().advance(Duration.ofHours(2));
        office.complete(application, clerk, office.meter(), "METER");
        return office.read(application);
    }

    @Test
    void a_household_applies_and_everything_that_supplies_it_comes_into_being_at_once() {
        ConnectionApplication application = energised();

        ConnectionApplication.Stage.Energised supply = application.supply().orElseThrow();
        Account account = store().accounts().find(supply.account()).orElseThrow();
        SupplyContract contract = store().contracts().find(supply.contract()).orElseThrow();
        MeteringPoint point = store().points().ofAccounts(List.of(account.no())).getFirst();
        assertThat(store().customers().find(supply.customer()).orElseThrow().certificate())
                .isEqualTo(application.applicant().certificate());
        assertThat(account.stage()).isEqualTo(new Account.Stage.Open(LocalDate.of(2026, 3, 1)));
        assertThat(account.householdOn(LocalDate.of(2026, 7, 1)).orElseThrow().people())
                .isEqualTo(5);
        assertThat(contract.type()).isEqualTo(ContractType.RESIDENTIAL);
        assertThat(contract.inForce(LocalDate.of(2026, 3, 1))
                        .orElseThrow()
                        .agreed()
                        .tariff()
                        .value())
                .isEqualTo("ZJ-RES-ANNUAL");
        assertThat(store().premises().find(contract.premises()).orElseThrow().address())
                .isEqualTo(application.requested().address());
        assertThat(point.open().orElseThrow().from()).isEqualTo(Instant.parse("2026-03-01T04:00:00Z"));
        assertThat(store().meters()
                        .find(point.open().orElseThrow().meter())
                        .orElseThrow()
                        .state())
                .isEqualTo(MeterState.INSTALLED);
        assertThat(store().logins()
                        .find(new org.wattline.domain.access.AccountId(UUID.fromString(applicant.login())))
                        .orElseThrow()
                        .customers())
                .containsExactly(supply.customer().value());
    }

    @Test
    void the_summary_of_the_new_account_says_it_all() {
        ConnectionApplication application = energised();
        ConnectionApplication.Stage.Energised supply = application.supply().orElseThrow();

        AccountViews.Summary summary = store().accountViews()
                .summary(supply.account(), LocalDate.of(2026, 3, 2))
                .orElseThrow();

        MeteringPoint point =
                store().points().ofAccounts(List.of(supply.account())).getFirst();
        assertThat(summary.holder()).isEqualTo(application.applicant().name());
        assertThat(summary.owed()).isEmpty();
        assertThat(summary.points())
                .containsExactly(new AccountViews.Point(
                        point.no().value(), point.open().map(i -> i.meter().value())));
        AccountViews.Supply contract = summary.contract().orElseThrow();
        assertThat(contract.no()).isEqualTo(supply.contract());
        assertThat(contract.address()).isEqualTo(application.requested().address());
        assertThat(contract.terms().orElseThrow().capacity()).isEqualTo(Capacity.kva(8));
        assertThat(store().accountViews()
                        .summary(supply.account(), LocalDate.of(2026, 2, 1))
                        .orElseThrow()
                        .contract()
                        .orElseThrow()
                        .terms())
                .isEmpty();
    }

    @Test
    void each_step_leaves_its_facts_in_order() {
        ConnectionApplication application = energised();
        office.complete(application, clerk, "", "ARCHIVE");

        assertThat(office.factsOf(application.no().value()))
                .filteredOn(type -> type.startsWith("connection."))
                .containsExactly(
                        "connection.application-submitted",
                        "connection.document-handed-in",
                        "connection.step-completed",
                        "connection.application-accepted",
                        "connection.step-completed",
                        "connection.step-completed",
                        "connection.step-completed",
                        "connection.customer-energised",
                        "connection.step-completed",
                        "connection.application-completed");
        assertThat(office.read(application).stage()).isInstanceOf(ConnectionApplication.Stage.Completed.class);
        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.COMPLETED);
    }

    @Test
    void when_the_last_store_fails_nothing_is_left() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", UP_TO_METER);
        store().clock().advance(Duration.ofHours(2));
        String meter = office.meter();
        Office broken = new Office(store().with(FailingReadings.over(store().readings())));

        assertThatThrownBy(() -> broken.complete(application, clerk, meter, "METER"))
                .isInstanceOf(FailingReadings.DiskFull.class);

        assertThat(office.read(application).supply()).isEmpty();
        assertThat(store().customers().holding(application.applicant().certificate()))
                .isEmpty();
        assertThat(store().meters().find(new AssetNo(meter)).orElseThrow().state())
                .isEqualTo(MeterState.ALLOCATED);
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.CLAIMED);
        assertThat(office.factsOf(application.no().value())).doesNotContain("connection.customer-energised");
    }

    @Test
    void a_refusal_at_the_end_leaves_nothing_either() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", UP_TO_METER);
        store().clock().advance(Duration.ofHours(2));

        refused(
                office.complete(application, "METER", clerk, form("METER", "NOSUCHMETER")),
                MeteringRefusal.METER_NOT_FOUND);

        assertThat(store().customers().holding(application.applicant().certificate()))
                .isEmpty();
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.CLAIMED);
    }

    @Test
    void a_known_customer_gets_another_account_and_no_second_file() {
        ConnectionApplication first = energised();
        ApplyingForConnections.Apply again = SampleConnections.application();
        ConnectionApplication second = office.submitted(
                office.applicant(),
                new ApplyingForConnections.Apply(
                        again.process(),
                        again.unit(),
                        again.kind(),
                        again.name(),
                        first.applicant().certificate(),
                        again.phone(),
                        again.requested()));
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        office.complete(second, clerk, "", UP_TO_METER);
        store().clock().advance(Duration.ofHours(2));
        office.complete(second, clerk, office.meter(), "METER");

        ConnectionApplication.Stage.Energised supply =
                office.read(second).supply().orElseThrow();
        assertThat(supply.customer()).isEqualTo(first.supply().orElseThrow().customer());
        assertThat(store().accounts().of(supply.customer())).hasSize(2);
        assertThat(store().logins()
                        .find(new org.wattline.domain.access.AccountId(
                                UUID.fromString(second.applicant().login().orElseThrow())))
                        .orElseThrow()
                        .customers())
                .as("a stranger's login is not bound to a known customer")
                .isEmpty();
    }

    @Test
    void supply_does_not_begin_in_the_future_nor_before_the_signature() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", UP_TO_METER);

        refused(
                office.complete(application, "METER", clerk, form("METER", office.meter())),
                ConnectionRefusal.ENERGISED_IN_THE_FUTURE);

        ConnectionApplication late = office.submitted(applicant);
        office.complete(late, clerk, "", "ACCEPT", "SURVEY");
        value(office.complete(late, "CONTRACT", clerk, Map.of("signedOn", "2026-03-02", "tariff", "ZJ-RES-ANNUAL")));
        store().clock().advance(Duration.ofHours(2));
        refused(
                office.complete(late, "METER", clerk, form("METER", office.meter())),
                ConnectionRefusal.SIGNED_AFTER_ENERGISING);
    }

    @Test
    void codes_that_are_none_are_refused_by_name() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");

        refused(
                office.complete(application, "SURVEY", clerk, Map.of("area", "NOWHERE", "important", "false")),
                PremisesRefusal.AREA_UNKNOWN);
        refused(
                again(application, "SURVEY", Map.of("area", "A_B", "important", "false")),
                PremisesRefusal.AREA_UNKNOWN);
        refused(
                again(application, "SURVEY", Map.of("area", "A-9999", "important", "false")),
                PremisesRefusal.AREA_OF_ANOTHER_UNIT);
        value(again(application, "SURVEY", form("SURVEY", "")));
        office.complete(application, clerk, "", "CONTRACT");
        store().clock().advance(Duration.ofHours(2));
        refused(office.complete(application, "METER", clerk, form("METER", "X")), ConnectionRefusal.DATA_UNUSABLE);
    }

    private Outcome<ProcessInstance> again(ConnectionApplication application, String step, Map<String, String> form) {
        return office.completing.handle(
                clerk,
                new CompletingTasks.Complete(office.task(application, step).no(), form));
    }

    @Test
    void missing_documents_are_named_all_at_once() {
        ConnectionApplication application = value(office.applying.handle(applicant, SampleConnections.application()));

        DocumentsMissing missing =
                refused(office.complete(application, "ACCEPT", clerk, Map.of()), DocumentsMissing.class);

        assertThat(missing.missing()).extracting(each -> each.code()).containsExactly("ID_DOCUMENT");
    }

    @Test
    void a_faulty_form_is_refused_with_every_fault() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");

        FormFaulty faulty = refused(
                office.complete(application, "SURVEY", clerk, Map.of("important", "perhaps", "colour", "red")),
                FormFaulty.class);

        assertThat(faulty.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactly("area required", "important wrong-value", "colour unknown");
    }

    @Test
    void an_application_must_fit_its_process_and_unit() {
        ApplyingForConnections.Apply sample = SampleConnections.application();

        refused(
                office.applying.handle(clerk, apply("NO_SUCH", STATION, sample.requested())),
                WorkflowRefusal.NO_PROCESS);
        refused(
                office.applying.handle(clerk, apply("TEST_NEW", new UnitPath("/99"), sample.requested())),
                ConnectionRefusal.UNIT_UNKNOWN);
        Requested high = new Requested(
                sample.requested().address(),
                UseCategory.LARGE_INDUSTRY,
                VoltageLevel.AC_10_KV,
                Capacity.kva(1250),
                1,
                Office.none());
        refused(
                office.applying.handle(clerk, apply("TEST_NEW", STATION, high)),
                ConnectionRefusal.VOLTAGE_DOES_NOT_FIT);
    }

    private static ApplyingForConnections.Apply apply(String process, UnitPath unit, Requested requested) {
        ApplyingForConnections.Apply sample = SampleConnections.application();
        return new ApplyingForConnections.Apply(
                process, unit, sample.kind(), sample.name(), sample.certificate(), sample.phone(), requested);
    }

    @Test
    void tasks_are_for_those_of_the_right_position_and_unit() {
        ConnectionApplication application = office.submitted(applicant);
        Task task = office.task(application, "ACCEPT");
        ClaimingTasks.Claim claim = new ClaimingTasks.Claim(task.no());

        refused(
                office.claiming.handle(office.employee(STATION, "FITTER"), claim),
                new WrongPosition(new PositionCode("CLERK"), STATION));
        refused(
                office.claiming.handle(office.employee(new UnitPath("/33/3302"), "CLERK"), claim),
                new WrongPosition(new PositionCode("CLERK"), STATION));
        refused(office.claiming.handle(applicant, claim), new WrongPosition(new PositionCode("CLERK"), STATION));
        assertThat(value(office.claiming.handle(office.employee(new UnitPath("/33"), "CLERK"), claim))
                        .task(task.no())
                        .orElseThrow()
                        .state())
                .isEqualTo(TaskState.CLAIMED);
        refused(
                office.claiming.handle(clerk, new ClaimingTasks.Claim(new TaskNo("4999999999999-01"))),
                WorkflowRefusal.UNKNOWN_TASK);
        refused(
                office.completing.handle(clerk, new CompletingTasks.Complete(new TaskNo("4999999999999-01"), Map.of())),
                WorkflowRefusal.UNKNOWN_TASK);
        refused(
                office.claiming.handle(clerk, new ClaimingTasks.Release(new TaskNo("4999999999999-01"))),
                WorkflowRefusal.UNKNOWN_TASK);
    }

    @Test
    void for_those_of_another_unit_there_is_no_task_to_complete_or_return() {
        ConnectionApplication application = office.submitted(applicant);
        TaskNo task = office.task(application, "ACCEPT").no();
        Caller stranger = office.employee(new UnitPath("/33/3302"), "CLERK");
        Optional<Version> stale = Optional.of(new Version(77));

        refused(
                office.completing.handle(stranger, new CompletingTasks.Complete(task, Map.of(), stale)),
                WorkflowRefusal.UNKNOWN_TASK);
        refused(
                office.completing.handle(
                        stranger, new CompletingTasks.Return(task, new StepCode("ACCEPT"), "no", stale)),
                WorkflowRefusal.UNKNOWN_TASK);
        refused(
                office.completing.handle(applicant, new CompletingTasks.Complete(task, Map.of())),
                WorkflowRefusal.UNKNOWN_TASK);
    }

    @Test
    void of_two_people_who_complete_one_task_one_wins_and_the_other_is_told_who() throws Exception {
        ConnectionApplication application = office.submitted(applicant);
        TaskNo task = office.task(application, "ACCEPT").no();
        Caller other = office.everybody();

        List<Outcome<ProcessInstance>> outcomes = atOnce(
                () -> office.claiming.handle(clerk, new ClaimingTasks.Claim(task)),
                () -> office.claiming.handle(other, new ClaimingTasks.Claim(task)));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        String winner = office.task(application, "ACCEPT").holder().orElseThrow();
        assertThat(outcomes).contains(Outcome.refused(new TaskTaken(TaskState.CLAIMED, winner)));
        Caller loser = winner.equals(clerk.login()) ? other : clerk;
        refused(
                office.completing.handle(loser, new CompletingTasks.Complete(task, Map.of())),
                new TaskTaken(TaskState.CLAIMED, winner));
    }

    @Test
    void a_stale_version_is_refused_but_who_has_the_task_is_told_first() {
        ConnectionApplication application = office.submitted(applicant);
        TaskNo task = office.task(application, "ACCEPT").no();
        java.util.Optional<Version> old = java.util.Optional.of(new Version(7));

        assertThatThrownBy(() -> office.claiming.handle(clerk, new ClaimingTasks.Claim(task, old)))
                .isInstanceOf(StaleState.class);
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(task)));
        refused(
                office.claiming.handle(office.everybody(), new ClaimingTasks.Claim(task, old)),
                new TaskTaken(TaskState.CLAIMED, clerk.login()));
        assertThatThrownBy(() -> office.completing.handle(clerk, new CompletingTasks.Complete(task, Map.of(), old)))
                .isInstanceOf(StaleState.class);
        assertThat(office.read(application).stage()).isEqualTo(new ConnectionApplication.Stage.Submitted());
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> two) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> first = threads.submit(one);
            Future<T> second = threads.submit(two);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void a_task_is_claimed_before_it_is_completed_and_can_be_given_back() {
        ConnectionApplication application = office.submitted(applicant);
        TaskNo task = office.task(application, "ACCEPT").no();

        refused(
                office.completing.handle(clerk, new CompletingTasks.Complete(task, Map.of())),
                WorkflowRefusal.NOT_CLAIMED);
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(task)));
        value(office.claiming.handle(clerk, new ClaimingTasks.Release(task)));
        assertThat(office.task(application, "ACCEPT").state()).isEqualTo(TaskState.READY);
    }

    @Test
    void a_returned_case_comes_up_again_and_keeps_its_trace() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");
        TaskNo survey = office.task(application, "SURVEY").no();
        value(office.claiming.handle(clerk, new ClaimingTasks.Claim(survey)));

        refused(
                office.completing.handle(
                        clerk, new CompletingTasks.Return(survey, new StepCode("METER"), "wrong address")),
                WorkflowRefusal.NO_WAY_BACK);
        value(office.completing.handle(
                clerk, new CompletingTasks.Return(survey, new StepCode("ACCEPT"), "wrong address")));

        ProcessInstance after = office.instance(application);
        assertThat(after.current(new StepCode("ACCEPT")).orElseThrow().round()).isEqualTo(2);
        assertThat(after.current(new StepCode("ACCEPT")).orElseThrow().state()).isEqualTo(TaskState.READY);
        assertThat(after.current(new StepCode("SURVEY")).orElseThrow().state()).isEqualTo(TaskState.WAITING);
        assertThat(after.task(survey).orElseThrow().state()).isEqualTo(TaskState.RETURNED);
        office.complete(application, clerk, "", "ACCEPT", "SURVEY");
    }

    @Test
    void the_inbox_shows_what_is_due_first() {
        Caller surveyor = office.employee(STATION, "SURVEYOR");
        ConnectionApplication early = office.submitted(applicant);
        office.complete(early, clerk, "", "ACCEPT");
        store().clock().set(Instant.parse("2026-03-04T03:00:00Z"));
        ConnectionApplication late = office.submitted(applicant);
        office.complete(late, clerk, "", "ACCEPT");
        List<Post> posts = List.of(new Post(new PositionCode("SURVEYOR"), new UnitPath("/33")));

        List<TaskNo> all = allTasks(posts, TaskViews.Filter.NONE);

        assertThat(all)
                .containsSubsequence(
                        office.task(early, "SURVEY").no(),
                        office.task(late, "SURVEY").no());
        assertThat(store().tasks()
                        .inbox(posts, TaskViews.Filter.NONE, Page.Request.first(500))
                        .items())
                .filteredOn(row -> row.no().equals(office.task(early, "SURVEY").no()))
                .allSatisfy(row -> {
                    assertThat(row.committed()).contains(LocalDate.of(2026, 3, 5));
                    assertThat(row.limit()).contains("TL-16");
                });
        value(office.claiming.handle(
                surveyor, new ClaimingTasks.Claim(office.task(late, "SURVEY").no())));
        assertThat(allTasks(
                        posts,
                        new TaskViews.Filter(Office.none(), Office.none(), java.util.Optional.of(surveyor.login()))))
                .containsExactly(office.task(late, "SURVEY").no());
        assertThat(allTasks(List.of(new Post(new PositionCode("SURVEYOR"), new UnitPath("/3"))), TaskViews.Filter.NONE))
                .isEmpty();
        assertThat(allTasks(List.of(), TaskViews.Filter.NONE)).isEmpty();

        Post whole = new Post(new PositionCode("SURVEYOR"), UnitPath.COMPANY);
        Post narrow = new Post(new PositionCode("SURVEYOR"), STATION);
        assertThat(allTasks(List.of(narrow, posts.getFirst(), narrow), TaskViews.Filter.NONE))
                .as("posts that overlap")
                .isEqualTo(allTasks(posts, TaskViews.Filter.NONE));
        assertThat(allTasks(List.of(narrow, whole), TaskViews.Filter.NONE))
                .doesNotHaveDuplicates()
                .containsAll(all);
        assertThat(allTasks(
                        posts,
                        new TaskViews.Filter(
                                java.util.Optional.of(TaskState.READY),
                                java.util.Optional.of(new StepCode("SURVEY")),
                                Office.none())))
                .contains(office.task(early, "SURVEY").no())
                .doesNotContain(office.task(late, "SURVEY").no())
                .isSubsetOf(all);
    }

    /** Page by page, two at a time. */
    private List<TaskNo> allTasks(List<Post> posts, TaskViews.Filter filter) {
        List<TaskNo> all = new java.util.ArrayList<>();
        java.util.Optional<String> after = java.util.Optional.empty();
        do {
            Page<TaskViews.Row> page = store().tasks().inbox(posts, filter, new Page.Request(2, after));
            page.items().forEach(row -> all.add(row.no()));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @Test
    void the_applicant_sees_the_own_application_and_no_other_customer_does() {
        ConnectionApplication application = office.submitted(applicant);
        Caller stranger = office.applicant();
        Caller elsewhere = office.employee(new UnitPath("/42"), "CLERK");

        assertThat(seenBy(applicant)).containsExactly(application.no().value());
        assertThat(seenBy(stranger)).isEmpty();
        assertThat(seenBy(elsewhere)).isEmpty();
        assertThat(seenBy(clerk)).contains(application.no().value());
        refused(
                office.handling.handle(
                        stranger, new HandlingApplications.Cancel(application.no(), new Version(2), "not mine")),
                ConnectionRefusal.UNKNOWN);
    }

    private List<String> seenBy(Caller who) {
        return store()
                .applicationViews()
                .list(ApplicationViews.Filter.NONE, ApplicationViews.Reader.of(who), Page.Request.first(500))
                .items()
                .stream()
                .map(each -> each.no().value())
                .toList();
    }

    @Test
    void progress_tells_every_step_its_unit_and_its_limit() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");

        Progress progress = Progress.of(
                office.instance(application),
                SampleConnections.process(),
                List.of(),
                new HolderNames.Called(Map.of(), Map.of(), Map.of()));

        assertThat(progress.lines())
                .extracting(line -> line.step() + " " + line.state())
                .containsExactly(
                        "ACCEPT DONE",
                        "SURVEY READY",
                        "INSPECT WAITING",
                        "CONTRACT WAITING",
                        "METER WAITING",
                        "ARCHIVE WAITING");
        assertThat(progress.lines().get(1).committed()).contains(LocalDate.of(2026, 3, 5));
        assertThat(progress.lines().get(1).unit()).isEqualTo(STATION);
    }

    @Test
    void a_guarded_step_is_done_where_its_guard_holds_and_skipped_elsewhere() {
        ConnectionApplication application = office.submitted(applicant);
        office.complete(application, clerk, "", "ACCEPT");
        value(office.complete(application, "SURVEY", clerk, Map.of("area", "A-3301", "important", "true")));
        assertThat(office.task(application, "INSPECT").state()).isEqualTo(TaskState.READY);
        assertThat(office.task(application, "CONTRACT").state()).isEqualTo(TaskState.READY);
        office.complete(application, clerk, "", "CONTRACT");
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.WAITING);
        office.complete(application, clerk, "", "INSPECT");
        assertThat(office.task(application, "METER").state()).isEqualTo(TaskState.READY);

        ConnectionApplication ordinary = office.submitted(applicant);
        office.complete(ordinary, clerk, "", "ACCEPT", "SURVEY");
        assertThat(office.task(ordinary, "INSPECT").state()).isEqualTo(TaskState.SKIPPED);
    }

    @Test
    void an_application_is_cancelled_before_supply_begins_and_not_after() {
        ConnectionApplication application = office.submitted(applicant);
        ConnectionApplication read = office.read(application);

        assertThatThrownBy(() -> office.handling.handle(
                        applicant, new HandlingApplications.Cancel(read.no(), new Version(9), "moved")))
                .isInstanceOf(StaleState.class);
        value(office.handling.handle(
                applicant, new HandlingApplications.Cancel(read.no(), read.version(), "moved away")));
        assertThat(office.read(application).stage()).isInstanceOf(ConnectionApplication.Stage.Cancelled.class);
        assertThat(office.instance(application).state()).isEqualTo(ProcessInstance.State.CANCELLED);
        refused(
                office.claiming.handle(
                        clerk,
                        new ClaimingTasks.Claim(
                                office.task(application, "ACCEPT").no())),
                WorkflowRefusal.NOT_POSSIBLE);

        ConnectionApplication done = energised();
        refused(
                office.handling.handle(
                        applicant, new HandlingApplications.Cancel(done.no(), done.version(), "too late")),
                ConnectionRefusal.ENERGISED);
    }

    @Test
    void a_document_is_handed_in_once() {
        ConnectionApplication application = office.submitted(applicant);

        refused(
                office.handling.handle(
                        applicant,
                        new HandlingApplications.HandIn(
                                application.no(), "ID_DOCUMENT", "again.jpg", "image/jpeg", 9, "a".repeat(64), false)),
                ConnectionRefusal.DOCUMENT_TWICE);
        assertThat(office.read(application).documents()).hasSize(1);
    }

    @Test
    void terms_in_force_are_found_for_many_accounts_within_a_span() {
        ConnectionApplication first = energised();
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        ConnectionApplication second = energised();
        List<org.wattline.domain.customer.AccountNo> accounts = List.of(
                second.supply().orElseThrow().account(),
                first.supply().orElseThrow().account());

        assertThat(store().contracts().inForce(accounts, Span.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 4, 1))))
                .allSatisfy(terms -> assertThat(terms.during())
                        .isEqualTo(Span.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1))))
                .extracting(terms -> terms.account())
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(accounts);
        assertThat(store().contracts().inForce(accounts, Span.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1))))
                .isEmpty();
        assertThat(store().contracts().inForce(accounts.getFirst(), LocalDate.of(2026, 2, 28)))
                .isEmpty();
    }

    @Test
    void terms_in_force_on_a_day_are_paged_within_a_scope() {
        ConnectionApplication first = energised();
        store().clock().set(Instant.parse("2026-03-01T03:00:00Z"));
        ConnectionApplication second = energised();
        List<org.wattline.domain.contract.ContractNo> numbers = List.of(
                first.supply().orElseThrow().contract(),
                second.supply().orElseThrow().contract());
        LocalDate day = LocalDate.of(2026, 3, 1);
        Scope station = new Scope(Optional.of(SampleConnections.STATION), Optional.empty());

        List<TermsInForce> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<TermsInForce> page = store().contracts().inForce(station, day, new Page.Request(1, after));
            found.addAll(page.items());
            after = page.next();
        } while (after.isPresent());

        assertThat(found).extracting(TermsInForce::contract).isSorted().containsAll(numbers);
        assertThat(found).allMatch(terms -> terms.during().equals(Span.of(day, day.plusDays(1))));
        assertThat(store().contracts()
                        .inForce(station, day.minusDays(1), Page.Request.first(500))
                        .items())
                .extracting(TermsInForce::contract)
                .doesNotContainAnyElementsOf(numbers);
        Scope elsewhere = new Scope(Optional.of(new UnitPath("/44")), Optional.empty());
        assertThat(store().contracts()
                        .inForce(elsewhere, day, Page.Request.first(500))
                        .items())
                .isEmpty();
    }

    @Test
    void a_tariff_that_the_applicant_may_not_have_is_refused_when_it_is_chosen() {
        ConnectionApplication application = office.submitted(office.applicant());
        Caller clerk = office.everybody();
        office.complete(application, clerk, "", "ACCEPT", "SURVEY");

        Outcome<ProcessInstance> outcome = office.complete(
                application, "CONTRACT", clerk, Map.of("signedOn", "2026-03-01", "tariff", "HB-2026-01"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().rule()).isEqualTo("TAR-32"));
        value(office.completing.handle(
                clerk,
                new CompletingTasks.Complete(
                        office.task(application, "CONTRACT").no(), SampleConnections.form("CONTRACT", ""))));
    }

    @Test
    void nothing_is_found_where_nothing_is() {
        assertThat(store().instances().find(new InstanceNo("4999999999999"))).isEmpty();
        assertThat(store().accounts().findAll(List.of())).isEmpty();
        assertThat(Set.copyOf(store().contracts().inForce(List.of(), Span.startingOn(LocalDate.of(2026, 1, 1)))))
                .isEmpty();
    }
}
