package org.wattline.application.workflow.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.workflow.definition.StepCode;

/** Figures over all cases, computed where they are stored. Everything is for units within a scope and by unit, kind of process, type of change, and step or person. */
public interface CaseStatistics {
    /** Tasks that were done within a span of days. */
    List<Worked> worked(Scope scope, Span during);

    /** Tasks that are open. @param today what was due before is overdue */
    List<Pending> pending(Scope scope, LocalDate today);

    /** Cases that began or ended within a span of days, and those that run. */
    List<Cases> cases(Scope scope, Span during);

    /** What people completed within a span of days, by login. */
    List<Load> loads(Scope scope, Span during);

    /**
     * Done tasks of one step.
     *
     * @param type code of the type of change; empty for connections
     * @param total from ready to done
     * @param waiting until somebody took them
     * @param working in somebody's hands
     * @param late after the promised day, or else the last by law
     */
    record Worked(
            UnitPath unit,
            String process,
            Optional<String> type,
            StepCode step,
            long done,
            Days total,
            Days waiting,
            Days working,
            long late) {}

    /**
     * Open tasks of one step.
     *
     * @param type code of the type of change; empty for connections
     * @param unclaimed of these, those that nobody has taken
     */
    record Pending(
            UnitPath unit,
            String process,
            Optional<String> type,
            StepCode step,
            long open,
            long unclaimed,
            long overdue) {}

    /**
     * Cases of one kind.
     *
     * @param type code of the type of change; empty for connections
     * @param cycle what the completed ones took from their beginning on
     * @param late completed after the promised day of the whole, or else the last by law
     * @param appliedKva capacity of those that began: all of a connection's, and of a change what the contract grows by, less for a reduction
     * @param connectedKva of those that were completed
     * @param lostKva of those that were cancelled
     */
    record Cases(
            UnitPath unit,
            String process,
            Optional<String> type,
            long started,
            long completed,
            long cancelled,
            long running,
            Days cycle,
            long late,
            BigDecimal appliedKva,
            BigDecimal connectedKva,
            BigDecimal lostKva) {}

    /** What a person did. @param open what the person has in hand now */
    record Load(String login, long done, long late, long open) {}
}
