package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.StepCode;
import org.wattline.domain.workflow.simulation.Replay;
import org.wattline.domain.workflow.simulation.Replayed;

/** Tries a version of a process on past cases before it comes into force (流程仿真). */
public final class SimulatingProcesses {
    /** Most cases of one simulation. */
    public static final int MOST = 5_000;

    private final PastCases cases;
    private final StatutoryClock clock;

    public SimulatingProcesses(PastCases cases, StatutoryClock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** Of the cases of the process's kind that started since a day, the latest {@link #MOST}. @param code only those of this process */
    public Report simulate(ProcessDefinition process, Optional<String> code, LocalDate since) {
        List<Replayed> replayed = cases.completed(process.subject(), code, since, MOST).stream()
                .filter(past -> process.applies(past.data()))
                .map(past -> Replay.of(process, past, clock))
                .toList();
        return Report.of(replayed);
    }

    /**
     * What would have become of them.
     *
     * @param breaching cases that would have missed a limit
     * @param bySteps how often each step would have missed one, been left out or been new
     */
    public record Report(
            int cases, int breaching, int breachingLaw, Map<StepCode, Counts> bySteps, List<Replayed> replayed) {
        public Report {
            bySteps = new TreeMap<>(bySteps);
            replayed = List.copyOf(replayed);
        }

        static Report of(List<Replayed> replayed) {
            Map<StepCode, Counts> counts = new TreeMap<>();
            for (Replayed each : replayed) {
                each.breaches().stream()
                        .flatMap(breach -> breach.step().stream())
                        .distinct()
                        .forEach(step -> counts.merge(step, new Counts(1, 0, 0), Counts::plus));
                each.skipped().forEach(step -> counts.merge(step, new Counts(0, 1, 0), Counts::plus));
                each.added().forEach(step -> counts.merge(step, new Counts(0, 0, 1), Counts::plus));
            }
            return new Report(
                    replayed.size(),
                    (int) replayed.stream()
                            .filter(each -> !each.breaches().isEmpty())
                            .count(),
                    (int) replayed.stream()
                            .filter(each -> each.breaches().stream().anyMatch(Replayed.Breach::legal))
                            .count(),
                    counts,
                    replayed);
        }
    }

    /** Cases in which a step would have missed a limit, been left out, been new. */
    public record Counts(int breached, int skipped, int added) {
        Counts plus(Counts other) {
            return new Counts(breached + other.breached, skipped + other.skipped, added + other.added);
        }
    }
}
