package org.wattline.adapter.memory.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.audit.AuditRuns;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.RunId;

/** Runs of audit rules in memory. */
public final class MemoryAuditRuns implements AuditRuns {
    private final MemoryTable<RunId, AuditRun> table;

    public MemoryAuditRuns(MemoryStore store) {
        table = store.table("audit-run", AuditRun::id);
    }

    @Override
    public Optional<AuditRun> find(RunId id) {
        return table.find(id);
    }

    @Override
    public void add(AuditRun run) {
        table.add(run);
    }

    @Override
    public AuditRun save(AuditRun run) {
        return table.save(run);
    }

    @Override
    public Page<AuditRun> list(Scope scope, Page.Request page) {
        List<AuditRun> rows = table.stream()
                .filter(run -> scope.covers(Scope.Owner.of(run.unit())))
                .filter(run -> page.after()
                        .map(after -> run.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((AuditRun run) -> run.id().toString())
                        .reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), run -> run.id().toString());
    }
}
