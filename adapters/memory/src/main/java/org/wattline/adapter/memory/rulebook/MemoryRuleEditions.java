package org.wattline.adapter.memory.rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.StaleState;
import org.wattline.application.rulebook.RuleEditions;
import org.wattline.domain.rulebook.RuleEdition;
import org.wattline.domain.rulebook.RuleFileName;

/** Editions of rules in memory. */
public final class MemoryRuleEditions implements RuleEditions {
    private final MemoryTable<Integer, RuleEdition> table;

    public MemoryRuleEditions(MemoryStore store) {
        table = store.table("rule-edition", RuleEdition::number);
    }

    /** The one over which no other was published: each is published over the one in use. */
    @Override
    public Optional<RuleEdition> inUse(RuleFileName file) {
        List<RuleEdition> published =
                published().filter(each -> each.file().equals(file)).toList();
        return published.stream()
                .filter(each -> published.stream().noneMatch(next -> next.basis() == each.number()))
                .findFirst();
    }

    @Override
    public Optional<RuleEdition> find(int number) {
        return table.find(number);
    }

    @Override
    public RuleEdition add(RuleEdition edition) {
        return table.add(edition.numbered((int) table.stream().count() + 1));
    }

    @Override
    public RuleEdition save(RuleEdition edition) {
        int inUse = inUse(edition.file()).map(RuleEdition::number).orElse(0);
        if (inUse != edition.basis())
            throw new StaleState("rule-edition", Integer.toString(edition.number()), edition.version());
        return table.save(edition);
    }

    @Override
    public Page<RuleEdition> list(Optional<RuleFileName> file, Page.Request page) {
        List<RuleEdition> found = table.stream()
                .filter(each -> file.map(each.file()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.number() < Integer.parseInt(last))
                        .orElse(true))
                .sorted(Comparator.comparing(RuleEdition::number).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> Integer.toString(each.number()));
    }

    @Override
    public long changes() {
        return published().count();
    }

    private Stream<RuleEdition> published() {
        return table.stream().filter(each -> each.publication().isPresent());
    }
}
