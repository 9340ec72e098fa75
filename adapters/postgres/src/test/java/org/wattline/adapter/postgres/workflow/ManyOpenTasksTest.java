package org.wattline.adapter.postgres.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.adapter.postgres.platform.TestDatabase;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.Post;
import org.wattline.application.workflow.TaskViews;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.TaskState;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * What PostgreSQL reads for a page or a round where many tasks are open: 20,000 of four positions in fifty units of five cities, and twenty of
 * another position, which are late.
 */
class ManyOpenTasksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final PostgresUnits UNITS = new PostgresUnits(DATABASE.database(), () -> NOW, UUID::randomUUID);
    private static final PostgresTaskViews TASKS = new PostgresTaskViews(UNITS);
    private static final TaskViews.Filter READY =
            new TaskViews.Filter(Optional.of(TaskState.READY), Optional.of(new StepCode("LOOK")), Optional.empty());
    private static final int PAGE = 50;
    private static final int FEW_ALERTS = 5;
    /** As often as a driver and PostgreSQL need to keep a plan. */
    private static final int TIMES = 12;

    private static final int TRIES = 100;

    /** Of one unit, of a city with ten, of fifty units, of the whole company. */
    private static final List<Post> POSTS =
            List.of(post("P0", "/77/7701/S1"), post("P1", "/77/7702"), post("P2", "/77"), post("P3", "/"));

    @BeforeAll
    static void fill() {
        DATABASE.database().jdbi().useHandle(handle -> {
            handle.execute("""
                    insert into unit (path, level, from_day, version)
                    select '/77/770' || n / 10 || '/S' || n % 10, 'COUNTY', date '2020-01-01', 1 from generate_series(0, 49) n""");
            handle.execute("""
                    insert into process_instance (no, process_code, process_version, subject, unit_path, started_at, state, data, version)
                    select '7' || lpad(n::text, 12, '0'), 'INBOX', 1, 'test', '/77/770' || n / 4 % 50 / 10 || '/S' || n / 4 % 10, now(), 'RUNNING', '{}', 1
                    from generate_series(1, 20000) n""");
            handle.execute("""
                    insert into task (no, instance_no, place, step, round, position, unit_path, state, ready_at, committed_on)
                    select no || '-01', no, 1, 'LOOK', 1, 'P' || right(no, 12)::int % 4, unit_path, 'READY', now(), current_date + right(no, 3)::int
                    from process_instance""");
            handle.execute("""
                    insert into task (no, instance_no, place, step, round, position, unit_path, state, ready_at, committed_on)
                    select no || '-02', no, 2, 'LATE', 1, 'P4', unit_path, 'READY', now(), current_date - 10
                    from process_instance order by no limit 20""");
            settle(handle);
        });
    }

    /**
     * Vacuums until every row is known to be seen by all: while autovacuum looks at the rows it keeps them from being so, and an inbox is then
     * rather sorted than read from its index.
     */
    private static void settle(Handle handle) {
        for (int time = 0; time < TRIES; time++) {
            handle.execute("vacuum analyze");
            if (one(
                            handle,
                            "select count(*) from pg_class where oid in ('task'::regclass, 'process_instance'::regclass) and relallvisible < relpages")
                    == 0) return;
            handle.execute("select pg_sleep(0.1)");
        }
        throw new IllegalStateException("somebody keeps looking at the rows");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_page_costs_no_more_than_a_page_of_each_unit_and_one_plan_is_kept_for_all_who_ask() {
        for (TaskViews.Filter filter : List.of(TaskViews.Filter.NONE, READY)) {
            Page<TaskViews.Row> first = TASKS.inbox(POSTS, filter, Page.Request.first(PAGE));
            assertThat(first.items()).hasSize(PAGE);
            for (Page.Request page : List.of(Page.Request.first(PAGE), new Page.Request(PAGE, first.next())))
                assertThat(UNITS.perform(Act.of(Caller.system("test"), "test.read"), () -> read(filter, page)))
                        .isEqualTo(Outcome.done(page));
        }
    }

    @Test
    void a_round_of_alerts_costs_what_is_told_and_not_what_is_open() {
        PostgresCaseClocks clocks = new PostgresCaseClocks(UNITS);
        LocalDate today = UNITS.read(handle -> handle.createQuery("select min(due_on) + 1 from task")
                .mapTo(LocalDate.class)
                .one());
        for (int round = 1; round <= 4; round++)
            assertThat(UNITS.perform(Act.of(Caller.system("test"), "test.watch"), () -> {
                        Handle handle = UNITS.handle();
                        long whole = scans(handle);
                        int told = clocks.raise(today, today.plusDays(1), NOW, FEW_ALERTS)
                                .size();
                        assertThat(scans(handle)).as("tables read whole").isEqualTo(whole);
                        return Outcome.done(told);
                    }))
                    .isEqualTo(Outcome.done(2 * FEW_ALERTS));
    }

    private static Outcome<Page.Request> read(TaskViews.Filter filter, Page.Request page) {
        Handle handle = UNITS.handle();
        long wide = entries(handle, "task_inbox");
        long near = entries(handle, "task_inbox_of_unit");
        long whole = scans(handle);
        for (int time = 0; time < TIMES; time++) TASKS.inbox(POSTS, filter, page);
        assertThat(plans(handle)).as("plans of its own").isLessThanOrEqualTo(5);
        assertThat((entries(handle, "task_inbox") - wide) / TIMES)
                .as("of two wide posts, each by itself")
                .isBetween(1L, 2L * (PAGE + 1));
        assertThat((entries(handle, "task_inbox_of_unit") - near) / TIMES)
                .as("of one unit, and of ten and their city")
                .isBetween(1L, 12L * (PAGE + 1));
        assertThat(scans(handle)).as("tables read whole").isEqualTo(whole);
        return Outcome.done(page);
    }

    /** How often the inbox was planned for what was asked for, where PostgreSQL has it prepared. */
    private static long plans(Handle handle) {
        return one(handle, """
                select coalesce(max(custom_plans), 99) from pg_prepared_statements
                where statement like '%near as%' and generic_plans > 0""");
    }

    /** Entries of an index that were read here and are not in the statistics yet. */
    private static long entries(Handle handle, String index) {
        return one(handle, "select pg_stat_get_xact_tuples_returned('%s'::regclass)".formatted(index));
    }

    private static long scans(Handle handle) {
        return one(
                handle,
                "select sum(seq_scan) from pg_stat_xact_user_tables where relname in ('task', 'process_instance')");
    }

    private static long one(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    private static Post post(String position, String unit) {
        return new Post(new PositionCode(position), new UnitPath(unit));
    }
}
