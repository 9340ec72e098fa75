package org.wattline.application.workflow.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.workflow.HoldingCases;
import org.wattline.application.workflow.StepEffects;
import org.wattline.application.workflow.UndoingSteps;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.domain.calendar.StatutoryClock;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.Parting;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.Standing;
import org.wattline.domain.workflow.definition.ProcessDefinition;

/**
 * Cancels cases and undoes what their steps did, the last first (补偿); joins a case to another (并案); splits another off (拆分). All in one
 * unit of work: a step that cannot be undone leaves everything as it is.
 */
public final class EndingCases {
    private final UnitOfWork work;
    private final HoldingCases cases;
    private final List<StepEffects> effects;
    private final UndoingSteps undoing;
    private final CaseHistories histories;
    private final StatutoryClock deadlines;
    private final BusinessClock clock;

    public EndingCases(
            UnitOfWork work,
            HoldingCases cases,
            List<StepEffects> effects,
            CaseHistories histories,
            StatutoryClock deadlines,
            BusinessClock clock) {
        this.work = work;
        this.cases = cases;
        this.effects = List.copyOf(effects);
        this.undoing = new UndoingSteps(effects);
        this.histories = histories;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    public Outcome<ProcessInstance> handle(Caller who, Cancel command) {
        return cases.instance(
                Act.of(who, "workflow.cancel").because(command.reason),
                command.no,
                command.seen,
                (instance, process) -> instance.cancelling(clock.now())
                        .then(change ->
                                undo(who, instance, process, command.reason).map(done -> change)));
    }

    public Outcome<ProcessInstance> handle(Caller who, Join command) {
        return cases.instance(
                Act.of(who, "workflow.join").because(command.reason),
                command.no,
                command.seen,
                (instance, process) -> cases.other(command.into)
                        .<Outcome<Change<ProcessInstance>>>map(into -> standing(instance, process)
                                .joining(into)
                                .then(change -> joinable(instance, into).map(same -> change)))
                        .orElseGet(() -> Outcome.refused(CaseRefusal.NOT_JOINABLE))
                        .then(change -> join(who, instance, process, command).map(done -> change)));
    }

    /** @return the new case */
    public Outcome<ProcessInstance> handle(Caller who, Split command) {
        return work.perform(Act.of(who, "workflow.split").because(command.reason), () -> {
            Optional<ProcessInstance> found = cases.other(command.no);
            if (found.isEmpty()) return Outcome.refused(CaseRefusal.UNKNOWN);
            ProcessInstance instance = found.get();
            command.seen.ifPresent(seen -> cases.check(instance, seen));
            ProcessDefinition process = cases.definition(instance);
            String head = histories.of(instance.no()).head();
            return of(instance)
                    .<Outcome<Parting>>map(effect -> effect.split(who, instance, command.part))
                    .orElseGet(() -> Outcome.refused(CaseRefusal.NOT_SPLITTABLE))
                    .then(parting -> standing(instance, process).splitting(parting, head))
                    .map(this::keep);
        });
    }

    private ProcessInstance keep(Standing.Split split) {
        if (cases.keep(split.rest()).ended()) throw new IllegalStateException("a case that ended was split");
        return cases.begin(split.part());
    }

    private Outcome<Boolean> undo(Caller who, ProcessInstance instance, ProcessDefinition process, String reason) {
        return of(instance)
                .map(effect ->
                        undoing.all(who, instance, process).then(before -> effect.cancelled(who, instance, reason)))
                .orElseGet(() -> Outcome.done(true));
    }

    private Outcome<Boolean> join(Caller who, ProcessInstance instance, ProcessDefinition process, Join command) {
        ProcessInstance into = cases.other(command.into).orElseThrow();
        return of(instance)
                .map(effect -> undoing.all(who, instance, process)
                        .then(before -> effect.joined(who, instance, into, command.reason + " → " + command.into)))
                .orElseGet(() -> Outcome.done(true));
    }

    private Outcome<Boolean> joinable(ProcessInstance instance, ProcessInstance into) {
        return of(instance).map(effect -> effect.joinable(instance, into)).orElseGet(() -> Outcome.done(true));
    }

    private Optional<StepEffects> of(ProcessInstance instance) {
        return effects.stream()
                .filter(each -> each.subject().equals(instance.subject()))
                .findFirst();
    }

    private Standing standing(ProcessInstance instance, ProcessDefinition process) {
        return new Standing(instance, process, deadlines, clock.now());
    }

    /** It is given up. @param seen the version of the case on which this was decided */
    public record Cancel(InstanceNo no, String reason, Optional<Version> seen) {}

    /** Another case carries it on. @param seen the version of the case on which this was decided */
    public record Join(InstanceNo no, InstanceNo into, String reason, Optional<Version> seen) {}

    /**
     * Part of it goes a way of its own.
     *
     * @param part which part, by name and value, as its kind of case knows them: {@code capacityKva}
     * @param seen the version of the case on which this was decided
     */
    public record Split(InstanceNo no, Map<String, String> part, String reason, Optional<Version> seen) {
        public Split {
            part = Map.copyOf(part);
        }
    }
}
