package org.wattline.bench.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.wattline.domain.metering.estimation.EstimationMethod;
import org.wattline.domain.metering.validation.VeeCheck;
import org.wattline.domain.metering.validation.VeeRule;

/** Measures each rule and each way to estimate under JMH, all in one JVM and in turns, as a server runs them. */
public final class ValidationRun {
    private static final String ALL = "ALL";
    private static final int PER_DAY = 96;

    private final int rounds;
    private final TimeValue slice;
    private final Progress progress;

    public ValidationRun(boolean quick, Progress progress) {
        this.rounds = quick ? 1 : 3;
        this.slice = TimeValue.milliseconds(quick ? 60 : 120);
        this.progress = progress;
    }

    /** @throws CannotMeasure if JMH cannot run */
    public Table run() {
        List<Step> steps = steps();
        try (var count = progress.count("Validating and estimating a day", (long) rounds * steps.size())) {
            for (int round = 0; round < rounds; round++)
                for (int i = 0; i < steps.size(); i++) {
                    measure(steps.get(i));
                    count.at((long) round * steps.size() + i + 1);
                }
        }
        Table table = Table.of("rule or method", "of", "ns", "bytes allocated", "M intervals/s and core");
        for (Step step : steps) table = step.into(table);
        return table.note(
                "Rules and methods of customers at high voltage; nothing strikes, as in nearly all that arrives.");
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("bareSum", "", "", "bare loop: the sum of the day", "day"));
        steps.add(new Step("figures", "", "", "the pass over the day that all rules share", "day"));
        rules(steps, VeeCheck.Target.DAY, "dayRule", "rule", "day");
        steps.add(new Step("dayCatalogue", "rule", ALL, "**all rules of a day, with the pass**", "day"));
        rules(steps, VeeCheck.Target.CYCLE, "cycleRule", "rule", "cycle");
        steps.add(new Step("cycleRule", "rule", ALL, "**all rules of a cycle**", "cycle"));
        rules(steps, VeeCheck.Target.METER, "meterRule", "rule", "three observations");
        for (EstimationMethod method : EstimationMethod.values())
            steps.add(
                    method.isScalar()
                            ? new Step("cycleEstimate", "method", method.name(), method.name(), "cycle")
                            : new Step("dayEstimate", "method", method.name(), method.name(), "day, 24 missing"));
        steps.add(new Step("dayEstimate", "method", ALL, "**all ways to estimate a day**", "day, 24 missing"));
        return steps;
    }

    private static void rules(List<Step> steps, VeeCheck.Target on, String benchmark, String parameter, String of) {
        for (VeeRule rule : Catalogue.rules(on))
            steps.add(new Step(
                    benchmark,
                    parameter,
                    rule.id().value(),
                    rule.id() + " " + rule.name().en(),
                    of));
    }

    private void measure(Step step) {
        var options = new OptionsBuilder()
                .include("^" + Validating.class.getName().replace(".", "\\.") + "\\." + step.benchmark + "$")
                .forks(0)
                .warmupIterations(3)
                .warmupTime(slice)
                .measurementIterations(3)
                .measurementTime(slice)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .addProfiler(GCProfiler.class);
        if (!step.parameter.isEmpty()) options.param(step.parameter, step.value);
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                step.times.add(result.getPrimaryResult().getScore());
                step.bytes.add(
                        Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                                .getScore());
            }
        } catch (RunnerException e) {
            throw new CannotMeasure("JMH did not run " + step.title + ": " + e.getMessage());
        }
    }

    /** One row of the table. @param parameter of the benchmark, empty if it has none */
    private record Step(
            String benchmark, String parameter, String value, String title, String of, Middle times, Middle bytes) {
        Step(String benchmark, String parameter, String value, String title, String of) {
            this(benchmark, parameter, value, title, of, new Middle(), new Middle());
        }

        Table into(Table table) {
            double nanos = times.value();
            boolean overDay = Stream.of("bareSum", "figures", "dayCatalogue").anyMatch(benchmark::equals);
            return table.row(
                    title,
                    of,
                    Figures.decimals(nanos, 1),
                    Figures.whole(bytes.value()),
                    overDay ? Figures.whole(PER_DAY * 1000.0 / nanos) : "");
        }
    }
}
