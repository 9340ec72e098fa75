package org.wattline.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.bench.http.Company;
import org.wattline.bench.process.Morning;
import org.wattline.bootstrap.Database;
import org.wattline.bootstrap.Progress;

/** A few moments of what {@code ./wattline bench crashes} and {@code ./wattline bench pressure} do for long, with one company. */
class KeepingTheBooksTest {
    private static final int CUSTOMERS = 400;
    private static final Progress QUIET = Progress.onStandardError();

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Map<String, String> environment;

    @BeforeAll
    static void company() {
        Morning.begin();
        postgres = Postgres.start(folder, QUIET);
        environment = Company.environment(postgres.database());
        Company.fill(postgres.database(), environment, CUSTOMERS, QUIET);
    }

    @AfterAll
    static void gone() {
        Morning.end();
        postgres.close();
    }

    /** Two servers share the runs: one is killed and the other ends them; PostgreSQL is killed, too. */
    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void whatever_is_killed_in_the_middle_the_bills_are_those_of_a_quiet_run(TestReporter reporter) throws Exception {
        long seed = Long.getLong("wattline.crash.seed", System.nanoTime());
        reporter.publishEntry("wattline.crash.seed", Long.toString(seed));
        var plan = new CrashesRun.Plan(Integer.getInteger("wattline.crashes", 3), seed, CUSTOMERS, 2, 2);
        assertThat(new CrashesRun(plan, QUIET).on(postgres, environment, folder).markdown())
                .contains(Crash.SERVER.words, Crash.POSTGRES.words, "calculated and undone");
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void many_clients_on_the_same_accounts_leave_every_fen_explained(TestReporter reporter) throws Exception {
        long seed = Long.getLong("wattline.pressure.seed", System.nanoTime());
        reporter.publishEntry("wattline.pressure.seed", Long.toString(seed));
        Database pressed = postgres.copy("wattline", "pressed");
        Map<String, String> own = new HashMap<>(environment);
        own.put("WATTLINE_DB_URL", pressed.url());
        var plan = new PressureRun.Plan(32, Duration.ofSeconds(Integer.getInteger("wattline.pressure", 4)), 8, seed);
        assertThat(new PressureRun(plan, QUIET)
                        .on(pressed, own, Files.createDirectories(folder.resolve("pressed")))
                        .markdown())
                .contains(Done.What.CANCELLATION.words);
    }
}
