package org.wattline.adapter.http.rating;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Kinds;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.rating.request.BasicCharge;
import org.wattline.domain.tariff.BasicChargePolicy.Excess;

/** How a customer pays for capacity. What was connected is a sum, or told piece by piece when something changed. */
@Kinds
public sealed interface BasicChargeFacts
        permits BasicChargeFacts.ByCapacity, BasicChargeFacts.ByContractDemand, BasicChargeFacts.ByActualDemand {
    BasicCharge charge();

    /** Under which reading of the 105 % rule, if not under that of the policy in force. */
    default Optional<Excess> excess() {
        return Optional.empty();
    }

    /** By the transformers that run. */
    record ByCapacity(
            Optional<Capacity> capacityKva, @Size(max = 200) Optional<List<EquipmentFacts>> equipment)
            implements BasicChargeFacts {
        public ByCapacity {
            if (capacityKva.isPresent() == equipment.isPresent()) throw either();
        }

        @Override
        public BasicCharge charge() {
            return new BasicCharge.ByCapacity(connected(capacityKva, equipment));
        }
    }

    /** By the demand agreed for the month. @param excess reading of the 105 % rule, if not that of the policy in force */
    record ByContractDemand(
            Power contractKw,
            Optional<Capacity> capacityKva,
            @Size(max = 200) Optional<List<EquipmentFacts>> equipment,
            Optional<Excess> excess)
            implements BasicChargeFacts {
        public ByContractDemand {
            if (capacityKva.isPresent() == equipment.isPresent()) throw either();
            if (contractKw.isNegative()) throw new IllegalArgumentException("a contract demand is not negative");
        }

        @Override
        public BasicCharge charge() {
            return new BasicCharge.ByContractDemand(contractKw, connected(capacityKva, equipment));
        }
    }

    /** By the measured maximum demand. */
    record ByActualDemand(
            Optional<Capacity> capacityKva, @Size(max = 200) Optional<List<EquipmentFacts>> equipment)
            implements BasicChargeFacts {
        public ByActualDemand {
            if (capacityKva.isPresent() == equipment.isPresent()) throw either();
        }

        @Override
        public BasicCharge charge() {
            return new BasicCharge.ByActualDemand(connected(capacityKva, equipment));
        }
    }

    private static Connected connected(Optional<Capacity> sum, Optional<List<EquipmentFacts>> pieces) {
        return sum.map(Connected::of)
                .orElseGet(() -> new Connected(pieces.orElse(List.of()).stream()
                        .map(EquipmentFacts::equipment)
                        .toList()));
    }

    private static IllegalArgumentException either() {
        return new IllegalArgumentException("either capacityKva or equipment says what is connected");
    }
}
