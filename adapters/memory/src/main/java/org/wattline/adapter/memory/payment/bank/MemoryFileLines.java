package org.wattline.adapter.memory.payment.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;

/** Lines that were not booked, in memory. */
public final class MemoryFileLines implements FileLines {
    private final MemoryTable<FileLineId, FileLine> table;

    public MemoryFileLines(MemoryStore store) {
        table = store.table("bank-file-line", FileLine::id);
    }

    @Override
    public Optional<FileLine> find(FileLineId id) {
        return table.find(id);
    }

    @Override
    public Page<FileLine> list(Scope scope, Optional<FileLine.State> state, Page.Request page) {
        Comparator<FileLine> order = Comparator.comparing(each -> each.id().toString());
        List<FileLine> wanted = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> state.map(s -> s == each.state()).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(order.reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.id().toString());
    }

    @Override
    public void keep(List<FileLine> lines) {
        for (FileLine line : lines) if (table.stream().noneMatch(each -> same(each, line))) table.add(line);
    }

    private static boolean same(FileLine one, FileLine other) {
        return one.channel() == other.channel() && one.digest().equals(other.digest()) && one.line() == other.line();
    }

    @Override
    public FileLine save(FileLine line) {
        return table.save(line);
    }
}
