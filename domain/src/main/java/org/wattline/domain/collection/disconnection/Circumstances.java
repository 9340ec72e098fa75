package org.wattline.domain.collection.disconnection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.CustomerTag;

/**
 * What is known of an account when it is asked whether it may be cut off. It is asked at every link of the chain, because it may have changed.
 *
 * @param arrears what is overdue, if anything
 * @param exhausted whether the account is under prepaid control and has had nothing left for the time of grace; what is overdue is then its
 *     negative balance, and neither its age nor a reminder counts
 * @param reminded whether a reminder went out before
 * @param held what holds collection up today
 * @param tags of the customer
 * @param lowIncome whether the household has low income
 * @param plant whether the customer has a plant of its own behind the meter
 * @param fault whether a fault is reported and not repaired
 * @param banned whether nobody is cut off there now: weather, disaster, an event
 */
public record Circumstances(
        Optional<Arrears> arrears,
        boolean exhausted,
        boolean reminded,
        Set<HoldKind> held,
        Set<CustomerTag> tags,
        boolean lowIncome,
        boolean plant,
        boolean fault,
        boolean banned) {
    public Circumstances {
        held = Set.copyOf(held);
        tags = Set.copyOf(tags);
    }

    /** Of an account that is not under prepaid control. */
    public Circumstances(
            Optional<Arrears> arrears,
            boolean reminded,
            Set<HoldKind> held,
            Set<CustomerTag> tags,
            boolean lowIncome,
            boolean plant,
            boolean fault,
            boolean banned) {
        this(arrears, false, reminded, held, tags, lowIncome, plant, fault, banned);
    }

    /** The first reason that forbids to go on, in the order in which they weigh: protection of life first. */
    Optional<DisconnectionRefusal> forbid(DisconnectionPolicy policy, LocalDate today) {
        if (isProtected(policy)) return Optional.of(DisconnectionRefusal.PROTECTED);
        if (arrears.isEmpty()) return Optional.of(DisconnectionRefusal.PAID);
        if (held.contains(HoldKind.DISPUTE)) return Optional.of(DisconnectionRefusal.DISPUTED);
        if (held.stream().anyMatch(HoldKind::stopsLadder)) return Optional.of(DisconnectionRefusal.HELD);
        if (!exhausted && arrears.get().overdue(today) <= policy.overdueDays()
                || arrears.get().owed().compareTo(policy.leastOwed()) < 0)
            return Optional.of(DisconnectionRefusal.NOT_OVERDUE_ENOUGH);
        if (!reminded && !exhausted) return Optional.of(DisconnectionRefusal.NOT_REMINDED);
        if (banned) return Optional.of(DisconnectionRefusal.BANNED);
        if (fault) return Optional.of(DisconnectionRefusal.OPEN_FAULT);
        if (plant || has(policy.marks().generating())) return Optional.of(DisconnectionRefusal.GENERATING);
        return Optional.empty();
    }

    private boolean isProtected(DisconnectionPolicy policy) {
        return held.contains(HoldKind.PROTECTION)
                || has(policy.marks().sensitive())
                || lowIncome && policy.marks().lowIncome();
    }

    boolean important(DisconnectionPolicy policy) {
        return has(policy.marks().important());
    }

    private boolean has(Set<CustomerTag> some) {
        return tags.stream().anyMatch(some::contains);
    }
}
