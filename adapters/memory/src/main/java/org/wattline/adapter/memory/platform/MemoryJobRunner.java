package org.wattline.adapter.memory.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.job.CarryingOutJobs;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;

/** Carries out the jobs of a {@link MemoryStore} on virtual threads. */
public final class MemoryJobRunner implements JobRunner {
    private static final int AT_ONCE = 4;

    private final MemoryJobs jobs;
    private final CarryingOutJobs carrying;
    private final Collection<Recurring> recurring;
    private final BusinessClock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    public MemoryJobRunner(
            MemoryStore store, Collection<Jobs.Work> works, Collection<Recurring> recurring, BusinessClock clock) {
        this.jobs = store.heldJobs();
        this.carrying = new CarryingOutJobs(jobs, works, System::nanoTime);
        this.recurring = List.copyOf(recurring);
        this.clock = clock;
    }

    @Override
    public void start() {
        for (int i = 0; i < AT_ONCE; i++)
            threads.add(Thread.ofVirtual().name("job " + i).start(this::work));
        for (Recurring one : recurring)
            threads.add(Thread.ofVirtual().name("recurring " + one.kind()).start(() -> submit(one)));
    }

    private void work() {
        try {
            while (stopped.getCount() > 0) {
                Optional<UUID> job = Optional.ofNullable(jobs.queue().poll(200, TimeUnit.MILLISECONDS));
                job.ifPresent(this::carryOut);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(UUID job) {
        if (!carrying.carryOut(job)) jobs.queue().add(job);
    }

    private void submit(Recurring one) {
        try {
            Instant now = clock.now();
            while (!stopped.await(Duration.between(now, one.after(now)).toMillis(), TimeUnit.MILLISECONDS)) {
                jobs.submit(Caller.system("recurring"), one.kind(), Map.of());
                now = clock.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int runDue() {
        int count = 0;
        for (Optional<UUID> job = next(); job.isPresent(); job = next(), count++) carrying.carryOut(job.get());
        return count;
    }

    private Optional<UUID> next() {
        return Optional.ofNullable(jobs.queue().poll());
    }

    @Override
    public void close() {
        stopped.countDown();
        carrying.stop();
        try {
            for (Thread thread : threads) thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
