package org.wattline.adapter.postgres.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.job.CarryingOutJobs;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.domain.kernel.Zone;

/**
 * Carries out jobs with db-scheduler. Several servers share the queue; the jobs of a server that dies are noticed by its missing heartbeat and
 * begin again elsewhere.
 */
public final class PostgresJobRunner implements JobRunner {
    private static final int AT_ONCE = 4;
    /** Before a job that was given back begins again: long enough for a log when the database has no room for hours. */
    private static final Duration REST = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final Jobs jobs;
    private final CarryingOutJobs carrying;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    public PostgresJobRunner(
            Database database,
            PostgresUnits units,
            Collection<Jobs.Work> works,
            Collection<Recurring> recurring,
            BusinessClock clock) {
        this(database, units, works, recurring, clock, Duration.ofSeconds(5));
    }

    PostgresJobRunner(
            Database database,
            PostgresUnits units,
            Collection<Jobs.Work> works,
            Collection<Recurring> recurring,
            BusinessClock clock,
            Duration heartbeat) {
        this.jdbi = database.jdbi();
        this.jobs = units.jobs();
        this.carrying = new CarryingOutJobs(new PostgresJobStore(jdbi, clock), works, System::nanoTime);
        this.scheduler = Scheduler.create(database.dataSource(), List.<Task<?>>of(task()))
                .startTasks(recurring.stream().map(this::task).toList())
                .threads(AT_ONCE)
                .executorService(Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("job ", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(heartbeat.dividedBy(5))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .enablePriority()
                .alwaysPersistTimestampInUTC()
                .build();
    }

    private OneTimeTask<Void> task() {
        return Tasks.oneTime(PostgresJobs.TASK)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(stopping ? Duration.ZERO : REST)))
                .execute((instance, context) -> {
                    if (!carrying.carryOut(UUID.fromString(instance.getId()))) throw new GivenBack();
                });
    }

    private RecurringTask<Void> task(Recurring one) {
        Schedule schedule = switch (one.when()) {
            case Recurring.Every(Duration pause) -> Schedules.fixedDelay(pause);
            case Recurring.Daily(var time) -> Schedules.daily(Zone.CHINA, time);
        };
        return Tasks.recurring("recurring." + one.kind(), schedule)
                .execute((instance, context) -> jobs.submit(Caller.system("recurring"), one.kind(), Map.of()));
    }

    @Override
    public void start() {
        requeueLost();
        scheduler.start();
    }

    /** Jobs without an entry in the queue, as a crash in {@link #runDue} leaves them. */
    private void requeueLost() {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        select :task, cast(id as text), now(), false, 1, 50 from job where ended_at is null
                        on conflict do nothing""").bind("task", PostgresJobs.TASK).execute());
    }

    @Override
    public int runDue() {
        List<UUID> due = jdbi.withHandle(handle -> handle.createQuery("""
                        with due as (delete from scheduled_tasks
                          where task_name = :task and not picked and execution_time <= now() returning task_instance)
                        select cast(task_instance as uuid) from due order by 1""")
                .bind("task", PostgresJobs.TASK)
                .mapTo(UUID.class)
                .list());
        for (UUID job : due) carrying.carryOut(job);
        return due.isEmpty() ? 0 : due.size() + runDue();
    }

    @Override
    public void close() {
        stopping = true;
        carrying.stop();
        scheduler.stop();
    }

    /** Tells db-scheduler to keep the entry: the job begins again, here or elsewhere. */
    private static final class GivenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenBack() {
            super("to be done again", null, false, false);
        }
    }
}
