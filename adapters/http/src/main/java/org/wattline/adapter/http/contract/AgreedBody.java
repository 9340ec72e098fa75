package org.wattline.adapter.http.contract;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.eligibility.Marks;

/** What a contract says, as clients write and see it. */
public record AgreedBody(
        Capacity capacityKva,
        VoltageLevel voltage,
        TariffId tariff,
        Scheme scheme,
        BasicChargeMode basicCharge,
        Optional<Power> contractDemandKw,
        Optional<PowerFactorStandard> powerFactorStandard,
        boolean timeOfUse,
        Optional<PlantBody> plant,
        @Size(min = 0, max = 20) Optional<List<String>> marks) {
    /** @throws IllegalArgumentException for a mark that cannot be one */
    public AgreedBody {
        marks = marks.map(codes -> List.copyOf(Marks.of(codes).codes()));
    }

    public static final AgreedBody EXAMPLE = new AgreedBody(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            new TariffId("ZJ-RES-ANNUAL"),
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            Optional.empty());

    public static AgreedBody of(Terms.Agreed agreed) {
        return new AgreedBody(
                agreed.capacity(),
                agreed.voltage(),
                agreed.tariff(),
                agreed.scheme(),
                agreed.basicCharge(),
                agreed.contractDemand(),
                agreed.powerFactor(),
                agreed.timeOfUse(),
                agreed.plant().map(PlantBody::of),
                Optional.of(List.copyOf(agreed.marks().codes())).filter(codes -> !codes.isEmpty()));
    }

    /** @throws IllegalArgumentException if the parts contradict each other */
    public Terms.Agreed agreed() {
        return new Terms.Agreed(
                capacityKva,
                voltage,
                tariff,
                scheme,
                basicCharge,
                contractDemandKw,
                powerFactorStandard,
                timeOfUse,
                plant.map(PlantBody::plant),
                marks.map(Marks::of).orElse(Marks.NONE));
    }
}
