package org.wattline.application.billing.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wattline.application.billing.Bills;
import org.wattline.application.billing.FindingDoubts;
import org.wattline.application.billing.JudgedTerms;
import org.wattline.application.billing.review.StoppedBills;
import org.wattline.application.contract.Entitlements;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Chain;
import org.wattline.domain.billing.Doubts;
import org.wattline.domain.billing.LastBill;
import org.wattline.domain.billing.Link;
import org.wattline.domain.billing.Review;
import org.wattline.domain.customer.AccountNo;

/** What the checks need to know beside the bills of a part, loaded as sets. */
public final class ReviewingParts {
    private final Bills bills;
    private final Entitlements entitlements;
    private final StoppedBills stopped;
    private final FindingDoubts doubts;

    public ReviewingParts(Bills bills, Entitlements entitlements, StoppedBills stopped, FindingDoubts doubts) {
        this.doubts = doubts;
        this.stopped = stopped;
        this.bills = bills;
        this.entitlements = entitlements;
    }

    /** By account. The days of these bills are in no other one, and none of their readings is held: such accounts have no bill. */
    Map<AccountNo, Review.Facts> facts(List<MadeBills.Made> made) {
        Map<LocalDate, List<MadeBills.Made>> byBegin = new TreeMap<>();
        Map<LocalDate, List<AccountNo>> byEnd = new TreeMap<>();
        for (MadeBills.Made one : made) {
            Bill bill = one.bill();
            byBegin.computeIfAbsent(bill.period().from(), day -> new ArrayList<>())
                    .add(one);
            byEnd.computeIfAbsent(bill.period().end(), day -> new ArrayList<>()).add(bill.account());
        }
        Map<AccountNo, List<Link>> later = new HashMap<>();
        byEnd.forEach((day, accounts) -> later.putAll(bills.later(accounts, day)));
        Map<AccountNo, Doubts> doubted =
                doubts.of(made.stream().map(MadeBills.Made::supply).toList());
        JudgedTerms terms = new JudgedTerms(entitlements);
        Map<AccountNo, Review.Facts> facts = new HashMap<>();
        byBegin.forEach((day, some) -> {
            List<AccountNo> accounts =
                    some.stream().map(one -> one.bill().account()).toList();
            Map<AccountNo, LastBill> last = bills.lasts(accounts, day);
            for (MadeBills.Made one : some) {
                AccountNo account = one.bill().account();
                Chain chain = new Chain(one.earlier(), later.getOrDefault(account, List.of()));
                facts.put(
                        account,
                        new Review.Facts(
                                        false,
                                        Optional.ofNullable(last.get(account)),
                                        chain,
                                        terms.against(
                                                one.supply().account(),
                                                one.supply().terms()),
                                        Optional.empty())
                                .by(stopped.group(one.bill()))
                                .doubting(doubted.getOrDefault(account, Doubts.NONE)));
            }
        });
        return facts;
    }
}
