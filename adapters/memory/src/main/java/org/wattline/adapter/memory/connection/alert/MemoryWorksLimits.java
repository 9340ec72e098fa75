package org.wattline.adapter.memory.connection.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.connection.evidence.MemoryEvidences;
import org.wattline.adapter.memory.connection.inspection.MemoryInspections;
import org.wattline.adapter.memory.connection.plan.MemorySupplyPlans;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.alert.WorksLimits;
import org.wattline.application.workflow.ProcessInstances;
import org.wattline.domain.connection.alert.WorksLimit;
import org.wattline.domain.connection.alert.WorksLimit.Kind;
import org.wattline.domain.connection.evidence.Evidence;
import org.wattline.domain.connection.inspection.Defect;
import org.wattline.domain.connection.inspection.Inspection;
import org.wattline.domain.connection.plan.SupplyPlan;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;

/** Days of works in memory. */
public final class MemoryWorksLimits implements WorksLimits {
    private final MemoryRows<Instant> told;
    private final MemoryInspections inspections;
    private final MemorySupplyPlans plans;
    private final MemoryEvidences evidences;
    private final ProcessInstances instances;

    public MemoryWorksLimits(
            MemoryStore store,
            MemoryInspections inspections,
            MemorySupplyPlans plans,
            MemoryEvidences evidences,
            ProcessInstances instances) {
        this.told = store.rows();
        this.inspections = inspections;
        this.plans = plans;
        this.evidences = evidences;
        this.instances = instances;
    }

    @Override
    public List<WorksLimit> untold(LocalDate today, LocalDate plansUntil, LocalDate evidenceUntil, int limit) {
        List<WorksLimit> reached = new ArrayList<>();
        inspections.all().forEach(each -> late(each, today, reached));
        plans.all().forEach(each -> ending(each, today, plansUntil, reached));
        evidences.lastConfirmed().forEach(each -> ending(each, today, evidenceUntil, reached));
        reached.removeIf(each -> told.find(key(each)).isPresent());
        Set<InstanceNo> cases =
                reached.stream().map(MemoryWorksLimits::instance).collect(Collectors.toSet());
        Map<InstanceNo, ProcessInstance> known =
                instances.all(cases).stream().collect(Collectors.toMap(ProcessInstance::no, Function.identity()));
        return reached.stream()
                .filter(each -> Optional.ofNullable(known.get(instance(each)))
                        .filter(found -> watched(each, found.state()))
                        .isPresent())
                .sorted(Comparator.comparing(
                                (WorksLimit each) -> each.application().value())
                        .thenComparing(each -> each.kind().name())
                        .thenComparing(WorksLimit::what))
                .limit(limit)
                .toList();
    }

    private static boolean watched(WorksLimit limit, ProcessInstance.State state) {
        return state == ProcessInstance.State.RUNNING
                || limit.kind().runsOn() && state == ProcessInstance.State.SUSPENDED;
    }

    private static InstanceNo instance(WorksLimit limit) {
        return new InstanceNo(limit.application().value());
    }

    private void late(Inspection round, LocalDate today, List<WorksLimit> reached) {
        if (round.stage() == Inspection.Stage.UNDER_WAY) {
            round.due()
                    .filter(day -> day.isBefore(today) && !round.due().equals(round.legal()))
                    .ifPresent(day -> reached.add(limit(Kind.INSPECTION_LATE, round, round.code(), day)));
            round.legal()
                    .filter(day -> day.isBefore(today))
                    .ifPresent(day -> reached.add(limit(Kind.INSPECTION_OVER_LAW, round, round.code(), day)));
        }
        if (round.stage() == Inspection.Stage.FAILED
                && inspections
                        .last(round.application(), round.kind())
                        .filter(round::equals)
                        .isPresent())
            for (Defect defect : round.defects())
                if (defect.state() == Defect.State.OPEN && defect.deadline().isBefore(today))
                    reached.add(
                            limit(Kind.DEFECT_OVERDUE, round, round.kind() + "/" + defect.number(), defect.deadline()));
    }

    private static WorksLimit limit(Kind kind, Inspection round, String what, LocalDate day) {
        return new WorksLimit(kind, round.application(), round.unit(), what, day);
    }

    private void ending(SupplyPlan plan, LocalDate today, LocalDate until, List<WorksLimit> reached) {
        plan.answered()
                .map(SupplyPlan.Stage.Answered::validUntil)
                .filter(day -> !day.isAfter(until))
                .filter(day -> plans.latest(plan.application())
                        .filter(latest -> latest.number() == plan.number())
                        .isPresent())
                .ifPresent(day -> reached.add(new WorksLimit(
                        day.isAfter(today) ? Kind.PLAN_ENDING : Kind.PLAN_ENDED,
                        plan.application(),
                        plan.unit(),
                        Integer.toString(plan.number()),
                        day)));
    }

    private static void ending(Evidence each, LocalDate today, LocalDate until, List<WorksLimit> reached) {
        each.validUntil()
                .filter(day -> !day.isAfter(until))
                .ifPresent(day -> reached.add(new WorksLimit(
                        day.isAfter(today) ? Kind.EVIDENCE_ENDING : Kind.EVIDENCE_ENDED,
                        each.application(),
                        each.unit(),
                        each.kind().name(),
                        day)));
    }

    @Override
    public void told(List<WorksLimit> limits, Instant at) {
        for (WorksLimit each : limits) if (told.find(key(each)).isEmpty()) told.put(key(each), at);
    }

    private static String key(WorksLimit limit) {
        return String.join(
                " ",
                limit.application().value(),
                limit.kind().name(),
                limit.what(),
                limit.day().toString());
    }
}
