package org.wattline.bench.rating;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.wattline.bench.CannotMeasure;
import org.wattline.bench.report.Figures;
import org.wattline.bench.report.Middle;
import org.wattline.bench.report.Table;
import org.wattline.bootstrap.Progress;

/** Rates a month's curve under JMH, each step in a JVM of its own, all steps in turns. */
public final class RatingRun {
    private static final int MONTH = 2_976;
    private static final int YEAR = 35_040;
    private static final List<Step> STEPS = List.of(
            new Step("tierLoop", "bare loop: 4 periods × 3 tiers in the order of time", MONTH),
            new Step("loop", "bare loop: 4 sums", MONTH),
            new Step("decimals", "the tiers' loop in BigDecimal", MONTH),
            new Step("split", "curve → checked sums by period", MONTH),
            new Step("fill", "curve → checked sums by period and tier", MONTH),
            new Step("tieredBill", "curve → bill by period and tier, 12 cells", MONTH),
            new Step("bill", "sums of registers → two-part bill of 6 lines", 0),
            new Step("curveToBill", "curve → two-part bill of 6 lines", MONTH),
            new Step("explained", "curve → two-part bill → explanation in words", MONTH),
            new Step("year", "a year of quarter hours → 12 bills by period and tier", YEAR));

    private final int rounds;
    private final TimeValue slice;
    private final Progress progress;

    public RatingRun(boolean quick, Progress progress) {
        this.rounds = quick ? 1 : 2;
        this.slice = TimeValue.milliseconds(quick ? 400 : 800);
        this.progress = progress;
    }

    /** @throws CannotMeasure if JMH cannot run */
    public Table run() {
        List<Middle> times = STEPS.stream().map(step -> new Middle()).toList();
        List<Middle> bytes = STEPS.stream().map(step -> new Middle()).toList();
        try (var count = progress.count("Rating a month's curve", (long) rounds * STEPS.size())) {
            for (int round = 0; round < rounds; round++)
                for (int i = 0; i < STEPS.size(); i++) {
                    for (RunResult result : measure(STEPS.get(i).method())) {
                        times.get(i).add(result.getPrimaryResult().getScore());
                        bytes.get(i).add(allocated(result));
                    }
                    count.at((long) round * STEPS.size() + i + 1);
                }
        }
        Table table =
                Table.of("step", "µs", "to the tiers' loop", "M intervals/s", "bytes allocated", "per core and second");
        double loop = times.getFirst().value();
        for (int i = 0; i < STEPS.size(); i++) {
            double nanos = times.get(i).value();
            table = table.row(
                    STEPS.get(i).title(),
                    Figures.decimals(nanos / 1000, 2),
                    Figures.decimals(nanos / loop, 2) + " ×",
                    STEPS.get(i).intervals() == 0
                            ? ""
                            : Figures.whole(STEPS.get(i).intervals() * 1000.0 / nanos),
                    Figures.whole(bytes.get(i).value()),
                    Figures.whole(1e9 / nanos));
        }
        return table;
    }

    private Collection<RunResult> measure(String method) {
        var options = new OptionsBuilder()
                .include("^" + RatingAMonth.class.getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1)
                .warmupIterations(4)
                .warmupTime(slice)
                .measurementIterations(4)
                .measurementTime(slice)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class)
                .jvmArgsPrepend("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders")
                .build();
        try {
            return new Runner(options).run();
        } catch (RunnerException e) {
            throw new CannotMeasure("JMH did not run " + method + ": " + e.getMessage());
        }
    }

    private static double allocated(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .getScore();
    }

    /** @param intervals of the curve that it goes over, 0 if over none */
    private record Step(String method, String title, int intervals) {}
}
