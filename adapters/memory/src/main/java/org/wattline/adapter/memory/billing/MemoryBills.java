package org.wattline.adapter.memory.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.BillStanding;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Energy;

/** Bills in memory. */
public final class MemoryBills implements Bills, BillViews {
    private final MemoryTable<BillNo, Bill> table;

    public MemoryBills(MemoryStore store) {
        table = store.table("bill", Bill::no);
    }

    @Override
    public Optional<Bill> find(BillNo no) {
        return table.find(no);
    }

    @Override
    public Optional<Bill> living(AccountNo account, Span period) {
        return living(account).filter(bill -> bill.period().equals(period)).findFirst();
    }

    Stream<Bill> all() {
        return table.stream();
    }

    private Stream<Bill> living(AccountNo account) {
        return table.stream().filter(bill -> bill.account().equals(account) && isLiving(bill));
    }

    static boolean isLiving(Bill bill) {
        return bill.kind() instanceof Bill.Kind.Regular && !(bill.stage() instanceof Bill.Stage.Reversed);
    }

    @Override
    public Bill add(Bill bill) {
        if (isLiving(bill) && isBilled(bill)) throw new AlreadyThere("bill_once");
        return table.add(bill);
    }

    private boolean isBilled(Bill fresh) {
        return living(fresh.account()).anyMatch(bill -> bill.period().overlaps(fresh.period()));
    }

    @Override
    public List<BillNo> addAll(List<Bill> bills) {
        List<BillNo> added = new ArrayList<>();
        for (Bill bill : bills) if (!isBilled(bill)) added.add(table.add(bill).no());
        return added;
    }

    @Override
    public Bill save(Bill bill) {
        return table.save(bill);
    }

    @Override
    public Map<BillNo, BillStanding> standings(Collection<BillNo> bills) {
        Map<BillNo, BillStanding> standings = new TreeMap<>();
        for (BillNo no : bills) find(no).ifPresent(bill -> standings.put(no, bill.standing()));
        return standings;
    }

    @Override
    public void advance(List<BillStanding> further) {
        for (BillStanding standing : further) {
            Bill bill = find(standing.no())
                    .orElseThrow(() -> new StaleState("bill", standing.no().value(), standing.version()));
            table.save(bill.further(standing));
        }
    }

    @Override
    public boolean billed(AccountNo account, Span span, BillNo besides) {
        return living(account)
                .anyMatch(bill -> !bill.no().equals(besides) && bill.period().overlaps(span));
    }

    @Override
    public Optional<LastBill> last(AccountNo account, LocalDate day) {
        return lastBefore(account, day).map(LastBill::of);
    }

    Optional<Bill> lastBefore(AccountNo account, LocalDate day) {
        return living(account)
                .filter(bill -> !bill.period().end().isAfter(day))
                .max(Comparator.comparing(bill -> bill.period().end()));
    }

    @Override
    public Map<AccountNo, LastBill> lasts(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, LastBill> found = new TreeMap<>();
        for (AccountNo account : accounts) last(account, day).ifPresent(last -> found.put(account, last));
        return found;
    }

    @Override
    public Map<AccountNo, LocalDate> billedUntil(Collection<AccountNo> accounts, Span span) {
        Map<AccountNo, LocalDate> until = new TreeMap<>();
        for (AccountNo account : accounts)
            living(account)
                    .map(Bill::period)
                    .filter(span::overlaps)
                    .map(Span::end)
                    .max(Comparator.naturalOrder())
                    .ifPresent(day -> until.put(account, day));
        return until;
    }

    @Override
    public Map<AccountNo, Energy> countedInYear(Collection<AccountNo> accounts, LocalDate before) {
        Map<AccountNo, Energy> counted = new TreeMap<>();
        Set<AccountNo> wanted = Set.copyOf(accounts);
        table.stream()
                .filter(bill -> wanted.contains(bill.account()) && isLiving(bill))
                .filter(bill -> bill.calculation().rated().counter().year() == before.getYear())
                .filter(bill -> bill.period().from().isBefore(before))
                .forEach(
                        bill -> counted.merge(bill.account(), bill.calculation().counted(), Energy::plus));
        return counted;
    }

    @Override
    public Map<AccountNo, List<Link>> earlier(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, List<Link>> links = new TreeMap<>();
        for (AccountNo account : accounts) {
            List<Link> own = living(account)
                    .filter(bill -> !bill.period().end().isAfter(day))
                    .sorted(Comparator.comparing((Bill bill) -> bill.period().end(), Comparator.reverseOrder()))
                    .limit(Chain.REACH)
                    .map(Link::of)
                    .toList();
            if (!own.isEmpty()) links.put(account, own);
        }
        return links;
    }

    @Override
    public List<Link> later(AccountNo account, LocalDate day) {
        return living(account)
                .filter(bill -> !bill.period().from().isBefore(day))
                .sorted(Comparator.comparing(bill -> bill.period().from()))
                .map(Link::of)
                .toList();
    }

    @Override
    public Map<AccountNo, List<Link>> later(Collection<AccountNo> accounts, LocalDate day) {
        Map<AccountNo, List<Link>> links = new TreeMap<>();
        for (AccountNo account : accounts) {
            List<Link> own = later(account, day);
            if (!own.isEmpty()) links.put(account, own);
        }
        return links;
    }

    @Override
    public Page<Row> list(Scope scope, Filter filter, Page.Request page) {
        List<Bill> wanted = table.stream()
                .sorted(Comparator.comparing(Bill::no).reversed())
                .filter(bill ->
                        scope.covers(Scope.Owner.of(bill.unit(), bill.customer().value())))
                .filter(bill -> filter.account().map(bill.account()::equals).orElse(true))
                .filter(bill -> filter.month()
                        .map(bill.calculation().rated().month()::equals)
                        .orElse(true))
                .filter(bill -> filter.state().map(bill.stage().label()::equals).orElse(true))
                .filter(bill -> page.after()
                        .map(last -> bill.no().value().compareTo(last) < 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(wanted, page.limit(), bill -> bill.no().value()).map(MemoryBills::row);
    }

    private static Row row(Bill bill) {
        return new Row(
                bill.no(),
                bill.account(),
                bill.kind().label(),
                bill.period().from(),
                bill.period().end(),
                bill.calculation().rated().energy(),
                bill.total(),
                bill.stage().label(),
                bill.stage().dueDate());
    }
}
