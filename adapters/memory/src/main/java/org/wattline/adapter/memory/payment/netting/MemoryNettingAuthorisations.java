package org.wattline.adapter.memory.payment.netting;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.payment.netting.NettingAuthorisations;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.payment.netting.AuthorisationId;
import org.wattline.domain.payment.netting.NettingAuthorisation;

/** Authorisations in memory. */
public final class MemoryNettingAuthorisations implements NettingAuthorisations {
    private final MemoryTable<AuthorisationId, NettingAuthorisation> table;

    public MemoryNettingAuthorisations(MemoryStore store) {
        table = store.table("netting-authorisation", NettingAuthorisation::id);
    }

    @Override
    public Optional<NettingAuthorisation> find(AuthorisationId id) {
        return table.find(id);
    }

    @Override
    public NettingAuthorisation add(NettingAuthorisation fresh) {
        return table.add(fresh);
    }

    @Override
    public NettingAuthorisation save(NettingAuthorisation changed) {
        return table.save(changed);
    }

    @Override
    public Page<NettingAuthorisation> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<NettingAuthorisation> rows = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(no -> no.equals(each.from()) || no.equals(each.to()))
                        .orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.id().toString().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(NettingAuthorisation::id).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), each -> each.id().toString());
    }
}
