package org.wattline.adapter.memory.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.workflow.history.Tamperings;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.workflow.history.Round;
import org.wattline.domain.workflow.history.Tampering;

/** What looks at histories have found, in memory. */
public final class MemoryTamperings implements Tamperings {
    private final MemoryRows<Tampering> found;
    private final MemoryRows<Round> rounds;

    public MemoryTamperings(MemoryStore store) {
        this.found = store.rows();
        this.rounds = store.rows();
    }

    @Override
    public List<Tampering> of(Collection<String> subjects) {
        return subjects.stream()
                .flatMap(subject -> found.find(subject).stream())
                .toList();
    }

    @Override
    public void save(List<Tampering> more) {
        for (Tampering each : more) found.put(each.subject(), each);
    }

    @Override
    public Page<Tampering> list(Scope scope, Optional<Boolean> present, Page.Request page) {
        List<Tampering> rows = found.all().stream()
                .filter(each -> each.unit().equals(UnitPath.COMPANY) || scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> present.map(asked -> asked == each.present()).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.subject().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), Tampering::subject);
    }

    @Override
    public long present() {
        return found.all().stream().filter(Tampering::present).count();
    }

    @Override
    public Optional<Round> round() {
        return rounds.all().stream().reduce((earlier, later) -> later);
    }

    @Override
    public void save(Round round) {
        rounds.put("%020d".formatted(round.began().toEpochMilli()), round);
    }
}
