package org.wattline.bench.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.wattline.bench.CannotMeasure;
import org.wattline.bootstrap.Database;

/** Bill runs that clerks ask for over HTTP, until they are told that they are there, and that are looked at in the database. */
record Runs(Clerk clerk, Supplier<java.net.URI> server, Database database) {
    private static final Duration LONGEST = Duration.ofSeconds(180);

    /** @param key asked for again under it until there is an answer. @return the id of the run */
    String start(YearMonth month, String key) throws InterruptedException {
        return start("{\"month\":\"" + month + "\",\"through\":\"ISSUED\"}", key);
    }

    String start(String body, String key) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        String last = "nothing";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = clerk.post(server.get().resolve("/v1/bill-runs"), key, body);
                if (answer.statusCode() == 202) return Clerk.text(answer.body(), "runId");
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() / 100 == 4 && answer.statusCode() != 409)
                    throw new CannotMeasure("a bill run was refused: " + last);
            } catch (IOException gone) {
                last = String.valueOf(gone.getMessage());
            }
            Thread.sleep(100);
        }
        throw new CannotMeasure("no bill run could be started: " + last);
    }

    /** Whether it has ended; not as long as the database does not answer. */
    boolean over(String run) {
        try {
            return !Postgres.texts(
                            database, "select stage from bill_run where id = '" + run + "' and stage <> 'RUNNING'")
                    .isEmpty();
        } catch (SQLException away) {
            return false;
        }
    }

    void await(String run) throws InterruptedException, SQLException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!over(run)) {
            if (System.nanoTime() > deadline) throw new CannotMeasure("a bill run does not end; parts: " + parts(run));
            Thread.sleep(50);
        }
    }

    private List<String> parts(String run) throws SQLException {
        return Postgres.texts(
                database,
                "select concat_ws(' ', state, attempts, broke_by, count(*)) from bill_run_part where run_id = '" + run
                        + "' group by state, attempts, broke_by");
    }

    /** Parts that broke off so often that they were divided, or were put off. */
    long putOff() throws SQLException {
        return Long.parseLong(Postgres.texts(database, "select count(*) from bill_run_part where attempts > 0")
                .getFirst());
    }
}
