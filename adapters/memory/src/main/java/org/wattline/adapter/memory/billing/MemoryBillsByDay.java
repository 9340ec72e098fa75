package org.wattline.adapter.memory.billing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.coverage.BillsByDay;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.coverage.BilledDays;
import org.wattline.domain.billing.coverage.RunTrouble;
import org.wattline.domain.billing.review.ReviewCase;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Span;

/** Days on bills and troubles of runs, in memory. */
public final class MemoryBillsByDay implements BillsByDay {
    private final MemoryBills bills;
    private final MemoryReviewCases cases;
    private final MemoryBillRuns runs;

    public MemoryBillsByDay(MemoryBills bills, MemoryReviewCases cases, MemoryBillRuns runs) {
        this.bills = bills;
        this.cases = cases;
        this.runs = runs;
    }

    @Override
    public Map<AccountNo, List<BilledDays>> bills(Collection<AccountNo> accounts, Span days) {
        Set<AccountNo> wanted = Set.copyOf(accounts);
        Map<AccountNo, List<Bill>> own = bills.all()
                .filter(bill -> wanted.contains(bill.account()) && MemoryBills.isLiving(bill))
                .filter(bill -> bill.period().overlaps(days))
                .sorted(Comparator.comparing((Bill bill) -> bill.period().from())
                        .thenComparing(Bill::no))
                .collect(groupingBy(Bill::account, toList()));
        Map<AccountNo, List<BilledDays>> found = new HashMap<>();
        own.forEach((account, all) -> found.put(
                account,
                all.stream()
                        .map(bill -> new BilledDays(bill.no(), bill.period(), waiting(bill)))
                        .toList()));
        return found;
    }

    private Optional<String> waiting(Bill bill) {
        if (bill.isIssued()) return Optional.empty();
        return cases.find(bill.no())
                .filter(each -> !each.isDecided())
                .map(ReviewCase::code)
                .or(() -> Optional.of(bill.stage().label()));
    }

    @Override
    public Map<AccountNo, List<RunTrouble>> troubles(Collection<AccountNo> accounts, Span days) {
        Map<AccountNo, List<RunTrouble>> found = new HashMap<>();
        for (AccountNo account : accounts) {
            List<RunTrouble> own = runs.troubles(account, days);
            if (!own.isEmpty()) found.put(account, own);
        }
        return found;
    }
}
