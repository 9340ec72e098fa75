package org.wattline.application.workflow.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;

/**
 * Processes that follow what is published, on every server and without a restart. What is published never changes, so a definition that was read
 * once is found without a query; what new cases start with is looked up anew when the number of the store has changed.
 */
public final class LiveProcesses implements ProcessDefinitions {
    private final List<ProcessDefinition> shipped;
    private final ProcessVersions versions;
    private final ProcessDocuments documents;
    private volatile Held held;

    public LiveProcesses(List<ProcessDefinition> shipped, ProcessVersions versions, ProcessDocuments documents) {
        this.shipped = List.copyOf(shipped);
        this.versions = versions;
        this.documents = documents;
        this.held = new Held(Long.MIN_VALUE, Map.of(), new ShippedProcesses(shipped), new ShippedProcesses(shipped));
    }

    @Override
    public Optional<ProcessDefinition> find(ProcessKey key) {
        Optional<ProcessDefinition> known = held.all.find(key);
        return known.isPresent() ? known : now().all.find(key);
    }

    @Override
    public Optional<ProcessDefinition> inForce(String code, LocalDate day) {
        return now().startable.inForce(code, day);
    }

    @Override
    public List<ProcessDefinition> inForce(LocalDate day) {
        return now().startable.inForce(day);
    }

    @Override
    public List<ProcessDefinition> all() {
        return now().all.all();
    }

    /** The number is read before what it stands for, so that a state is at most newer than its number says. */
    private Held now() {
        Held current = held;
        long edition = versions.edition();
        if (current.edition == edition) return current;
        Held fresh = read(edition, current.read);
        held = fresh;
        return fresh;
    }

    private Held read(long edition, Map<ProcessKey, ProcessDefinition> known) {
        List<ProcessVersions.Binding> binding = versions.binding();
        Map<ProcessKey, ProcessDefinition> read = new HashMap<>(known);
        for (ProcessVersion version : versions.all(binding.stream()
                .map(ProcessVersions.Binding::key)
                .filter(key -> !known.containsKey(key))
                .toList())) read.put(version.key(), definition(version));
        List<ProcessDefinition> all = new ArrayList<>(shipped);
        Set<ProcessKey> retired = new HashSet<>();
        for (ProcessVersions.Binding each : binding) {
            all.add(Objects.requireNonNull(read.get(each.key())));
            if (each.retired()) retired.add(each.key());
        }
        read.keySet()
                .retainAll(binding.stream().map(ProcessVersions.Binding::key).collect(Collectors.toSet()));
        return new Held(
                edition,
                Map.copyOf(read),
                new ShippedProcesses(all),
                new ShippedProcesses(all.stream()
                        .filter(each -> !retired.contains(each.key()))
                        .toList()));
    }

    private ProcessDefinition definition(ProcessVersion version) {
        return switch (documents.definition(version.document())) {
            case Outcome.Done<ProcessDefinition>(ProcessDefinition value) -> value;
            case Outcome.Refused<ProcessDefinition>(var why) ->
                throw new IllegalStateException(version.key() + " is stored in another shape: " + why);
        };
    }

    /** @param read from the store */
    private record Held(
            long edition,
            Map<ProcessKey, ProcessDefinition> read,
            ProcessDefinitions all,
            ProcessDefinitions startable) {}
}
