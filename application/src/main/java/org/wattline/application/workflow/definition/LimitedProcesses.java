package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.wattline.domain.calendar.TimeLimit;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;

/**
 * Processes under the table of limits (时限表) that is in use: a published process names lines of it, and what a line says may change. A clock
 * goes by what the table says when it is set.
 */
public final class LimitedProcesses implements ProcessDefinitions {
    private final ProcessDefinitions processes;
    private final Supplier<Map<String, TimeLimit>> table;
    private final Map<ProcessKey, Under> known = new ConcurrentHashMap<>();

    /** @param table the same map as long as it says the same */
    public LimitedProcesses(ProcessDefinitions processes, Supplier<Map<String, TimeLimit>> table) {
        this.processes = processes;
        this.table = table;
    }

    @Override
    public Optional<ProcessDefinition> find(ProcessKey key) {
        return processes.find(key).map(this::under);
    }

    @Override
    public Optional<ProcessDefinition> inForce(String code, LocalDate day) {
        return processes.inForce(code, day).map(this::under);
    }

    @Override
    public List<ProcessDefinition> inForce(LocalDate day) {
        return processes.inForce(day).stream().map(this::under).toList();
    }

    @Override
    public List<ProcessDefinition> all() {
        return processes.all().stream().map(this::under).toList();
    }

    private ProcessDefinition under(ProcessDefinition process) {
        Map<String, TimeLimit> now = table.get();
        Under held = known.get(process.key());
        if (held != null && held.process.equals(process) && held.table.equals(now)) return held.limited;
        ProcessDefinition limited = process.under(now);
        known.put(process.key(), new Under(process, now, limited));
        return limited;
    }

    private record Under(ProcessDefinition process, Map<String, TimeLimit> table, ProcessDefinition limited) {}
}
