package org.wattline.adapter.memory.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.workflow.history.CaseHistories;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.history.Chain;
import org.wattline.domain.workflow.history.Finding;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** Histories of cases in memory, where nobody can get at them by hand. */
public final class MemoryCaseHistories implements CaseHistories {
    private final MemoryProcessInstances instances;
    private final MemoryRows<Seal> seals;

    public MemoryCaseHistories(MemoryStore store, MemoryProcessInstances instances) {
        this.instances = instances;
        this.seals = store.rows();
    }

    @Override
    public Chain of(InstanceNo no) {
        return instances.chain(no);
    }

    @Override
    public List<InstanceNo> after(Optional<InstanceNo> last, int limit) {
        return instances.all().stream()
                .map(ProcessInstance::no)
                .filter(each -> last.map(no -> each.compareTo(no) > 0).orElse(true))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Held> held(List<InstanceNo> cases) {
        return cases.stream().map(no -> new Held(of(no), instances.find(no))).toList();
    }

    @Override
    public Map<InstanceNo, UnitPath> units(List<InstanceNo> cases) {
        return instances.all(cases).stream().collect(Collectors.toMap(ProcessInstance::no, ProcessInstance::unit));
    }

    @Override
    public Set<UnitPath> units(LocalDate day) {
        return instances.all().stream()
                .filter(each -> instances.chain(each.no()).links().stream()
                        .anyMatch(link -> Zone.day(link.entry().at()).equals(day)))
                .map(ProcessInstance::unit)
                .collect(Collectors.toSet());
    }

    /** Nobody gets at records in memory by hand either. */
    @Override
    public List<Finding> records(List<InstanceNo> cases) {
        return List.of();
    }

    @Override
    public List<LocalDate> unsealed(LocalDate before) {
        Optional<LocalDate> last = seals().stream().map(Seal::day).max(Comparator.naturalOrder());
        return links().map(link -> Zone.day(link.entry().at()))
                .filter(day -> day.isBefore(before) && last.map(day::isAfter).orElse(true))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Sum sum(LocalDate day) {
        List<String> hashes = links().filter(link -> Zone.day(link.entry().at()).equals(day))
                .sorted(Comparator.comparing((Link link) -> link.entry().instance())
                        .thenComparing(link -> link.entry().version()))
                .map(Link::hash)
                .toList();
        return new Sum(
                hashes.size(),
                Seal.of(day, Instant.EPOCH, hashes, Link.BEGINNING).root());
    }

    @Override
    public List<Seal> seals() {
        return seals.all();
    }

    @Override
    public void add(Seal seal) {
        seals.put(seal.day().toString(), seal);
    }

    private Stream<Link> links() {
        return instances.all().stream().flatMap(each -> instances.chain(each.no()).links().stream());
    }
}
