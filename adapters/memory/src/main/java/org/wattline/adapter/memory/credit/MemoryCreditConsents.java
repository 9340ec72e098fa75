package org.wattline.adapter.memory.credit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.credit.CreditConsents;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.credit.ConsentId;
import org.wattline.domain.credit.CreditConsent;
import org.wattline.domain.customer.AccountNo;

/** Consents in memory. */
public final class MemoryCreditConsents implements CreditConsents {
    private final MemoryTable<ConsentId, CreditConsent> table;

    public MemoryCreditConsents(MemoryStore store) {
        table = store.table("credit-consent", CreditConsent::id);
    }

    @Override
    public Optional<CreditConsent> find(ConsentId id) {
        return table.find(id);
    }

    @Override
    public Optional<CreditConsent> standing(AccountNo account) {
        return table.stream()
                .filter(each -> each.account().equals(account) && each.ended().isEmpty())
                .findFirst();
    }

    @Override
    public List<CreditConsent> standing(Optional<ConsentId> after, int limit) {
        return table.stream()
                .filter(each -> each.ended().isEmpty())
                .filter(each -> after.map(last -> each.id().compareTo(last) > 0).orElse(true))
                .sorted(Comparator.comparing(CreditConsent::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Page<CreditConsent> list(Scope scope, Optional<AccountNo> account, Page.Request page) {
        List<CreditConsent> wanted = table.stream()
                .sorted(Comparator.comparing(CreditConsent::id).reversed())
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> account.map(each.account()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(last -> each.id().toString().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), each -> each.id().toString());
    }

    @Override
    public CreditConsent add(CreditConsent consent) {
        if (standing(consent.account()).isPresent()) throw new AlreadyThere("consent of " + consent.account());
        return table.add(consent);
    }

    @Override
    public CreditConsent save(CreditConsent consent) {
        return table.save(consent);
    }
}
