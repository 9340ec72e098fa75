package org.wattline.adapter.memory.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.audit.Findings;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.audit.Finding;
import org.wattline.domain.audit.FindingId;
import org.wattline.domain.audit.RuleId;

/** Findings in memory. */
public final class MemoryFindings implements Findings {
    private final MemoryTable<FindingId, Finding> table;

    public MemoryFindings(MemoryStore store) {
        table = store.table("finding", Finding::id);
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return table.find(id);
    }

    @Override
    public List<Finding> about(RuleId rule, String kind, Collection<String> numbers) {
        Set<String> wanted = Set.copyOf(numbers);
        return table.stream()
                .filter(finding -> finding.rule().equals(rule)
                        && finding.subject().kind().equals(kind)
                        && wanted.contains(finding.subject().no()))
                .toList();
    }

    @Override
    public List<Finding> ofSeries(RuleId rule, String kind, Collection<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        return table.stream()
                .filter(finding -> finding.rule().equals(rule)
                        && finding.subject().kind().equals(kind)
                        && wanted.contains(finding.subject().no().replaceAll("/.*", "")))
                .sorted(Comparator.comparing(finding -> finding.subject().no()))
                .toList();
    }

    @Override
    public void add(Finding finding) {
        if (!about(
                        finding.rule(),
                        finding.subject().kind(),
                        List.of(finding.subject().no()))
                .isEmpty())
            throw new AlreadyThere("a finding of " + finding.rule() + " about "
                    + finding.subject().no());
        table.add(finding);
    }

    @Override
    public Finding save(Finding finding) {
        return table.save(finding);
    }

    @Override
    public Page<Finding> list(Scope scope, Optional<RuleId> rule, Optional<Verdict> verdict, Page.Request page) {
        List<Finding> rows = table.stream()
                .filter(f -> scope.covers(
                        new Scope.Owner(f.subject().unit(), f.subject().customer())))
                .filter(f -> rule.map(f.rule()::equals).orElse(true))
                .filter(f -> verdict.map(v -> v == Verdict.of(f)).orElse(true))
                .filter(f -> page.after()
                        .map(after -> f.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((Finding f) -> f.id().toString()).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), f -> f.id().toString());
    }
}
