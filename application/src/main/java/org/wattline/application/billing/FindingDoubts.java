package org.wattline.application.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wattline.application.billing.adjustment.Adjustments;
import org.wattline.application.tariff.Prices;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Doubts;
import org.wattline.domain.billing.Supply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.tariff.BasicChargePolicy;

/** What speaks against bills beside their own figures: of many as they are made, of one by what is known now. */
public final class FindingDoubts {
    private final Supplies supplies;
    private final Adjustments notes;
    private final Prices prices;

    public FindingDoubts(Supplies supplies, Adjustments notes, Prices prices) {
        this.supplies = supplies;
        this.notes = notes;
        this.prices = prices;
    }

    /** Of a bill that is not reviewed yet. */
    Doubts of(Bill bill) {
        if (!(bill.stage() instanceof Bill.Stage.Calculated) || !(bill.kind() instanceof Bill.Kind.Regular))
            return Doubts.NONE;
        List<AccountNo> account = List.of(bill.account());
        boolean openNote = !notes.undecided(account).isEmpty();
        return Optional.ofNullable(supplies.over(account, bill.period()).get(bill.account()))
                .map(supply -> compared(bill, supply, Doubts.of(supply, openNote)))
                .orElse(Doubts.NONE);
    }

    private Doubts compared(Bill bill, Supply supply, Doubts doubts) {
        return Published.over(bill.period(), prices.now())
                .map(published -> doubts.declaring(supply, published.policy()).comparing(bill, supply, published))
                .orElse(doubts);
    }

    /** By account, of bills that are made of these this very moment. */
    public Map<AccountNo, Doubts> of(Collection<Supply> made) {
        Set<AccountNo> open = notes.undecided(
                made.stream().map(supply -> supply.account().no()).toList());
        Prices now = prices.now();
        Map<LocalDate, Optional<BasicChargePolicy>> policies = new HashMap<>();
        Map<AccountNo, Doubts> doubts = new HashMap<>();
        for (Supply supply : made) {
            AccountNo account = supply.account().no();
            Doubts plain = Doubts.of(supply, open.contains(account));
            doubts.put(
                    account,
                    policies.computeIfAbsent(supply.period().end().minusDays(1), now::basicChargePolicy)
                            .map(policy -> plain.declaring(supply, policy))
                            .orElse(plain));
        }
        return doubts;
    }
}
