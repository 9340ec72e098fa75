package org.wattline.application.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.job.Recurring;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Outcome;

/** The promises of {@link Jobs} and of the runner that carries them out. */
@Timeout(60)
public abstract class JobsContract extends PlatformContract {
    private static final Caller CLERK = new Caller(
            "clerk",
            Caller.Kind.STAFF,
            new UnitPath("/33/3301"),
            Set.of(),
            Set.of(new Permission("billing:issue"), new Permission("billing:read")),
            new Caller.Origin("10.0.0.7", "req-1"));
    private static final Map<String, String> ARGUMENTS = Map.of("cycle", "2026-03", "说明", "三月");

    private record Sample(String kind, Function<Jobs.Progress, Optional<String>> body) implements Jobs.Work {
        static Sample of(Function<Jobs.Progress, Optional<String>> body) {
            return new Sample("test.sample-" + UUID.randomUUID(), body);
        }

        @Override
        public Optional<String> run(Jobs.Progress progress) {
            return body.apply(progress);
        }
    }

    private Jobs.Job after(Sample work) {
        UUID id = platform().jobs().submit(CLERK, work.kind(), ARGUMENTS);
        runDue(work);
        return find(id);
    }

    private int runDue(Jobs.Work... works) {
        try (JobRunner runner = platform().runner(List.of(works), List.of())) {
            return runner.runDue();
        }
    }

    private Jobs.Job find(UUID id) {
        return platform().jobs().find(id).orElseThrow();
    }

    @Test
    void a_job_is_carried_out_for_the_one_who_submitted_it() {
        AtomicReference<Caller> who = new AtomicReference<>();
        Jobs.Job job = after(Sample.of(progress -> {
            who.set(progress.who());
            assertThat(progress.arguments()).isEqualTo(ARGUMENTS);
            assertThat(find(progress.job()).state()).isEqualTo(Jobs.State.RUNNING);
            progress.total(3);
            progress.done(1);
            progress.done(3);
            return Optional.of("/v1/bill-runs/1");
        }));
        assertThat(who).hasValue(CLERK);
        assertThat(job.state()).isEqualTo(Jobs.State.SUCCEEDED);
        assertThat(job.login()).isEqualTo("clerk");
        assertThat(job.arguments()).isEqualTo(ARGUMENTS);
        assertThat(List.of(job.done(), job.total(), job.problems())).containsExactly(3L, 3L, 0L);
        assertThat(job.result()).contains("/v1/bill-runs/1");
        assertThat(job.error()).isEmpty();
        assertThat(job.createdAt()).isEqualTo(platform().clock().now());
        assertThat(job.startedAt()).contains(platform().clock().now());
        assertThat(job.endedAt()).contains(platform().clock().now());
    }

    @Test
    void a_job_that_the_storage_broke_off_is_still_to_be_done() {
        Jobs.Job job = after(Sample.of(progress -> {
            throw new Unavailable("the disk is full", new IllegalStateException());
        }));
        assertThat(job.state()).isEqualTo(Jobs.State.QUEUED);
        assertThat(job.endedAt()).isEmpty();
        assertThat(job.error()).isEmpty();
    }

    @Test
    void a_job_submitted_by_an_undone_unit_does_not_exist() {
        Sample work = Sample.of(progress -> Optional.empty());
        List<UUID> ids = new ArrayList<>();
        Outcome<UUID> refused = platform().units().perform(ACT, () -> {
            UUID job = platform().jobs().submit(CLERK, work.kind(), Map.of());
            assertThat(platform().jobs().find(job)).as("seen inside").isPresent();
            ids.add(job);
            return Outcome.refused(SampleRefusal.NOT_TODAY);
        });
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(platform().jobs().find(ids.getFirst())).isEmpty();
        assertThat(runDue(work)).isZero();
    }

    @Test
    void a_job_submitted_by_a_unit_waits_for_its_commit() {
        AtomicInteger runs = new AtomicInteger();
        Sample work = Sample.of(progress -> Optional.of("run " + runs.incrementAndGet()));
        UUID id = done(() -> platform().jobs().submit(CLERK, work.kind(), Map.of()));
        assertThat(find(id).state()).isEqualTo(Jobs.State.QUEUED);
        assertThat(runDue(work)).isEqualTo(1);
        assertThat(runDue(work)).isZero();
        assertThat(runs).hasValue(1);
    }

    @Test
    void what_cannot_be_done_as_asked_says_so_in_its_own_words() {
        Jobs.Job job = after(Sample.of(progress -> {
            throw new IllegalArgumentException("line 7: no such account");
        }));
        assertThat(job.state()).isEqualTo(Jobs.State.FAILED);
        assertThat(job.error()).contains("line 7: no such account");
    }

    @Test
    void what_breaks_off_tells_nothing_of_its_inside() {
        Jobs.Job job = after(Sample.of(progress -> {
            throw new IllegalStateException("select * from secret");
        }));
        assertThat(job.state()).isEqualTo(Jobs.State.FAILED);
        assertThat(job.error().orElseThrow()).contains("broke off").doesNotContain("secret", "Exception");
    }

    @Test
    void a_kind_that_nobody_knows_fails() {
        UUID id = platform().jobs().submit(CLERK, "test.unknown", Map.of());
        runDue();
        assertThat(find(id).state()).isEqualTo(Jobs.State.FAILED);
    }

    @Test
    void problems_are_listed_in_order() {
        Jobs.Job job = after(Sample.of(progress -> {
            for (int i = 1; i <= 5; i++) progress.problem("account " + i, "no reading");
            return Optional.empty();
        }));
        assertThat(job.state()).isEqualTo(Jobs.State.SUCCEEDED);
        assertThat(job.problems()).isEqualTo(5);
        Page<Jobs.Problem> first = platform().jobs().problems(job.id(), Page.Request.first(3));
        Page<Jobs.Problem> second = platform().jobs().problems(job.id(), new Page.Request(3, first.next()));
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(Jobs.Problem::subject))
                .containsExactly("account 1", "account 2", "account 3", "account 4", "account 5");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void a_queued_job_that_is_cancelled_never_runs() {
        Sample work = Sample.of(progress -> {
            throw new AssertionError("must not run");
        });
        UUID id = platform().jobs().submit(CLERK, work.kind(), Map.of());
        assertThat(platform().jobs().cancel(id)).isTrue();
        runDue(work);
        assertThat(find(id).state()).isEqualTo(Jobs.State.CANCELLED);
        assertThat(find(id).endedAt()).isPresent();
    }

    @Test
    void an_ended_job_stays_as_it_is_and_an_unknown_one_is_not_there() {
        Jobs.Job job = after(Sample.of(progress -> Optional.of("made")));
        assertThat(platform().jobs().cancel(job.id())).isTrue();
        assertThat(find(job.id())).isEqualTo(job);
        assertThat(platform().jobs().cancel(UUID.randomUUID())).isFalse();
        assertThat(platform().jobs().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_running_job_ends_when_somebody_asks() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Sample work = Sample.of(progress -> {
            running.countDown();
            while (!progress.cancelled()) Thread.yield();
            ended.countDown();
            return Optional.empty();
        });
        UUID id = platform().jobs().submit(CLERK, work.kind(), Map.of());
        try (JobRunner runner = platform().runner(List.of(work), List.of())) {
            runner.start();
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(platform().jobs().cancel(id)).isTrue();
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(find(id).state()).isEqualTo(Jobs.State.CANCELLED);
    }

    @Test
    void a_server_that_stops_gives_its_jobs_back() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        Sample work = Sample.of(progress -> {
            if (runs.incrementAndGet() > 1) return Optional.of("second run");
            running.countDown();
            while (!progress.cancelled()) Thread.yield();
            return Optional.empty();
        });
        UUID id = platform().jobs().submit(CLERK, work.kind(), Map.of());
        try (JobRunner runner = platform().runner(List.of(work), List.of())) {
            runner.start();
            assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(find(id).state()).isEqualTo(Jobs.State.QUEUED);
        // Not how many were due: the store is shared with jobs that other tests left to nobody.
        runDue(work);
        assertThat(runs).hasValue(2);
        assertThat(find(id).state()).isEqualTo(Jobs.State.SUCCEEDED);
        assertThat(find(id).result()).contains("second run");
    }

    @Test
    void lists_are_newest_first() {
        Sample work = Sample.of(progress -> Optional.empty());
        Jobs jobs = platform().jobs();
        List<UUID> ids = Stream.generate(() -> jobs.submit(CLERK, work.kind(), Map.of()))
                .limit(5)
                .toList();
        assertThat(jobs.cancel(ids.get(2))).isTrue();
        Page<Jobs.Job> first = jobs.list(Optional.of(work.kind()), Optional.empty(), Page.Request.first(3));
        Page<Jobs.Job> second =
                jobs.list(Optional.of(work.kind()), Optional.empty(), new Page.Request(3, first.next()));
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(Jobs.Job::id))
                .containsExactlyElementsOf(ids.reversed());
        assertThat(jobs.list(Optional.of(work.kind()), Optional.of(Jobs.State.CANCELLED), Page.Request.first(9))
                        .items())
                .extracting(Jobs.Job::id)
                .containsExactly(ids.get(2));
        runDue(work);
    }

    @Test
    void recurring_jobs_come_again_and_again() throws Exception {
        CountDownLatch runs = new CountDownLatch(3);
        Sample work = Sample.of(progress -> {
            runs.countDown();
            return Optional.empty();
        });
        try (JobRunner runner =
                platform().runner(List.of(work), List.of(Recurring.every(Duration.ofMillis(10), work.kind())))) {
            runner.start();
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
        }
        runDue(work);
    }
}
