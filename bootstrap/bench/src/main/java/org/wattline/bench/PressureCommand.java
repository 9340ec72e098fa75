package org.wattline.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.wattline.bench.faults.PressureRun;
import org.wattline.bootstrap.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wattline bench pressure}: many clients move the money of few accounts at once; then the books are looked through. */
@Command(
        name = "pressure",
        description =
                "Lets clients pay, refund and cancel on the same accounts at once, and looks whether the books explain every fen.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class PressureCommand implements Callable<Integer> {
    private final Bench bench;

    @Option(names = "--clients", description = "at once (default: ${DEFAULT-VALUE})", defaultValue = "32")
    private int clients;

    @Option(names = "--seconds", description = "how long (default: ${DEFAULT-VALUE})", defaultValue = "60")
    private int seconds;

    @Option(
            names = "--accounts",
            description = "that all of them work on (default: ${DEFAULT-VALUE})",
            defaultValue = "8")
    private int accounts;

    @Option(names = "--seed", description = "chooses what they do; printed")
    private long seed = System.currentTimeMillis();

    @Option(names = "--write", description = "also write the table into docs/performance.md")
    private boolean write;

    PressureCommand(Bench bench) {
        this.bench = bench;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var plan = new PressureRun.Plan(clients, Duration.ofSeconds(seconds), accounts, seed);
        bench.show("pressure", "Pressure", write, () -> new PressureRun(plan, bench.progress).run());
        return Exit.DONE.code();
    }
}
