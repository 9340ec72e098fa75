package org.wattline.adapter.memory.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.fault.FaultReports;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;

/** Fault reports in memory. */
public final class MemoryFaultReports implements FaultReports {
    private final MemoryTable<FaultNo, FaultReport> table;

    public MemoryFaultReports(MemoryStore store) {
        table = store.table("fault-report", FaultReport::no);
    }

    @Override
    public Optional<FaultReport> find(FaultNo no) {
        return table.find(no);
    }

    @Override
    public boolean open(AccountNo account) {
        return table.stream()
                .anyMatch(r -> r.account().filter(account::equals).isPresent()
                        && r.state() != FaultState.RESTORED
                        && r.state() != FaultState.CLOSED);
    }

    @Override
    public void add(FaultReport report) {
        table.add(report);
    }

    @Override
    public FaultReport save(FaultReport report) {
        return table.save(report);
    }

    @Override
    public Page<FaultReport> list(Scope scope, Optional<FaultState> state, Page.Request page) {
        List<FaultReport> rows = table.stream()
                .filter(r -> scope.covers(new Scope.Owner(r.unit(), r.customer().map(CustomerId::value))))
                .filter(r -> state.map(s -> r.state() == s).orElse(true))
                .filter(r -> page.after()
                        .map(after -> r.no().value().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(FaultReport::no).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), r -> r.no().value());
    }
}
