package org.wattline.adapter.http.workflow.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Table;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Csv;
import org.wattline.application.workflow.WorkflowPermissions;
import org.wattline.application.workflow.definition.ProcessCatalogue;
import org.wattline.application.workflow.definition.ProcessDocuments;
import org.wattline.application.workflow.definition.SimulatingProcesses;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.simulation.Replayed;

/** {@code …/simulation}: what a version of a process would have made of past cases. */
public final class SimulationRoutes implements Routes {
    private static final String HEAD = "case,step,limit,legal,due,done\n";
    private static final int SHOWN = 500;

    private final ProcessCatalogue catalogue;
    private final ProcessDocuments documents;
    private final SimulatingProcesses simulating;
    private final BusinessClock clock;

    public SimulationRoutes(
            ProcessCatalogue catalogue,
            ProcessDocuments documents,
            SimulatingProcesses simulating,
            BusinessClock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.simulating = simulating;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                named(Route.get(ProcessVersionRoutes.ONE + "/simulation"))
                        .summary("流程仿真", "Try a version on past cases")
                        .description(
                                "把已办结的案例按该版本重走：条件用案例数据判断，环节用实际用时，时限用该版本；最多 5000 件，列出前 500 件有差异的",
                                "Completed cases go through the version once more: conditions decide on their data, steps take as long as they"
                                        + " took, limits are the version's; 5,000 cases at most, of those that differ 500 are listed")
                        .answers(200, Simulation.class, Simulation.EXAMPLE)
                        .handle(x -> x.found(report(x).map(Simulation::of))),
                named(Route.get(ProcessVersionRoutes.ONE + "/simulation.csv"))
                        .summary("流程仿真明细", "Try a version on past cases, as a table")
                        .answersMedia(200, "text/csv", HEAD)
                        .handle(this::table));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return ProcessVersionRoutes.named(draft)
                .permission(WorkflowPermissions.SEE_DEFINITIONS)
                .query("since", "起始日", "first day on which the cases started; a year ago by default", "2025-01-01")
                .query("process", "仅此流程的案例", "only cases of this process", "LV_NONRES_NEW");
    }

    private Optional<SimulatingProcesses.Report> report(Exchange<Void> x) {
        LocalDate since =
                x.query("since", LocalDate::parse).orElseGet(() -> clock.today().minusYears(1));
        Optional<String> code = x.query("process");
        return catalogue
                .find(ProcessVersionRoutes.key(x))
                .flatMap(version -> documents.definition(version.document())
                                instanceof Outcome.Done<ProcessDefinition>(ProcessDefinition definition)
                        ? Optional.of(simulating.simulate(definition, code, since))
                        : Optional.empty());
    }

    private Reply table(Exchange<Void> x) {
        Optional<SimulatingProcesses.Report> report = report(x);
        if (report.isEmpty()) return x.found(Optional.empty());
        String rows = report.get().replayed().stream()
                .flatMap(each -> each.breaches().stream()
                        .map(breach -> Csv.line(
                                each.no(),
                                breach.step().map(StepCode::code).orElse(""),
                                breach.limit(),
                                breach.legal(),
                                breach.due(),
                                breach.done())))
                .collect(Collectors.joining());
        return Table.of(HEAD, rows);
    }

    /**
     * What would have become of them.
     *
     * @param breachingLaw of those breaching, how many would have missed a legal limit
     */
    public record Simulation(int cases, int breaching, int breachingLaw, List<OfStep> steps, List<OfCase> differing) {
        static final Simulation EXAMPLE = new Simulation(
                120, 7, 1, List.of(new OfStep(new StepCode("SAFETY_REVIEW"), 7, 0, 120)), List.of(OfCase.EXAMPLE));

        static Simulation of(SimulatingProcesses.Report report) {
            return new Simulation(
                    report.cases(),
                    report.breaching(),
                    report.breachingLaw(),
                    report.bySteps().entrySet().stream()
                            .map(each -> new OfStep(
                                    each.getKey(),
                                    each.getValue().breached(),
                                    each.getValue().skipped(),
                                    each.getValue().added()))
                            .toList(),
                    report.replayed().stream()
                            .filter(SimulationRoutes::differs)
                            .limit(SHOWN)
                            .map(OfCase::of)
                            .toList());
        }
    }

    private static boolean differs(Replayed each) {
        return !each.breaches().isEmpty()
                || !each.skipped().isEmpty()
                || !each.added().isEmpty()
                || !each.undecided().isEmpty();
    }

    /** In how many cases a step would have missed a limit, been left out, been new. */
    public record OfStep(StepCode step, int breached, int skipped, int added) {}

    /** A case. @param undecided steps whose conditions give no answer for it, and why */
    public record OfCase(
            String instanceNo,
            List<Breach> breaches,
            List<StepCode> skipped,
            List<StepCode> added,
            List<String> undecided) {
        static final OfCase EXAMPLE = new OfCase(
                "4000000000022",
                List.of(new Breach(
                        Optional.of(new StepCode("SAFETY_REVIEW")),
                        "SR-01",
                        false,
                        LocalDate.of(2026, 1, 7),
                        Instant.parse("2026-01-09T02:00:00Z"))),
                List.of(),
                List.of(new StepCode("SAFETY_REVIEW")),
                List.of());

        static OfCase of(Replayed each) {
            return new OfCase(
                    each.no().value(),
                    each.breaches().stream()
                            .map(breach -> new Breach(
                                    breach.step(), breach.limit(), breach.legal(), breach.due(), breach.done()))
                            .toList(),
                    each.skipped(),
                    each.added(),
                    each.undecided());
        }
    }

    /** A limit that would have been missed. @param step empty for the limit of the whole */
    public record Breach(Optional<StepCode> step, String limit, boolean legal, LocalDate due, Instant done) {}
}
