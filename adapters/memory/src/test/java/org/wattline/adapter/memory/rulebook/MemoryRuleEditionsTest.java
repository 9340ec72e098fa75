package org.wattline.adapter.memory.rulebook;

import java.time.Instant;
import java.util.UUID;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.application.rulebook.RuleEditionsContract;

class MemoryRuleEditionsTest extends RuleEditionsContract {
    private final MemoryStore memory = new MemoryStore(() -> Instant.parse("2026-06-20T01:00:00Z"), UUID::randomUUID);
    private final MemoryRuleEditions editions = new MemoryRuleEditions(memory);

    @Override
    protected RuleEditions editions() {
        return editions;
    }

    @Override
    protected UnitOfWork work() {
        return memory;
    }
}
