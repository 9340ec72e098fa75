package org.wattline.adapter.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.job.JobRunner;

/** A server that is killed leaves its jobs picked and without heartbeat; another server notices and begins them again. */
@Timeout(60)
class JobsOutliveTheirServerTest {
    private static final class Second implements Jobs.Work {
        private final CountDownLatch ran = new CountDownLatch(1);

        @Override
        public String kind() {
            return "test.outlives";
        }

        @Override
        public Optional<String> run(Jobs.Progress progress) {
            ran.countDown();
            return Optional.empty();
        }
    }

    private static UUID left(PostgresPlatform platform, String howItWasLeft) {
        UUID id = platform.jobs().submit(Caller.system("tester"), "test.outlives", Map.of());
        platform.database().jdbi().useHandle(h -> {
            h.execute("update job set state = 'running', started_at = now() where id = ?", id);
            h.execute(howItWasLeft);
        });
        return id;
    }

    private static void carriedOutAgain(String howItWasLeft) throws Exception {
        try (TestDatabase fresh = TestDatabase.fresh()) {
            PostgresPlatform platform = new PostgresPlatform(fresh);
            UUID id = left(platform, howItWasLeft);
            Second work = new Second();
            try (JobRunner runner = platform.runner(List.of(work), List.of())) {
                runner.start();
                assertThat(work.ran.await(40, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(platform.jobs().find(id).map(Jobs.Job::state)).contains(Jobs.State.SUCCEEDED);
        }
    }

    @Test
    void a_job_whose_server_was_killed_begins_again() throws Exception {
        carriedOutAgain("""
                update scheduled_tasks set picked = true, picked_by = 'dead', version = 2,
                       last_heartbeat = now() - interval '1 hour', execution_time = now() - interval '1 hour'""");
    }

    @Test
    void a_job_that_lost_its_place_in_the_queue_begins_again() throws Exception {
        carriedOutAgain("delete from scheduled_tasks");
    }
}
