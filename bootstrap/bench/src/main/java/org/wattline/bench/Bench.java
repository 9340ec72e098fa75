package org.wattline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.wattline.bench.bills.BillsRun;
import org.wattline.bench.bills.GrowthRun;
import org.wattline.bench.http.HttpRun;
import org.wattline.bench.http.WorkflowRun;
import org.wattline.bench.ingest.IngestRun;
import org.wattline.bench.process.Morning;
import org.wattline.bench.rating.RatingRun;
import org.wattline.bench.report.Machine;
import org.wattline.bench.report.Page;
import org.wattline.bench.report.Table;
import org.wattline.bench.start.StartRun;
import org.wattline.bench.trial.TrialRun;
import org.wattline.bench.validation.ValidationRun;
import org.wattline.bootstrap.CannotStart;
import org.wattline.bootstrap.Exit;
import org.wattline.bootstrap.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wattline bench}: measures, prints tables on standard output and, if asked to, writes them into {@code docs/performance.md}. */
@Command(
        name = "bench",
        description =
                "Measures rating, start-up, HTTP, what-if runs, validation, the intake of readings, workflow and bill runs on this machine; see docs/performance.md.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = "%nExit codes: 0 done, 1 something could not be measured, 2 wrong usage.")
public final class Bench implements Callable<Integer> {
    @Option(
            names = "--only",
            paramLabel = "PART",
            description = "measure one part: ${COMPLETION-CANDIDATES}; may be given several times")
    private List<Part> only = new ArrayList<>();

    @Option(names = "--quick", description = "fewer and shorter rounds: one to two minutes instead of five")
    private boolean quick;

    @Option(names = "--write", description = "also write the tables into docs/performance.md")
    private boolean write;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            description = "size of the company of bill runs (part bills); 100000 if nothing is said, 5000 with --quick")
    private Optional<Integer> accounts = Optional.empty();

    @Option(
            names = "--tasks",
            paramLabel = "N",
            description = "open tasks of part workflow; 1000000 if nothing is said, 200000 with --quick")
    private Optional<Integer> tasks = Optional.empty();

    @Option(
            names = "--growth",
            description =
                    "instead of bill runs beside bare loops: whole companies of 1 %, 10 % and all of --accounts (1000000 if nothing is said), and how the cost of a bill grows")
    private boolean growth;

    private final Path home;
    final Progress progress = Progress.onStandardError();

    private Bench(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) {
        var home = Path.of(System.getProperty("wattline.home", "")).toAbsolutePath();
        var bench = new Bench(home);
        var line = new CommandLine(bench)
                .addSubcommand(new CrashesCommand(bench))
                .addSubcommand(new PressureCommand(bench))
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, given) -> complain(Exit.USAGE, fault));
        line.setExecutionExceptionHandler((fault, command, parsed) -> complain(Exit.FAILED, fault));
        System.exit(line.execute(arguments));
    }

    private static int complain(Exit exit, Exception fault) {
        if (fault instanceof CannotStart known) {
            known.lines().forEach(line -> System.err.println("wattline: " + line));
            return known.exit().code();
        }
        if (exit == Exit.FAILED && !(fault instanceof CannotMeasure)) fault.printStackTrace();
        String why = Objects.toString(fault.getMessage(), fault.getClass().getName());
        System.err.println("wattline: " + why.lines().findFirst().orElse("") + " (./wattline bench --help tells more)");
        return exit.code();
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Morning.begin();
        for (Part part : only.isEmpty() ? List.of(Part.values()) : only)
            show(place(part), part.title, write, () -> measure(part));
        return Exit.DONE.code();
    }

    /** Measures, prints and, if asked to, writes what came of it to its place in the page. */
    void show(String place, String title, boolean write, Measuring measuring)
            throws IOException, InterruptedException, SQLException {
        Optional<Page> page = write ? Optional.of(new Page(home.resolve("docs/performance.md"))) : Optional.empty();
        Machine machine = Machine.now();
        String text = machine.line() + "\n\n" + measuring.measure().markdown();
        System.out.println("\n## " + title + "\n\n" + text);
        if (page.isPresent()) page.get().write(place, text);
    }

    /** One measurement. */
    interface Measuring {
        Table measure() throws IOException, InterruptedException, SQLException;
    }

    private String place(Part part) {
        return part == Part.bills && growth ? "growth" : part.name();
    }

    private Table measure(Part part) throws IOException, InterruptedException, SQLException {
        return switch (part) {
            case rating -> new RatingRun(quick, progress).run();
            case http -> new HttpRun(home, quick, progress).run();
            case start -> new StartRun(home, quick, progress).run();
            case whatif -> new TrialRun(quick, progress).run();
            case ingest -> new IngestRun(quick, progress).run();
            case vee -> new ValidationRun(quick, progress).run();
            case workflow -> new WorkflowRun(home, tasks, quick, progress).run();
            case bills ->
                growth
                        ? new GrowthRun(home, accounts.orElse(1_000_000), progress).run()
                        : new BillsRun(home, accounts, quick, progress).run();
        };
    }

    /** What can be measured; named as on the command line and in the page's markers. */
    private enum Part {
        rating("Rating"),
        start("Start and memory"),
        http("HTTP"),
        whatif("What-if runs"),
        ingest("Taking readings in"),
        vee("Validation and estimation"),
        workflow("Workflow"),
        bills("Bill runs");

        private final String title;

        Part(String title) {
            this.title = title;
        }
    }
}
