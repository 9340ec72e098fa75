package org.wattline.domain.rating;

import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;

/** How a customer pays for capacity (基本电费计费方式), as the contract says. */
public sealed interface BasicCharge {
    /** Single-part: no basic charge. */
    record None() implements BasicCharge {}

    /** By the transformers that run (按容量); hot standby counts, cold standby does not. */
    record ByCapacity(Capacity running) implements BasicCharge {
        public ByCapacity {
            plausible(running);
        }
    }

    /** By the demand agreed for the month (按合约需量). @param connected transformers and high-voltage motors, for the floor */
    record ByContractDemand(Power contract, Capacity connected) implements BasicCharge {
        public ByContractDemand {
            if (contract.isNegative())
                throw new IllegalArgumentException("a contract demand is not negative: " + contract);
            plausible(connected);
        }
    }

    /** By the measured maximum demand (按实际需量). @param connected contract capacity, for the discount */
    record ByActualDemand(Capacity connected) implements BasicCharge {
        public ByActualDemand {
            plausible(connected);
        }
    }

    private static void plausible(Capacity capacity) {
        if (capacity.kva().precision() - capacity.kva().scale() > 9)
            throw new IllegalArgumentException("no customer has so many kVA: " + capacity);
    }
}
