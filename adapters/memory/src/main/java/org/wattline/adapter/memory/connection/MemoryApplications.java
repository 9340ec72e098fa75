package org.wattline.adapter.memory.connection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.ApplicationViews;
import org.wattline.application.connection.Applications;
import org.wattline.application.platform.Page;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;

/** Connection applications in memory. */
public final class MemoryApplications implements Applications, ApplicationViews {
    private final MemoryTable<ApplicationNo, ConnectionApplication> table;

    public MemoryApplications(MemoryStore store) {
        table = store.table("application", ConnectionApplication::no);
    }

    @Override
    public Optional<ConnectionApplication> find(ApplicationNo no) {
        return table.find(no);
    }

    @Override
    public void add(ConnectionApplication application) {
        table.add(application);
    }

    @Override
    public ConnectionApplication save(ConnectionApplication application) {
        return table.save(application);
    }

    @Override
    public Page<ConnectionApplication> list(Filter filter, Reader reader, Page.Request page) {
        List<ConnectionApplication> found = table.stream()
                .filter(reader::knows)
                .filter(each -> filter.stage().map(each.stage().label()::equals).orElse(true))
                .filter(each ->
                        filter.process().map(each.process().code()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(ConnectionApplication::no).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.no().value());
    }
}
