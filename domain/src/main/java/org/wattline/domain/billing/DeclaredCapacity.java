package org.wattline.domain.billing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.wattline.domain.billing.check.ReviewCheck;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.capacity.Counting;
import org.wattline.domain.tariff.BasicChargePolicy;
import org.wattline.domain.tariff.CountingRules.Interlocked;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Scheme;

/**
 * Whether what a contract of two parts declares fits what the customer file tells (04, section 2, check 4), on the last day of a bill. Its capacity: no more
 * runs than is agreed, and as much is there as is agreed, in whatever state; while a piece is replaced for a time (暂换) its replacement may be larger. Its
 * demand: no less than the floor of the capacity (BL-03), and no more than the capacity.
 */
final class DeclaredCapacity {
    private final Supply supply;
    private final LocalDate last;
    private final Terms.Agreed agreed;
    private final BasicChargePolicy policy;

    private DeclaredCapacity(Supply supply, Terms.Agreed agreed, BasicChargePolicy policy) {
        this.supply = supply;
        this.last = supply.period().end().minusDays(1);
        this.agreed = agreed;
        this.policy = policy;
    }

    /** Which checks strike. */
    static Set<ReviewCheck> doubts(Supply supply, BasicChargePolicy policy) {
        LocalDate last = supply.period().end().minusDays(1);
        return supply.terms().stream()
                .filter(terms -> terms.during().contains(last))
                .map(terms -> terms.agreed())
                .filter(agreed -> agreed.scheme() == Scheme.TWO_PART)
                .findFirst()
                .map(agreed -> new DeclaredCapacity(supply, agreed, policy).doubts())
                .orElse(Set.of());
    }

    private Set<ReviewCheck> doubts() {
        Set<ReviewCheck> found = EnumSet.noneOf(ReviewCheck.class);
        if (!capacityFits()) found.add(ReviewCheck.DECLARED_CAPACITY);
        if (agreed.contractDemand().filter(demand -> !fits(demand)).isPresent()) found.add(ReviewCheck.DECLARED_DEMAND);
        return found;
    }

    private boolean capacityFits() {
        List<SupplyEquipment> told = supply.site().equipment();
        if (told.stream().allMatch(piece -> on(piece).isEmpty())) return true;
        boolean replaced = told.stream().anyMatch(piece -> on(piece).equals(Optional.of(EquipmentState.REPLACED)));
        return (replaced || sum(policy.counting().counted()::contains).compareTo(agreed.capacity()) <= 0)
                && sum(any -> true).compareTo(agreed.capacity()) >= 0;
    }

    private boolean fits(Power demand) {
        Connected connected =
                EquipmentTimeline.of(supply.site().equipment()).orElseGet(() -> Connected.of(agreed.capacity()));
        Power floor = new Power(new Counting(connected, supply.period(), policy)
                .forDemand()
                .kva()
                .multiply(policy.floor().fraction()));
        return demand.compareTo(floor) >= 0
                && demand.kw().compareTo(agreed.capacity().kva()) <= 0;
    }

    /** Rated capacity of what is in such a state; of pieces that are interlocked the largest, where the policy has it so. */
    private Capacity sum(Predicate<EquipmentState> states) {
        Capacity alone = Capacity.ZERO;
        Map<String, Capacity> groups = new HashMap<>();
        for (SupplyEquipment piece : supply.site().equipment()) {
            if (on(piece).filter(states).isEmpty()) continue;
            Capacity rated = piece.particulars().rated();
            Optional<String> group = piece.particulars()
                    .interlock()
                    .filter(any -> policy.counting().interlocked() == Interlocked.LARGEST);
            if (group.isPresent()) groups.merge(group.get(), rated, Capacity::max);
            else alone = alone.plus(rated);
        }
        return alone.plus(Capacity.sum(groups.values()));
    }

    private Optional<EquipmentState> on(SupplyEquipment piece) {
        return piece.phases().stream()
                .filter(phase -> phase.during().contains(last))
                .map(phase -> phase.state())
                .findFirst();
    }
}
