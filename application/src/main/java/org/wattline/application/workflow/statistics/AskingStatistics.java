package org.wattline.application.workflow.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.workflow.definition.StepCode;

/** Puts side by side what steps took and what is open there, and names the bottleneck of each kind of process and type of change (瓶颈环节). */
public final class AskingStatistics {
    private final CaseStatistics statistics;
    private final BusinessClock clock;

    public AskingStatistics(CaseStatistics statistics, BusinessClock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Steps with done or open tasks, by unit, process, type of change and step. */
    public List<Line> steps(Scope scope, Span during) {
        LocalDate today = clock.today();
        Map<Key, CaseStatistics.Pending> pending = new HashMap<>();
        for (CaseStatistics.Pending each : statistics.pending(scope, today))
            pending.put(new Key(each.unit(), each.process(), each.type(), each.step()), each);
        List<CaseStatistics.Worked> worked = statistics.worked(scope, during);
        Map<Kind, Integer> longest = new HashMap<>();
        for (CaseStatistics.Worked each : worked)
            longest.merge(
                    new Kind(each.unit(), each.process(), each.type()),
                    each.total().p90(),
                    Math::max);
        List<Line> lines = new ArrayList<>();
        for (CaseStatistics.Worked each : worked) {
            Key key = new Key(each.unit(), each.process(), each.type(), each.step());
            int most = longest.getOrDefault(new Kind(each.unit(), each.process(), each.type()), 0);
            boolean bottleneck = most > 0 && each.total().p90() == most;
            lines.add(new Line(key, Optional.of(each), Optional.ofNullable(pending.remove(key)), bottleneck));
        }
        pending.forEach((key, each) -> lines.add(new Line(key, Optional.empty(), Optional.of(each), false)));
        lines.sort(Comparator.comparing(Line::key, Key.ORDER));
        return lines;
    }

    /** @return cases by unit and process */
    public List<CaseStatistics.Cases> cases(Scope scope, Span during) {
        return statistics.cases(scope, during);
    }

    /** @return people by login */
    public List<CaseStatistics.Load> staff(Scope scope, Span during) {
        return statistics.loads(scope, during);
    }

    /**
     * A step.
     *
     * @param bottleneck whether nine tenths of its tasks took as long as no other step of its process, and of its type of change, in this unit
     */
    public record Line(
            Key key,
            Optional<CaseStatistics.Worked> worked,
            Optional<CaseStatistics.Pending> pending,
            boolean bottleneck) {}

    /** Which step. */
    public record Key(UnitPath unit, String process, Optional<String> type, StepCode step) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::unit)
                .thenComparing(Key::process)
                .thenComparing(key -> key.type.orElse(""))
                .thenComparing(Key::step);
    }

    private record Kind(UnitPath unit, String process, Optional<String> type) {}
}
