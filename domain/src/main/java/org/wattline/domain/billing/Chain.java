package org.wattline.domain.billing;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.request.Carried;

/**
 * The living bills of one account before and after some days (结转链). Credits go from each bill to the next one, so that they are used once;
 * peaks for ratchets and what the year's bills came to are those of the living bills themselves. A bill that was reversed is no link any
 * more: what it had been handed is there again.
 *
 * @param before the last bills that end before the days, in any order
 * @param after bills that begin after them
 */
public record Chain(List<Link> before, List<Link> after) {
    /** How far ratchets look back, and the bill itself. */
    public static final int REACH = 13;

    private static final Comparator<Link> BY_TIME =
            Comparator.comparing(link -> link.period().from());

    public static final Chain EMPTY = new Chain(List.of(), List.of());

    public Chain {
        before = before.stream().sorted(BY_TIME).toList();
        after = after.stream().sorted(BY_TIME).toList();
    }

    /** What is handed on to the bill of a month. */
    public static Carried into(YearMonth month, List<Link> before) {
        SortedMap<YearMonth, Power> peaks = new TreeMap<>();
        Money billed = Money.ZERO;
        for (Link link : before) {
            YearMonth own = link.month();
            link.after().peaks().entrySet().stream()
                    .filter(peak -> peak.getKey().equals(own) && !own.isBefore(month.minusMonths(12)))
                    .map(Map.Entry::getValue)
                    .forEach(peak -> peaks.merge(own, peak, Power::max));
            int year = month.getYear();
            if (own.getYear() == year)
                billed = billed.plus(link.after().billed().in(year))
                        .minus(link.before().billed().in(year));
        }
        Optional<Carried> last = before.stream().max(BY_TIME).map(Link::after);
        return new Carried(
                last.map(Carried::credits).orElseGet(TreeMap::new),
                last.map(Carried::credit).orElse(Money.ZERO),
                peaks,
                new Carried.Billed(month.getYear(), billed));
    }

    /** Why a bill cannot be decided upon as it stands: it rests on credits or peaks that are others now, or a later bill rests on others. */
    public Optional<Refusal> brokenBy(Bill bill) {
        Link link = Link.of(bill);
        Carried now = into(link.month(), before);
        if (!Link.sameCredits(now, link.before())
                || !now.peaks().equals(link.before().peaks())) return Optional.of(BillRefusal.CARRIED_HAS_CHANGED);
        return after.stream()
                .findFirst()
                .filter(next -> next.decided() && !Link.sameCredits(next.before(), link.after()))
                .map(next -> BillRefusal.LATER_BILL_RESTS_ON_IT);
    }

    /** Why a bill cannot be taken back: an issued one has used the credits that it handed on. */
    public Optional<Refusal> heldBy(Bill bill) {
        return Link.of(bill).movesCredits() && after.stream().anyMatch(Link::issued)
                ? Optional.of(BillRefusal.LATER_BILL_RESTS_ON_IT)
                : Optional.empty();
    }
}
