package org.wattline.application.audit;

import java.util.Optional;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.audit.AuditRun;
import org.wattline.domain.audit.RunId;

/** All runs of audit rules. */
public interface AuditRuns {
    Optional<AuditRun> find(RunId id);

    void add(AuditRun run);

    /** @throws StaleState if it was stored by somebody else since it was read */
    AuditRun save(AuditRun run);

    /** Runs within a scope, newest first. */
    Page<AuditRun> list(Scope scope, Page.Request page);
}
