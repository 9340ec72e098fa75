package org.wattline.application.billing.rebill;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.proof.InputsThen;
import org.wattline.application.billing.proof.KeptBills;
import org.wattline.application.billing.proof.PricesThen;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Announcements;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.CalculationRefusal;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.billing.proof.KeptBill;
import org.wattline.domain.billing.rebill.Basis;
import org.wattline.domain.billing.rebill.Rebilled;
import org.wattline.domain.billing.rebill.RebilledDelta;
import org.wattline.domain.billing.rebill.RebillingId;
import org.wattline.domain.billing.rebill.RebillingRefusal;
import org.wattline.domain.kernel.Outcome;

/**
 * Tells charge by charge what a bill of a rebilling came to, what it comes to, and which reading, fact or price changed (差额明细). Nothing of it is stored:
 * both bills keep what they were made from. Of one that is not made anew yet it is told by what is known now.
 */
public final class ExplainingRebilledBills {
    private final Rebillings rebillings;
    private final Bills bills;
    private final KeptBills kept;
    private final InputsThen inputs;
    private final Supplies supplies;
    private final Prices prices;
    private final Announcements announcements;
    private final BusinessClock clock;

    public ExplainingRebilledBills(
            Rebillings rebillings,
            Bills bills,
            KeptBills kept,
            InputsThen inputs,
            Supplies supplies,
            Prices prices,
            Announcements announcements,
            BusinessClock clock) {
        this.rebillings = rebillings;
        this.bills = bills;
        this.kept = kept;
        this.inputs = inputs;
        this.supplies = supplies;
        this.prices = prices;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Outcome<RebilledDelta> handle(RebillingId id, BillNo no) {
        if (rebillings.find(id).isEmpty()) return Outcome.refused(RebillingRefusal.UNKNOWN);
        Optional<Rebilled> among = rebillings.bill(id, no);
        if (among.isEmpty()) return Outcome.refused(RebillingRefusal.NOT_AMONG);
        Bill bill = bills.find(no).orElseThrow();
        PricesThen known = new PricesThen(prices, announcements);
        return then(no, known)
                .then(before -> among.get().again().isPresent()
                        ? again(bill, before, among.get().again().get(), known)
                        : byWhatIsKnownNow(id, bill, before, known));
    }

    /** Of a bill that a rebilling made, what changed against the one in whose place it is; empty for any other. */
    public Optional<RebilledDelta> replaced(Bill next) {
        return rebillings.inPlaceOf(next.no()).map(among -> {
            Bill bill = bills.find(among.bill()).orElseThrow();
            PricesThen known = new PricesThen(prices, announcements);
            return switch (then(bill.no(), known).then(before -> again(bill, before, next.no(), known))) {
                case Outcome.Done<RebilledDelta>(RebilledDelta delta) -> delta;
                case Outcome.Refused<RebilledDelta> unused -> RebilledDelta.ofLines(bill, next.calculation());
            };
        });
    }

    private Outcome<RebilledDelta> again(Bill bill, Basis before, BillNo again, PricesThen known) {
        Bill next = bills.find(again).orElseThrow();
        return then(again, known).map(after -> RebilledDelta.of(bill, before, after.supply(), next.calculation()));
    }

    /** As its preview takes it: after an earlier bill of the same rebilling it begins at the reading that is known now. */
    private Outcome<RebilledDelta> byWhatIsKnownNow(RebillingId id, Bill bill, Basis before, PricesThen known) {
        Set<BillNo> anew =
                bills
                        .earlier(List.of(bill.account()), bill.period().from())
                        .getOrDefault(bill.account(), List.of())
                        .stream()
                        .filter(link -> link.period().end().equals(bill.period().from()))
                        .map(Link::bill)
                        .filter(earlier -> rebillings.bill(id, earlier).isPresent())
                        .collect(Collectors.toSet());
        Optional<Supply> now = Optional.ofNullable(
                supplies.over(List.of(bill.account()), bill.period(), anew).get(bill.account()));
        if (now.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
        return known.of(bill.period(), clock.now())
                .map(published -> new Basis(now.get(), published).made(clock.now()))
                .orElseGet(() -> Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED))
                .map(made -> RebilledDelta.of(bill, before, now.get(), made));
    }

    /** What a bill was made from. */
    private Outcome<Basis> then(BillNo no, PricesThen known) {
        KeptBills.Filter one =
                new KeptBills.Filter(UnitPath.COMPANY, Optional.empty(), Optional.empty(), Optional.of(no));
        KeptBill bill = kept.list(one, Page.Request.first(1)).items().getFirst();
        Optional<Supply> supply =
                Optional.ofNullable(inputs.of(List.of(bill), known).get(no));
        if (supply.isEmpty()) return Outcome.refused(CalculationRefusal.UNKNOWN_ACCOUNT);
        return known.of(bill.period(), bill.knownAt())
                .map(published -> Outcome.done(new Basis(supply.get(), published)))
                .orElseGet(() -> Outcome.refused(CalculationRefusal.PRICES_NOT_PUBLISHED));
    }
}
