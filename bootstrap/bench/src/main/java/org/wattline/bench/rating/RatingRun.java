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
    private static final List<Step> STEPS = List.of(
            new Step("loop", "bare loop over the same 2,976 numbers"),
            new Step("split", "curve → checked sums by period"),
            new Step("bill", "sums → bill of 6 lines"),
            new Step("curveToBill", "curve → bill of 6 lines"),
            new Step("explained", "curve → bill → explanation in words"));

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
        Table table = Table.of("step", "µs", "to the loop", "bytes allocated", "per core and second");
        double loop = times.getFirst().value();
        for (int i = 0; i < STEPS.size(); i++) {
            double nanos = times.get(i).value();
            table = table.row(
                    STEPS.get(i).title(),
                    Figures.decimals(nanos / 1000, 2),
                    Figures.decimals(nanos / loop, 1) + " ×",
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

    private record Step(String method, String title) {}
}
