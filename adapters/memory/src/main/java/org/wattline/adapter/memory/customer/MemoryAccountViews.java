package org.wattline.adapter.memory.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.payment.Balances;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.TermsInForce;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.payment.AccountBalance;
import org.wattline.domain.premises.Premises;

/** Accounts as screens show them, from the tables in memory. */
public final class MemoryAccountViews implements AccountViews {
    private final MemoryAccounts accounts;
    private final MemoryCustomers customers;
    private final Contracts contracts;
    private final PremisesRegister premises;
    private final MeteringPoints points;
    private final Balances balances;

    public MemoryAccountViews(
            MemoryAccounts accounts,
            MemoryCustomers customers,
            Contracts contracts,
            PremisesRegister premises,
            MeteringPoints points,
            Balances balances) {
        this.accounts = accounts;
        this.customers = customers;
        this.contracts = contracts;
        this.premises = premises;
        this.points = points;
        this.balances = balances;
    }

    @Override
    public Optional<Summary> summary(AccountNo no, LocalDate day) {
        return accounts.find(no)
                .map(account -> new Summary(
                        account.no(),
                        account.customer(),
                        holder(account),
                        account.unit(),
                        account.category(),
                        account.stage().openedOn(),
                        closedOn(account),
                        contract(account, day).map(contract -> supply(contract, day)),
                        balances.find(no).map(AccountBalance::owed),
                        points.ofAccounts(List.of(no)).stream()
                                .map(MemoryAccountViews::point)
                                .toList(),
                        account.version()));
    }

    @Override
    public Optional<Scope.Owner> ownerOf(AccountNo no) {
        return accounts.find(no)
                .map(each -> Scope.Owner.of(each.unit(), each.customer().value()));
    }

    @Override
    public Page<Row> list(Filter filter, Scope scope, Page.Request page) {
        Optional<Set<CustomerId>> wanted =
                filter.customer().map(id -> customers.merges().joined(Set.of(id)));
        List<Row> found = accounts.all().stream()
                .filter(each ->
                        scope.covers(Scope.Owner.of(each.unit(), each.customer().value())))
                .filter(each ->
                        wanted.map(those -> those.contains(each.customer())).orElse(true))
                .filter(each -> filter.category().map(each.category()::equals).orElse(true))
                .filter(each -> filter.open()
                        .map(open -> open == closedOn(each).isEmpty())
                        .orElse(true))
                .filter(each -> page.after()
                        .map(after -> each.no().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .map(this::row)
                .toList();
        return Page.of(found, page.limit(), each -> each.no().value());
    }

    @Override
    public Page<AccountNo> numbers(Scope scope, Page.Request page) {
        return list(Filter.NONE, scope, page).map(Row::no);
    }

    private Row row(Account account) {
        return new Row(
                account.no(),
                account.customer(),
                holder(account),
                account.unit(),
                account.category(),
                account.stage().openedOn(),
                closedOn(account));
    }

    private PersonName holder(Account account) {
        return customers.find(account.customer()).orElseThrow().name();
    }

    private static Optional<LocalDate> closedOn(Account account) {
        return switch (account.stage()) {
            case Account.Stage.Open(LocalDate openedOn) -> Optional.empty();
            case Account.Stage.Closed(LocalDate openedOn, LocalDate closedOn) -> Optional.of(closedOn);
        };
    }

    private Optional<SupplyContract> contract(Account account, LocalDate day) {
        return contracts.of(account.no()).stream()
                .max(Comparator.<SupplyContract, Boolean>comparing(
                                each -> each.inForce(day).isPresent())
                        .thenComparing(SupplyContract::no));
    }

    private Supply supply(SupplyContract contract, LocalDate day) {
        Premises place = premises.find(contract.premises()).orElseThrow();
        return new Supply(
                contract.no(),
                contract.type(),
                place.address(),
                place.area(),
                contract.inForce(day).map(TermsInForce::agreed));
    }

    private static Point point(MeteringPoint point) {
        return new Point(
                point.no().value(), point.open().map(Installation::meter).map(meter -> meter.value()));
    }
}
