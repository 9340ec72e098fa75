package org.wattline.application.billing.collective;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.BillViews;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.invoice.TaxesOfBills;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.collective.CollectiveBill;
import org.wattline.domain.billing.collective.CollectiveBillNo;
import org.wattline.domain.billing.collective.CollectiveGroup;
import org.wattline.domain.billing.collective.CollectiveGroupId;
import org.wattline.domain.billing.collective.CollectiveRefusal;
import org.wattline.domain.billing.collective.Member;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;

/**
 * Makes the collective bill of a group for a month (合并账单). On it comes every issued bill of a member up to that month that is on none yet; the
 * negative copy of a bill only if the bill itself was on one.
 */
public final class MakingCollectiveBills {
    private static final int A_LOOK = 200;

    private final UnitOfWork work;
    private final CollectiveGroups groups;
    private final CollectiveBills collective;
    private final Bills bills;
    private final BillViews views;
    private final TaxesOfBills taxes;
    private final Numbers numbers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public MakingCollectiveBills(
            UnitOfWork work,
            CollectiveGroups groups,
            CollectiveBills collective,
            Bills bills,
            BillViews views,
            TaxesOfBills taxes,
            Numbers numbers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.groups = groups;
        this.collective = collective;
        this.bills = bills;
        this.views = views;
        this.taxes = taxes;
        this.numbers = numbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Outcome<CollectiveBill> handle(Caller who, Make command) {
        return work.perform(Act.of(who, "billing.make-collective-bill"), () -> {
            Optional<CollectiveGroup> found = groups.find(command.group);
            if (found.isEmpty()) return Outcome.refused(CollectiveRefusal.UNKNOWN_GROUP);
            CollectiveGroup group = found.get();
            if (collective.of(group.id(), command.month).isPresent())
                return Outcome.refused(CollectiveRefusal.ALREADY_MADE);
            if (command.complete && !billed(group, command.month))
                return Outcome.refused(CollectiveRefusal.MEMBERS_NOT_BILLED);
            List<CollectiveBill.Taxed> taxed = waiting(group, command.month).stream()
                    .map(bill -> new CollectiveBill.Taxed(bill, taxes.of(bill)))
                    .toList();
            if (taxed.isEmpty()) return Outcome.refused(CollectiveRefusal.NOTHING_TO_LIST);
            CollectiveBillNo no = CollectiveBillNo.of(numbers.next("collective-bill"));
            return CollectiveBill.made(no, group, command.month, taxed, clock.today())
                    .map(change -> {
                        CollectiveBill stored = collective.add(change.state());
                        outbox.publish(change.facts());
                        return stored;
                    });
        });
    }

    /** Whether every member of the month's last day has an issued bill of its consumption in it. */
    private boolean billed(CollectiveGroup group, YearMonth month) {
        for (Member member : group.members(month.atEndOfMonth()))
            if (rows(member.account(), Optional.of(month)).stream()
                    .noneMatch(row -> row.kind().equals("REGULAR") && stands(row))) return false;
        return true;
    }

    private List<Bill> waiting(CollectiveGroup group, YearMonth month) {
        Set<AccountNo> accounts = new HashSet<>();
        group.members().forEach(member -> accounts.add(member.account()));
        List<Bill> waiting = new ArrayList<>();
        for (AccountNo account : accounts) {
            List<BillNo> issued = rows(account, Optional.empty()).stream()
                    .filter(MakingCollectiveBills::stands)
                    .filter(row -> !YearMonth.from(row.to().minusDays(1)).isAfter(month))
                    .filter(row -> group.has(account, Span.of(row.from(), row.to())))
                    .map(BillViews.Row::no)
                    .toList();
            Set<BillNo> listed = collective.listed(issued);
            for (BillNo no : issued)
                if (!listed.contains(no)) bills.find(no).filter(this::belongs).ifPresent(waiting::add);
        }
        return waiting;
    }

    /** Issued, and not reversed since. */
    private static boolean stands(BillViews.Row row) {
        return switch (row.state()) {
            case "ISSUED", "PARTLY_PAID", "PAID" -> true;
            default -> false;
        };
    }

    /** The negative copy of what nobody saw is not shown either. */
    private boolean belongs(Bill bill) {
        return !(bill.kind() instanceof Bill.Kind.Reversal(BillNo of))
                || !collective.listed(Set.of(of)).isEmpty();
    }

    private List<BillViews.Row> rows(AccountNo account, Optional<YearMonth> month) {
        List<BillViews.Row> rows = new ArrayList<>();
        BillViews.Filter filter = new BillViews.Filter(Optional.of(account), month, Optional.empty());
        Page<BillViews.Row> page = views.list(Scope.EVERYTHING, filter, Page.Request.first(A_LOOK));
        rows.addAll(page.items());
        while (page.next().isPresent()) {
            page = views.list(Scope.EVERYTHING, filter, new Page.Request(A_LOOK, page.next()));
            rows.addAll(page.items());
        }
        return rows;
    }

    /** @param complete whether it waits until every member has its bill of the month */
    public record Make(CollectiveGroupId group, YearMonth month, boolean complete) {}
}
