package org.wattline.application.collection.prepaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidPolicy;
import org.wattline.domain.collection.prepaid.PrepaidStanding;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.quantity.Money;

/** How accounts under prepaid control stand now, stored and told; runs inside the unit of work of whoever asks. */
public final class ReckoningAnew {
    private final PrepaidControls controls;
    private final PrepaidPolicies policies;
    private final RatingUnbilled rating;
    private final BusinessClock clock;
    private final Outbox outbox;

    public ReckoningAnew(
            PrepaidControls controls,
            PrepaidPolicies policies,
            RatingUnbilled rating,
            BusinessClock clock,
            Outbox outbox) {
        this.controls = controls;
        this.policies = policies;
        this.rating = rating;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Those that could not be rated up to today, and those on level 3. */
    record Result(Map<AccountNo, Refusal> refused, List<AccountNo> usedUp) {}

    /** Their money and their use. */
    Result reckon(List<PrepaidControl> held) {
        Instant now = clock.now();
        LocalDate today = Zone.day(now);
        RatingUnbilled.Rated rated = rating.upTo(today, held);
        List<AccountNo> usedUp = keep(held, rated.sums(), policies.inForce(today), now);
        Map<AccountNo, Refusal> refused = new TreeMap<>();
        rated.refused().forEach((account, no) -> refused.put(account, no.why()));
        return new Result(refused, usedUp);
    }

    /** Their money only; what they used stays as it was reckoned. */
    void credit(List<PrepaidControl> held) {
        keep(held, Map.of(), policies.inForce(clock.today()), clock.now());
    }

    /** @return those on level 3 */
    private List<AccountNo> keep(
            List<PrepaidControl> held,
            Map<AccountNo, PrepaidStanding.Reckoned> sums,
            PrepaidPolicy policy,
            Instant now) {
        Map<AccountNo, Money> credits =
                controls.credits(held.stream().map(PrepaidControl::account).toList());
        List<PrepaidControl> changed = new ArrayList<>();
        List<Event> facts = new ArrayList<>();
        List<AccountNo> usedUp = new ArrayList<>();
        for (PrepaidControl each : held) {
            Money credit = credits.getOrDefault(each.account(), Money.ZERO);
            PrepaidStanding.Reckoned sum = sums.get(each.account());
            Change<PrepaidControl> change =
                    sum == null ? each.credit(credit, policy, now) : each.reckon(sum, credit, policy, now);
            if (change.state().standing().level() == PrepaidLevel.CUT_WANTED) usedUp.add(each.account());
            if (change.state().equals(each)) continue;
            changed.add(change.state());
            facts.addAll(change.facts());
        }
        if (!changed.isEmpty()) controls.saveAll(changed);
        outbox.publish(facts);
        return usedUp;
    }
}
