package org.wattline.adapter.memory.metering.ruleset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.ruleset.RuleSetVersions;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.domain.metering.ruleset.RuleSetName;
import org.wattline.domain.metering.ruleset.RuleSetVersion;

/** Versions of the rules of validation, in memory. */
public final class MemoryRuleSetVersions implements RuleSetVersions {
    private final MemoryTable<RuleSetName, RuleSetVersion> table;

    public MemoryRuleSetVersions(MemoryStore store) {
        table = store.table("rule-set", RuleSetVersion::name);
    }

    @Override
    public Optional<RuleSetVersion> find(RuleSetName name) {
        return table.find(name);
    }

    @Override
    public List<RuleSetVersion> published() {
        return table.stream()
                .filter(each -> each.stage().label() == RuleSetVersion.Label.PUBLISHED)
                .sorted(Comparator.comparing(each -> each.content().from()))
                .toList();
    }

    @Override
    public Page<RuleSetVersion> list(Optional<RuleSetVersion.Label> stage, Page.Request page) {
        List<RuleSetVersion> rows = table.stream()
                .filter(each -> stage.map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.name().value().compareTo(after) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(RuleSetVersion::name))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.name().value());
    }

    @Override
    public void add(RuleSetVersion version) {
        table.add(version);
    }

    @Override
    public RuleSetVersion save(RuleSetVersion version) {
        if (version.stage().label() == RuleSetVersion.Label.PUBLISHED)
            for (RuleSetVersion other : published())
                if (!other.name().equals(version.name())
                        && other.content().from().equals(version.content().from()))
                    throw new AlreadyThere("rules from " + version.content().from());
        return table.save(version);
    }
}
