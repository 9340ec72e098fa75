package org.wattline.adapter.memory.metering.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.validation.ReadingEdits;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.exception.ReadingEdit;
import org.wattline.domain.metering.exception.ReadingEditId;

/** Edits in memory. */
public final class MemoryReadingEdits implements ReadingEdits {
    private final MemoryTable<ReadingEditId, ReadingEdit> table;

    public MemoryReadingEdits(MemoryStore store) {
        table = store.table("reading-edit", ReadingEdit::id);
    }

    @Override
    public Optional<ReadingEdit> find(ReadingEditId id) {
        return table.find(id);
    }

    @Override
    public void add(ReadingEdit edit) {
        table.add(edit);
    }

    @Override
    public ReadingEdit save(ReadingEdit edit) {
        return table.save(edit);
    }

    @Override
    public Page<ReadingEdit> list(
            Scope scope, Optional<MeteringPointNo> point, Optional<Status> status, Page.Request page) {
        List<ReadingEdit> rows = table.stream()
                .filter(e -> scope.covers(
                        Scope.Owner.of(e.place().unit(), e.place().customer().value())))
                .filter(e -> point.map(e.place().point()::equals).orElse(true))
                .filter(e -> status.map(s -> s == Status.of(e)).orElse(true))
                .filter(e -> page.after()
                        .map(after -> e.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing((ReadingEdit e) -> e.id().toString())
                        .reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), e -> e.id().toString());
    }
}
