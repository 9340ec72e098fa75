package org.wattline.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.wattline.bootstrap.Database;

/** PostgreSQL's own load generator, where it is installed, with the summary's query alone: what the database could do without any server in front. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Database database;
    private final Path script;

    private PgBench(Database database, Path script) {
        this.database = database;
        this.script = script;
    }

    static PgBench on(Database database, Path scratch, int accounts) throws IOException {
        String query = Sql.text("account-summary.sql").strip();
        int last = query.lastIndexOf('?');
        String text = "\\set n random(1, %d)%n%s(select no from bench_account where n = :n);%n"
                .formatted(accounts, query.substring(0, last).replace("?", "current_date"));
        return new PgBench(database, Files.writeString(scratch.resolve("summary.sql"), text));
    }

    /** @return queries a second; empty where pgbench is not installed or does not run */
    OptionalDouble run(int clients, Duration time) throws InterruptedException {
        String[] place = database.url().replaceFirst(".*//", "").split("[:/?]", -1);
        List<String> words =
                new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-j", "2", "-f", script.toString()));
        words.addAll(List.of("-c", Integer.toString(clients), "-T", Long.toString(Math.max(1, time.toSeconds()))));
        words.addAll(List.of("-h", place[0], "-p", place[1], "-U", database.user(), place[2]));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        try {
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = RATE.matcher(said);
            return process.waitFor() == 0 && rate.find()
                    ? OptionalDouble.of(Double.parseDouble(rate.group(1)))
                    : OptionalDouble.empty();
        } catch (IOException notInstalled) {
            return OptionalDouble.empty();
        }
    }
}
