package org.wattline.application.collection.prepaid;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.RatingSoFar;
import org.wattline.domain.billing.Link;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Money;

/** What accounts under prepaid control used after their last issued bill, rated month by month as their bills will be. */
public final class RatingUnbilled {
    private final RatingSoFar rating;
    private final Bills bills;

    public RatingUnbilled(RatingSoFar rating, Bills bills) {
        this.rating = rating;
        this.bills = bills;
    }

    /** What it came to. @param refused those whose readings do not reach so far */
    record Rated(
            Map<AccountNo, PrepaidStanding.Reckoned> sums,
            Map<AccountNo, Outcome.Refused<PrepaidStanding.Reckoned>> refused) {}

    /**
     * Up to a day. Where that is refused it is rated up to the day to which the account was reckoned before: a bill issued since then holds a part of
     * what was unbilled then.
     */
    Rated upTo(LocalDate today, List<PrepaidControl> held) {
        Map<AccountNo, List<Link>> earlier =
                bills.earlier(held.stream().map(PrepaidControl::account).toList(), today);
        Map<AccountNo, Days> wanted = new HashMap<>();
        held.forEach(each -> wanted.put(each.account(), new Days(begin(each, earlier), today)));
        Map<AccountNo, PrepaidStanding.Reckoned> sums = new HashMap<>();
        Map<AccountNo, Outcome.Refused<PrepaidStanding.Reckoned>> refused = new HashMap<>();
        rate(wanted).forEach((account, rated) -> {
            switch (rated) {
                case Outcome.Done<PrepaidStanding.Reckoned>(PrepaidStanding.Reckoned sum) -> sums.put(account, sum);
                case Outcome.Refused<PrepaidStanding.Reckoned> no -> refused.put(account, no);
            }
        });
        Map<AccountNo, Days> before = new HashMap<>();
        for (PrepaidControl each : held)
            if (refused.containsKey(each.account()))
                each.standing()
                        .reckonedTo()
                        .ifPresent(day -> before.put(each.account(), new Days(begin(each, earlier), day)));
        rate(before).forEach((account, rated) -> {
            if (rated instanceof Outcome.Done<PrepaidStanding.Reckoned>(PrepaidStanding.Reckoned sum))
                sums.put(account, sum);
        });
        return new Rated(sums, refused);
    }

    /** Days to be rated; none where the bills reach further already. */
    private record Days(LocalDate from, LocalDate to) {
        List<Span> months() {
            List<Span> months = new ArrayList<>();
            for (LocalDate day = from; day.isBefore(to); ) {
                LocalDate next = YearMonth.from(day).plusMonths(1).atDay(1);
                LocalDate end = next.isBefore(to) ? next : to;
                months.add(Span.of(day, end));
                day = end;
            }
            return months;
        }
    }

    /** Accounts with the same unbilled days are rated together. */
    private Map<AccountNo, Outcome<PrepaidStanding.Reckoned>> rate(Map<AccountNo, Days> wanted) {
        Map<Span, List<AccountNo>> together = new HashMap<>();
        Map<AccountNo, Outcome<PrepaidStanding.Reckoned>> sums = new HashMap<>();
        wanted.forEach((account, days) -> {
            sums.put(account, Outcome.done(new PrepaidStanding.Reckoned(days.to, Money.ZERO, 0)));
            for (Span month : days.months())
                together.computeIfAbsent(month, span -> new ArrayList<>()).add(account);
        });
        together.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Span::from)))
                .forEach(entry -> rating.over(entry.getValue(), entry.getKey())
                        .forEach((account, total) -> sums.computeIfPresent(
                                account,
                                (no, sum) -> sum.then(before -> total.map(money ->
                                        before.and(money, entry.getKey().days()))))));
        return sums;
    }

    private static LocalDate begin(PrepaidControl control, Map<AccountNo, List<Link>> earlier) {
        return earlier.getOrDefault(control.account(), List.of()).stream()
                .filter(Link::issued)
                .map(link -> link.period().end())
                .max(LocalDate::compareTo)
                .filter(end -> end.isAfter(control.from()))
                .orElse(control.from());
    }
}
