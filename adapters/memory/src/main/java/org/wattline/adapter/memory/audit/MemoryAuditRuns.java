package org.wattline.adapter.memory.audit;

import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.adapter.memory.platform.NewestFirst;
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
        return NewestFirst.page(table.stream(), AuditRun::unit, AuditRun::id, scope, page);
    }
}
