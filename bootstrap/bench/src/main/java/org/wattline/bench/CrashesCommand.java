package org.wattline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.wattline.bench.faults.CrashesRun;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wattline bench crashes}: takes servers and PostgreSQL away in the middle of bill runs and looks whether the bills are the same. */
@Command(
        name = "crashes",
        description =
                "Kills the server and PostgreSQL at random moments of bill runs with payments, and compares all bills with an undisturbed run.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CrashesCommand implements Callable<Integer> {
    private final Bench bench;

    @Option(
            names = "--count",
            description = "how many kills of a server or of PostgreSQL (default: ${DEFAULT-VALUE})",
            defaultValue = "100")
    private int count;

    @Option(
            names = "--seed",
            description = "chooses the moments; printed, so that they can be had again as nearly as time allows")
    private long seed = System.currentTimeMillis();

    @Option(names = "--customers", description = "of the company (default: ${DEFAULT-VALUE})", defaultValue = "3000")
    private int customers;

    @Option(
            names = "--months",
            description = "billed one after the other (default: ${DEFAULT-VALUE})",
            defaultValue = "6")
    private int months;

    @Option(names = "--servers", description = "that share a run (default: ${DEFAULT-VALUE})", defaultValue = "2")
    private int servers;

    @Option(names = "--write", description = "also write the table into docs/performance.md")
    private boolean write;

    CrashesCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var plan = new CrashesRun.Plan(count, seed, customers, months, servers);
        bench.show("crashes", "Crashes", write, () -> new CrashesRun(plan, bench.progress).run());
        return Exit.DONE.code();
    }
}
