package org.wattline.application.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.domain.audit.AuditRule;
import org.wattline.domain.audit.RuleId;

/** The catalogue of audit rules (稽查规则库), from dated reference data. */
public final class AuditRules {
    private final NavigableMap<RuleId, AuditRule> byId;

    /** @throws IllegalArgumentException if an id stands there twice */
    public AuditRules(Collection<AuditRule> rules) {
        NavigableMap<RuleId, AuditRule> all = new TreeMap<>();
        for (AuditRule rule : rules)
            if (all.put(rule.id(), rule) != null)
                throw new IllegalArgumentException("rule " + rule.id() + " stands there twice");
        byId = Collections.unmodifiableNavigableMap(all);
    }

    public Optional<AuditRule> find(RuleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All, by id. */
    public List<AuditRule> all() {
        return List.copyOf(byId.values());
    }
}
