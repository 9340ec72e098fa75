package org.wattline.adapter.memory.billing.cycle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.cycle.BillCycles;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.route.ReadingRoutes;
import org.wattline.application.metering.route.RouteMemberships;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.cycle.BillCycle;
import org.wattline.domain.billing.cycle.CycleCode;
import org.wattline.domain.billing.cycle.CycleTerms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.route.RouteCode;
import org.wattline.domain.metering.route.RouteMembership;

/** Bill cycles in memory. */
public final class MemoryBillCycles implements BillCycles {
    private final MemoryTable<CycleCode, BillCycle> table;
    private final MemoryAccounts accounts;
    private final MeteringPoints points;
    private final ReadingRoutes routes;
    private final RouteMemberships memberships;

    public MemoryBillCycles(
            MemoryStore store,
            MemoryAccounts accounts,
            MeteringPoints points,
            ReadingRoutes routes,
            RouteMemberships memberships) {
        table = store.table("bill-cycle", BillCycle::code);
        this.accounts = accounts;
        this.points = points;
        this.routes = routes;
        this.memberships = memberships;
    }

    @Override
    public Optional<BillCycle> find(CycleCode code) {
        return table.find(code);
    }

    @Override
    public void add(BillCycle cycle) {
        refuseTaken(cycle);
        table.add(cycle);
    }

    @Override
    public BillCycle save(BillCycle cycle) {
        refuseTaken(cycle);
        return table.save(cycle);
    }

    private void refuseTaken(BillCycle cycle) {
        for (CycleTerms own : cycle.terms())
            if (others(cycle)
                    .anyMatch(other ->
                            other.terms().stream().anyMatch(its -> meet(cycle.unit(), own, other.unit(), its))))
                throw new AlreadyThere("bill_cycle_of_route");
    }

    private Stream<BillCycle> others(BillCycle cycle) {
        return table.stream().filter(other -> !other.code().equals(cycle.code()));
    }

    private static boolean meet(UnitPath unit, CycleTerms own, UnitPath otherUnit, CycleTerms other) {
        return own.days().overlaps(other.days())
                && (own.routes().stream().anyMatch(other.routes()::contains)
                        || own.routes().isEmpty() && other.routes().isEmpty() && unit.equals(otherUnit));
    }

    @Override
    public Page<BillCycle> list(Scope scope, Page.Request page) {
        List<BillCycle> rows = table.stream()
                .filter(cycle -> scope.customers().isEmpty()
                        && scope.unit().map(own -> own.covers(cycle.unit())).orElse(true))
                .filter(cycle -> page.after()
                        .map(last -> cycle.code().code().compareTo(last) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(BillCycle::code))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), cycle -> cycle.code().code());
    }

    @Override
    public List<BillCycle> between(LocalDate from, LocalDate through) {
        Span days = Span.of(from, through.plusDays(1));
        return table.stream()
                .filter(cycle ->
                        cycle.terms().stream().anyMatch(terms -> terms.days().overlaps(days)))
                .sorted(Comparator.comparing(BillCycle::code))
                .toList();
    }

    @Override
    public List<RouteCode> foreign(BillCycle cycle) {
        return cycle.terms().getLast().routes().stream()
                .filter(code -> !routes.find(code)
                        .map(route -> cycle.unit().covers(route.unit()))
                        .orElse(false))
                .toList();
    }

    @Override
    public Page<AccountNo> accounts(BillCycle cycle, CycleTerms terms, LocalDate due, Page.Request page) {
        Predicate<Account> wanted = terms.routes().isEmpty()
                ? account -> !isOfAnother(cycle, account, due)
                : account -> route(account.no(), due)
                        .filter(terms.routes()::contains)
                        .isPresent();
        List<AccountNo> numbers = accounts.all().stream()
                .filter(account -> cycle.unit().covers(account.unit()))
                .filter(wanted)
                .map(Account::no)
                .filter(no ->
                        page.after().map(last -> no.value().compareTo(last) > 0).orElse(true))
                .sorted()
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(numbers, page.limit(), AccountNo::value);
    }

    private boolean isOfAnother(BillCycle cycle, Account account, LocalDate due) {
        Optional<RouteCode> route = route(account.no(), due);
        return others(cycle)
                .anyMatch(other -> other.of(due)
                        .filter(terms -> terms.routes().isEmpty()
                                ? cycle.unit().covers(other.unit())
                                        && other.unit().covers(account.unit())
                                : route.filter(terms.routes()::contains).isPresent())
                        .isPresent());
    }

    /** The route of the first of its points that is on one. */
    private Optional<RouteCode> route(AccountNo account, LocalDate due) {
        return memberships
                .findAll(points.ofAccounts(List.of(account)).stream()
                        .map(MeteringPoint::no)
                        .toList())
                .stream()
                .flatMap(each -> each.reads(due).stream())
                .map(RouteMembership.Stint::route)
                .findFirst();
    }
}
