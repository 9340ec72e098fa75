package org.wattline.application.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.RuleId;

/** The catalogue of audit rules (稽查规则库) as it is in use; each id stands there once. */
public final class AuditRules {
    private final Supplier<List<AuditRule>> inUse;

    /** @param inUse asked for anew each time */
    public AuditRules(Supplier<List<AuditRule>> inUse) {
        this.inUse = inUse;
    }

    public Optional<AuditRule> find(RuleId id) {
        return inUse.get().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** All, by id. */
    public List<AuditRule> all() {
        return inUse.get().stream()
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
    }
}
