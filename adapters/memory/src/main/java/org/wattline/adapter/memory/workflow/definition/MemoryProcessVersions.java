package org.wattline.adapter.memory.workflow.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.Page;
import org.wattline.application.workflow.definition.ProcessVersions;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.publication.ProcessVersion;
import org.wattline.domain.workflow.publication.Stage;

/** Versions of processes in memory. */
public final class MemoryProcessVersions implements ProcessVersions {
    private final MemoryTable<String, ProcessVersion> table;

    public MemoryProcessVersions(MemoryStore store) {
        table = store.table("process-version", version -> version.key().toString());
    }

    @Override
    public Optional<ProcessVersion> find(ProcessKey key) {
        return table.find(key.toString());
    }

    @Override
    public List<ProcessVersion> all(Collection<ProcessKey> keys) {
        return table.stream()
                .filter(each -> keys.contains(each.key()))
                .sorted(Comparator.comparing(MemoryProcessVersions::place))
                .toList();
    }

    @Override
    public List<Binding> binding() {
        return table.stream()
                .filter(each -> each.stage().binding())
                .sorted(Comparator.comparing(MemoryProcessVersions::place))
                .map(each -> new Binding(each.key(), each.stage() instanceof Stage.Retired))
                .toList();
    }

    @Override
    public Page<ProcessVersion> list(Optional<String> state, Page.Request page) {
        List<ProcessVersion> rows = table.stream()
                .filter(each -> state.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> place(each).compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(MemoryProcessVersions::place))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MemoryProcessVersions::place);
    }

    @Override
    public long edition() {
        return table.stream()
                .filter(each -> each.stage().binding())
                .mapToLong(each -> each.version().number())
                .sum();
    }

    @Override
    public void add(ProcessVersion version) {
        table.add(version);
    }

    @Override
    public ProcessVersion save(ProcessVersion version) {
        return table.save(version);
    }

    private static String place(ProcessVersion version) {
        return version.key().code()
                + String.format(Locale.ROOT, "/%09d", version.key().version());
    }
}
