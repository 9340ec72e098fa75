package org.wattline.adapter.memory.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.billing.Bills;
import org.wattline.application.contract.Contracts;
import org.wattline.application.payment.ledger.RevenueByCategory;
import org.wattline.application.platform.Scope;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.TermsUsed;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.payment.LedgerAccount;
import org.wattline.domain.payment.LedgerEntry;
import org.wattline.domain.payment.Posting;
import org.wattline.domain.premises.VoltageLevel;

/** Revenue by category and voltage, bill by bill. */
public final class MemoryRevenueByCategory implements RevenueByCategory {
    private final MemoryLedger ledger;
    private final Bills bills;
    private final Contracts contracts;

    public MemoryRevenueByCategory(MemoryLedger ledger, Bills bills, Contracts contracts) {
        this.ledger = ledger;
        this.bills = bills;
        this.contracts = contracts;
    }

    @Override
    public List<Earned> over(Scope scope, Span days) {
        Map<String, Earned> lines = new TreeMap<>();
        ledger.within(scope)
                .filter(entry -> days.contains(entry.day()))
                .forEach(entry -> entry.postings().stream()
                        .filter(MemoryRevenueByCategory::earns)
                        .flatMap(posting -> earned(entry, posting).stream())
                        .forEach(line -> lines.merge(key(line), line, MemoryRevenueByCategory::plus)));
        return lines.values().stream().filter(line -> !line.amount().isZero()).toList();
    }

    private static boolean earns(Posting posting) {
        return posting.account() instanceof LedgerAccount.Revenue
                || posting.account() instanceof LedgerAccount.LateFees;
    }

    private Optional<Earned> earned(LedgerEntry entry, Posting posting) {
        return bills.find(posting.bill().orElseGet(() -> new BillNo(entry.document())))
                .map(bill -> new Earned(
                        bill.unit(),
                        bill.category(),
                        voltage(bill),
                        posting.amount().negated()));
    }

    private Optional<VoltageLevel> voltage(Bill bill) {
        return bill.calculation().terms().stream().findFirst().flatMap(this::voltage);
    }

    private Optional<VoltageLevel> voltage(TermsUsed used) {
        return contracts.find(used.contract()).stream()
                .flatMap(contract -> contract.terms().stream())
                .filter(terms -> terms.during().contains(used.from()))
                .map(Terms::agreed)
                .map(Terms.Agreed::voltage)
                .findFirst();
    }

    private static String key(Earned line) {
        return line.unit() + " " + line.category() + " "
                + line.voltage().map(VoltageLevel::code).orElse("");
    }

    private static Earned plus(Earned one, Earned other) {
        return new Earned(
                one.unit(), one.category(), one.voltage(), one.amount().plus(other.amount()));
    }
}
