package org.wattline.domain.contract;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.eligibility.Marks;

/**
 * What was agreed (合同条款), for some days. Terms are never overwritten: new ones end the old ones, and both know when they were recorded.
 *
 * @param during the days for which they hold; open until other terms follow
 * @param recordedAt when the company learnt of them
 */
public record Terms(Span during, Agreed agreed, Instant recordedAt) {
    /**
     * The substance of terms.
     *
     * @param capacity contract capacity (合同容量)
     * @param voltage voltage of supply
     * @param tariff the tariff that applies (电价码)
     * @param scheme single-part or two-part
     * @param basicCharge what the basic charge is counted by; {@link BasicChargeMode#NONE} exactly for single-part prices
     * @param contractDemand agreed demand (合约需量), exactly where the basic charge is counted by it
     * @param powerFactor the power factor to be kept (功率因数标准), empty where none is judged
     * @param timeOfUse whether time-of-use prices were agreed (执行分时)
     * @param plant the customer's own, if what it feeds in is settled
     * @param marks what is particular about the customer that the price depends on (电价执行标识)
     */
    public record Agreed(
            Capacity capacity,
            VoltageLevel voltage,
            TariffId tariff,
            Scheme scheme,
            BasicChargeMode basicCharge,
            Optional<Power> contractDemand,
            Optional<PowerFactorStandard> powerFactor,
            boolean timeOfUse,
            Optional<Plant> plant,
            Marks marks) {
        /** @throws IllegalArgumentException if the parts contradict each other */
        public Agreed {
            if (capacity.isZero()) throw new IllegalArgumentException("a contract has a capacity");
            if ((scheme == Scheme.SINGLE) != (basicCharge == BasicChargeMode.NONE))
                throw new IllegalArgumentException("a basic charge belongs to two-part prices, and to all of them");
            if ((basicCharge == BasicChargeMode.CONTRACT_DEMAND) != contractDemand.isPresent())
                throw new IllegalArgumentException(
                        "a contract demand is agreed exactly where the basic charge is counted by it");
        }

        /** Without a plant of the customer's own, and nothing particular about the customer. */
        public Agreed(
                Capacity capacity,
                VoltageLevel voltage,
                TariffId tariff,
                Scheme scheme,
                BasicChargeMode basicCharge,
                Optional<Power> contractDemand,
                Optional<PowerFactorStandard> powerFactor,
                boolean timeOfUse) {
            this(
                    capacity,
                    voltage,
                    tariff,
                    scheme,
                    basicCharge,
                    contractDemand,
                    powerFactor,
                    timeOfUse,
                    Optional.empty(),
                    Marks.NONE);
        }

        /** The same, and what a plant feeds in is settled. */
        public Agreed with(Plant own) {
            return new Agreed(
                    capacity,
                    voltage,
                    tariff,
                    scheme,
                    basicCharge,
                    contractDemand,
                    powerFactor,
                    timeOfUse,
                    Optional.of(own),
                    marks);
        }

        /** The same for an account without the plant, which belongs to another one. */
        public Agreed withoutPlant() {
            return new Agreed(
                    capacity,
                    voltage,
                    tariff,
                    scheme,
                    basicCharge,
                    contractDemand,
                    powerFactor,
                    timeOfUse,
                    Optional.empty(),
                    marks);
        }

        public Agreed marked(Marks others) {
            return new Agreed(
                    capacity,
                    voltage,
                    tariff,
                    scheme,
                    basicCharge,
                    contractDemand,
                    powerFactor,
                    timeOfUse,
                    plant,
                    others);
        }

        /** Whether energy costs the same under both, whatever else they say. */
        public boolean pricesEnergyAs(Agreed other) {
            return tariff.equals(other.tariff) && timeOfUse == other.timeOfUse;
        }

        /** The same, of another capacity. */
        public Agreed of(Capacity other) {
            return new Agreed(
                    other, voltage, tariff, scheme, basicCharge, contractDemand, powerFactor, timeOfUse, plant, marks);
        }

        public Agreed keeping(Optional<PowerFactorStandard> standard) {
            return new Agreed(
                    capacity, voltage, tariff, scheme, basicCharge, contractDemand, standard, timeOfUse, plant, marks);
        }
    }
}
