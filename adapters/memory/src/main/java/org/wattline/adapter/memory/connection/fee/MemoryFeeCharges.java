package org.wattline.adapter.memory.connection.fee;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.fee.FeeCharges;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.fee.FeeCharge;
import org.wattline.domain.connection.fee.FeeNo;
import org.wattline.domain.customer.AccountNo;

/** Fees of applications in memory. */
public final class MemoryFeeCharges implements FeeCharges {
    private final MemoryTable<FeeNo, FeeCharge> table;

    public MemoryFeeCharges(MemoryStore store) {
        table = store.table("connection-fee", FeeCharge::no);
    }

    @Override
    public Optional<FeeCharge> find(FeeNo no) {
        return table.find(no);
    }

    @Override
    public Optional<FeeCharge> under(AccountNo books) {
        return table.stream().filter(each -> each.books().equals(books)).findFirst();
    }

    @Override
    public List<FeeCharge> of(ApplicationNo application) {
        return table.stream()
                .filter(each -> each.application().equals(application))
                .sorted(Comparator.comparing(FeeCharge::no))
                .toList();
    }

    @Override
    public FeeCharge add(FeeCharge charge) {
        if (of(charge.application()).stream()
                .anyMatch(each -> !each.cancelled()
                        && each.notice().item().equals(charge.notice().item())))
            throw new AlreadyThere("fee " + charge.notice().item() + " of " + charge.application());
        return table.add(charge);
    }

    @Override
    public FeeCharge save(FeeCharge charge) {
        return table.save(charge);
    }

    @Override
    public Page<FeeCharge> list(
            Scope scope, Optional<ApplicationNo> application, Optional<FeeCharge.State> state, Page.Request page) {
        List<FeeCharge> rows = table.stream()
                .filter(each -> scope.covers(Scope.Owner.of(each.unit())))
                .filter(each -> application.map(each.application()::equals).orElse(true))
                .filter(each -> state.map(each.state()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(FeeCharge::no).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.no().value());
    }
}
