package org.wattline.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wattline.application.connection.Office.refused;
import static org.wattline.application.connection.Office.value;
import static org.wattline.application.connection.SampleConnections.STATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.ClaimingTasks;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.TaskViews;
import org.wattline.application.workflow.course.SteeringCases;
import org.wattline.application.workflow.supervision.HandingOverTasks;
import org.wattline.application.workflow.supervision.Workers;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.StaffAccount;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.AddedStep;
import org.wattline.domain.workflow.NotOfPosition;
import org.wattline.domain.workflow.Task;
import org.wattline.domain.workflow.TaskNo;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.WrongPosition;
import org.wattline.domain.workflow.definition.Form;
import org.wattline.domain.workflow.definition.PositionLevel;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.history.Entry;
import org.wattline.domain.workflow.organisation.Reorganisation;

/** Who may do a step: at which level of the organisation people are looked for, and what becomes of its task when there is nobody. */
public abstract class PeopleOfStepsContract {
    private static final UnitPath COUNTY = new UnitPath("/33/3301");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    protected abstract ConnectionStore store();

    private Office office;
    private CaseDesk desk;
    private Caller everybody;
    private ConnectionApplication application;
    private PositionCode post;

    @BeforeEach
    void open() {
        store().clock().set(Instant.parse("2026-03-02T03:00:00Z"));
        office = new Office(store());
        desk = new CaseDesk(office);
        everybody = office.everybody();
        application = office.submitted(office.applicant());
        office.complete(application, everybody, "", "ACCEPT");
        post = new PositionCode("L" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
    }

    @Test
    void a_step_for_the_level_above_is_done_by_the_people_there() {
        Caller below = office.employee(STATION, post.value());
        Caller above = office.employee(COUNTY, post.value());
        Task task = added(PositionLevel.PARENT);

        assertThat(task.unit()).isEqualTo(COUNTY);
        assertThat(inbox(below)).isEmpty();
        assertThat(inbox(above)).containsExactly(tuple(task.no(), COUNTY));
        refused(claim(below), new WrongPosition(post, COUNTY));
        value(claim(above));
        assertThat(desks(STATION)).doesNotContain(above.login());
        assertThat(desks(COUNTY)).contains(above.login());
        refused(
                desk.handing.handle(
                        CaseDesk.chief(),
                        new HandingOverTasks.Transfer(task.no(), new Login(below.login()), "busy", Optional.empty())),
                new NotOfPosition(below.login(), post));
        assertThat(office.in(() -> store().instances().unit(task.no()))).contains(STATION);
        assertThat(Entry.digest(office.instance(application)))
                .isEqualTo(office.in(() -> store().cases().histories().of(application.instance()))
                        .links()
                        .getLast()
                        .entry()
                        .state());
    }

    @Test
    void a_step_for_the_company_is_done_by_those_who_hold_the_position_for_all_of_it() {
        Caller county = office.employee(COUNTY, post.value());
        Caller company = office.employee(UnitPath.COMPANY, post.value());
        Task task = added(PositionLevel.COMPANY);

        refused(claim(county), new WrongPosition(post, UnitPath.COMPANY));
        assertThat(inbox(county)).isEmpty();
        assertThat(inbox(company)).containsExactly(tuple(task.no(), UnitPath.COMPANY));
        value(claim(company));
    }

    @Test
    void nobody_above_is_noticed_though_somebody_below_holds_the_position() {
        Caller below = office.employee(STATION, post.value());
        Caller chief = office.employee(COUNTY, "CHIEF");
        Task task = added(PositionLevel.PARENT);

        desk.noticed(application.instance());

        assertThat(office.factsOf(application.instance().value())).containsOnlyOnce("workflow.task-unstaffed");
        assertThat(desk.told(application.instance(), chief)).containsExactly(task.no() + " " + post);
        assertThat(vacant(COUNTY)).containsExactly(new Post(post, COUNTY));
        assertThat(vacant(STATION)).isEmpty();
        refused(claim(below), new WrongPosition(post, COUNTY));
    }

    @Test
    void work_of_a_level_moves_when_its_positions_are_reorganised() {
        Caller before = office.employee(COUNTY, post.value());
        PositionCode other = new PositionCode("N" + post.value());
        Caller after = office.employee(COUNTY, other.value());
        Task task = added(PositionLevel.PARENT);

        office.in(() -> {
            store().cases()
                    .reorganisations()
                    .add(new Reorganisation(
                            UUID.randomUUID(),
                            Optional.of(post),
                            COUNTY,
                            Optional.of(other),
                            COUNTY,
                            TODAY,
                            store().clock().now()));
            return true;
        });

        assertThat(inbox(before)).isEmpty();
        assertThat(inbox(after)).containsExactly(tuple(task.no(), COUNTY));
        refused(claim(before), new WrongPosition(post, COUNTY));
        assertThat(desk.asking
                        .at(task.no(), store().clock().now())
                        .orElseThrow()
                        .people())
                .containsExactly(after.login());
        value(claim(after));
    }

    /** Nobody can go on with it until somebody gets the position, or a supervisor gives it to such a person; then it is as it was left. */
    @Test
    void when_people_left_their_work_is_told_shown_and_taken_over() {
        Task task = added(PositionLevel.UNIT);
        Caller leaving = office.employee(STATION, post.value());
        desk.noticed(application.instance());
        assertThat(vacant(STATION)).isEmpty();

        left(leaving);

        assertThat(vacant(STATION)).containsExactly(new Post(post, STATION));
        assertThat(inbox(leaving)).isEmpty();
        refused(claim(leaving), new WrongPosition(post, STATION));
        Caller fresh = office.employee(STATION, post.value());
        assertThat(inbox(fresh)).containsExactly(tuple(task.no(), STATION));
        value(claim(fresh));
        left(fresh);
        refused(claiming().handle(fresh, new ClaimingTasks.Release(task.no())), new WrongPosition(post, STATION));
        Caller next = office.employee(STATION, post.value());
        value(desk.handing.handle(
                CaseDesk.chief(),
                new HandingOverTasks.Transfer(task.no(), new Login(next.login()), "left", Optional.empty())));
        assertThat(office.task(application, "LOOK").holder()).contains(next.login());
        assertThat(office.task(application, "LOOK").state()).isEqualTo(TaskState.CLAIMED);
    }

    @Test
    void a_limit_of_a_task_whose_holder_left_is_told_to_the_others_of_the_position() {
        Caller surveyor = office.employee(STATION, "SURVEYOR");
        Caller other = office.employee(COUNTY, "SURVEYOR");
        Caller chief = office.employee(STATION, "CHIEF");
        TaskNo survey = desk.task(application, "SURVEY");
        value(office.claiming.handle(surveyor, new ClaimingTasks.Claim(survey)));
        left(surveyor);

        nearLimit();

        assertThat(desk.told(application.instance(), surveyor)).isEmpty();
        assertThat(desk.told(application.instance(), chief)).isEmpty();
        assertThat(desk.told(application.instance(), other)).containsExactly(survey + " 2026-03-05");
    }

    /** For stores in which nobody but this test's people has the position. */
    protected final void aLimitOfATaskThatNobodyCanTakeIsToldAbove() {
        Caller chief = office.employee(STATION, "CHIEF");
        left(everybody);

        nearLimit();

        assertThat(desk.told(application.instance(), everybody)).isEmpty();
        assertThat(desk.told(application.instance(), chief))
                .containsExactly(desk.task(application, "SURVEY") + " 2026-03-05");
    }

    private void nearLimit() {
        store().clock().set(Instant.parse("2026-03-04T03:00:00Z"));
        while (desk.watching.look()) assertThat(application).isNotNull();
    }

    /** The step that is added before the survey. */
    private Task added(PositionLevel level) {
        AddedStep step = new AddedStep(new StepCode("LOOK"), "Look", post, level, Form.EMPTY, new StepCode("SURVEY"));
        value(desk.steering.handle(
                CaseDesk.chief(),
                new SteeringCases.AddStep(application.instance(), step, "to be sure", Optional.empty())));
        return office.task(application, "LOOK");
    }

    private Outcome<?> claim(Caller who) {
        return claiming().handle(who, new ClaimingTasks.Claim(desk.task(application, "LOOK")));
    }

    /** By what was reorganised too. */
    private ClaimingTasks claiming() {
        return new ClaimingTasks(store().work(), store().outbox(), store().instances(), desk.posts, store().clock());
    }

    /** What somebody may take or has, with the unit whose people do it. */
    private List<Tuple> inbox(Caller who) {
        List<Post> posts = desk.posts.of(who, store().clock().today());
        return store().tasks().inbox(posts, TaskViews.Filter.NONE, Page.Request.first(100)).items().stream()
                .filter(row -> row.instance().equals(application.instance()))
                .map(row -> tuple(row.no(), row.unit()))
                .toList();
    }

    private List<String> desks(UnitPath unit) {
        return store()
                .cases()
                .workers()
                .list(Set.of(unit), TODAY, TODAY.plusDays(1), Page.Request.first(500))
                .items()
                .stream()
                .map(Workers.Row::login)
                .toList();
    }

    private List<Post> vacant(UnitPath unit) {
        return desk.vacancies.all(Set.of(unit)).stream()
                .map(Workers.Waiting::post)
                .filter(each -> each.position().equals(post))
                .toList();
    }

    /** From today on somebody holds no position any more. */
    private void left(Caller who) {
        office.in(() -> {
            StaffAccount account =
                    store().staff().withLogin(new Login(who.login())).orElseThrow();
            for (PositionCode held : account.held(TODAY))
                account = value(account.unassign(
                                held, who.unit(), TODAY, store().clock().now()))
                        .state();
            return store().staff().save(account);
        });
    }
}
