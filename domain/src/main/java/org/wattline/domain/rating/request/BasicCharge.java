package org.wattline.domain.rating.request;

import java.util.List;
import java.util.Optional;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.rating.capacity.Connected;
import org.wattline.domain.tariff.Provision;

/** How a customer pays for capacity (基本电费计费方式), as the contract says, and what was connected when. */
public sealed interface BasicCharge {
    /** Single-part: no basic charge. */
    record None() implements BasicCharge {}

    /**
     * Not collected, by a notice (免收基本电费).
     *
     * @param connected what it would be charged for
     * @param basis the notice, in force on all days of the bill
     */
    record Waived(Capacity connected, Provision basis) implements BasicCharge {}

    /** By the transformers that run (按容量); hot standby counts, cold standby does not. */
    record ByCapacity(Connected connected) implements BasicCharge {
        /** By a capacity that was there all month. */
        public ByCapacity(Capacity running) {
            this(Connected.of(running));
        }
    }

    /** By the demand agreed for the month (按合约需量). @param connected transformers and high-voltage motors, for the floor */
    record ByContractDemand(Power contract, Connected connected) implements BasicCharge {
        public ByContractDemand {
            if (contract.isNegative())
                throw new IllegalArgumentException("a contract demand is not negative: " + contract);
        }

        /** With a capacity that was there all month. */
        public ByContractDemand(Power contract, Capacity connected) {
            this(contract, Connected.of(connected));
        }
    }

    /** By the measured maximum demand (按实际需量). @param connected transformers and motors, for the discount */
    record ByActualDemand(Connected connected) implements BasicCharge {
        /** With a capacity that was there all month. */
        public ByActualDemand(Capacity connected) {
            this(Connected.of(connected));
        }
    }

    /** Several sources of supply (多路电源): each pays on its own. */
    record BySources(List<OfSource> sources) implements BasicCharge {
        public BySources {
            sources = List.copyOf(sources);
            if (sources.isEmpty()) throw new IllegalArgumentException("a supply has a source");
            for (OfSource source : sources)
                if (source.charge() instanceof BySources
                        || source.charge() instanceof None
                        || source.charge() instanceof Waived)
                    throw new IllegalArgumentException("a source pays by capacity or demand: " + source.name());
        }
    }

    /**
     * One source of supply.
     *
     * @param standby whether it is a standby source (备用电源), which counts by the policy
     * @param used whether it was used in the month
     * @param demand its own maximum demand, where it pays by demand
     */
    record OfSource(String name, boolean standby, boolean used, BasicCharge charge, Optional<Metered<Power>> demand) {}
}
