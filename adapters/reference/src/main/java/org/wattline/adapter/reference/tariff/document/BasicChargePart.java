package org.wattline.adapter.reference.tariff.document;

import java.util.Optional;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.BasicCharge;

/** {@code basic}: how the customer pays for capacity. */
final class BasicChargePart {
    private BasicChargePart() {}

    static Optional<BasicCharge> read(Members at) {
        Optional<Mode> mode = at.choice("mode", Mode.class);
        Optional<Capacity> capacity = at.value("capacityKva", Capacity::parse);
        Optional<Power> contract = at.optionalValue("contractKw", Power::parse);
        return at.make(() -> {
            if (contract.isPresent() != (mode.orElseThrow() == Mode.CONTRACT_DEMAND))
                throw new IllegalArgumentException("contractKw goes with CONTRACT_DEMAND, and only with it");
            return switch (mode.orElseThrow()) {
                case CAPACITY -> new BasicCharge.ByCapacity(capacity.orElseThrow());
                case CONTRACT_DEMAND ->
                    new BasicCharge.ByContractDemand(contract.orElseThrow(), capacity.orElseThrow());
                case ACTUAL_DEMAND -> new BasicCharge.ByActualDemand(capacity.orElseThrow());
            };
        });
    }

    private enum Mode {
        CAPACITY,
        CONTRACT_DEMAND,
        ACTUAL_DEMAND
    }
}
