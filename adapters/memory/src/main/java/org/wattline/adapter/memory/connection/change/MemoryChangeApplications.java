package org.wattline.adapter.memory.connection.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.connection.change.ChangeViews;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.customer.AccountNo;

/** Change applications in memory. */
public final class MemoryChangeApplications implements ChangeApplications, ChangeViews {
    private final MemoryTable<ApplicationNo, ChangeApplication> table;

    public MemoryChangeApplications(MemoryStore store) {
        table = store.table("change-application", ChangeApplication::no);
    }

    @Override
    public Optional<ChangeApplication> find(ApplicationNo no) {
        return table.find(no);
    }

    @Override
    public Optional<ChangeApplication> open(AccountNo account) {
        return table.stream()
                .filter(each -> each.account().equals(account) && each.open())
                .findFirst();
    }

    @Override
    public Set<AccountNo> toldAmong(Collection<AccountNo> accounts) {
        return table.stream()
                .filter(each -> accounts.contains(each.account()))
                .filter(each -> each.open() || expires(each).isPresent())
                .map(ChangeApplication::account)
                .collect(Collectors.toSet());
    }

    @Override
    public List<ChangeApplication> expiring(LocalDate day, Optional<ApplicationNo> after, int limit) {
        return table.stream()
                .filter(each ->
                        expires(each).filter(expires -> !expires.isAfter(day)).isPresent())
                .filter(each ->
                        after.filter(last -> each.no().compareTo(last) <= 0).isEmpty())
                .sorted(Comparator.comparing(ChangeApplication::no))
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChangeApplication> ending(String type, LocalDate after, LocalDate last, int limit) {
        return table.stream()
                .filter(each -> each.type().equals(type))
                .filter(each -> expires(each)
                        .filter(expires -> expires.isAfter(after) && !expires.isAfter(last))
                        .isPresent())
                .filter(each -> each.done().filter(done -> !done.announced()).isPresent())
                .sorted(Comparator.comparing(ChangeApplication::no))
                .limit(limit)
                .toList();
    }

    private static Optional<LocalDate> expires(ChangeApplication application) {
        return application.done().flatMap(ChangeApplication.Stage.CarriedOut::expires);
    }

    @Override
    public void add(ChangeApplication application) {
        if (open(application.account()).isPresent())
            throw new AlreadyThere("an open change of account " + application.account());
        table.add(application);
    }

    @Override
    public ChangeApplication save(ChangeApplication application) {
        return table.save(application);
    }

    @Override
    public Page<ChangeApplication> list(Filter filter, Scope scope, Page.Request page) {
        List<ChangeApplication> found = table.stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each -> filter.account().map(each.account()::equals).orElse(true))
                .filter(each -> filter.type().map(each.type()::equals).orElse(true))
                .filter(each -> filter.stage().map(each.stage().label()::equals).orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) < 0)
                        .orElse(true))
                .sorted(Comparator.comparing(ChangeApplication::no).reversed())
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), each -> each.no().value());
    }
}
