package org.wattline.domain.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.premises.AreaCode;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.eligibility.Marks;

/** The data that the steps of a connection collected, read as what they mean. The forms have checked their shapes. */
public record Collected(Map<String, String> data) {
    public Collected {
        data = Map.copyOf(data);
    }

    public AreaCode area() {
        return new AreaCode(need("area"));
    }

    public LocalDate signedOn() {
        return LocalDate.parse(need("signedOn"));
    }

    public Instant energisedAt() {
        return OffsetDateTime.parse(need("energisedAt")).toInstant();
    }

    /** Where a process makes contracts of a type of its own, as for temporary supply and plants. */
    Optional<ContractType> contractType() {
        return find("contractType").map(ContractType::valueOf);
    }

    /** Whether a step has chosen the tariff. */
    public static boolean choosesTariff(Map<String, String> form) {
        return form.containsKey("tariff");
    }

    /** Whether a step has planned transformers. */
    public static boolean plansTransformers(Map<String, String> form) {
        return form.containsKey("transformers");
    }

    /** Those of the supply plan, if it has any. @throws IllegalArgumentException if they are of another shape */
    public List<PlannedTransformer> transformers() {
        return find("transformers").map(PlannedTransformer::parse).orElse(List.of());
    }

    /** @throws IllegalArgumentException if what was agreed contradicts itself */
    public Terms.Agreed agreed(Requested requested) {
        Terms.Agreed agreed = supplied(requested);
        if (find("plantKw").isPresent() != find("plantTariff").isPresent())
            throw new IllegalArgumentException("a plant has a power and a tariff");
        return find("plantKw")
                .map(kw -> agreed.with(new Plant(Power.parse(kw), new TariffId(need("plantTariff")))))
                .orElse(agreed);
    }

    private Terms.Agreed supplied(Requested requested) {
        return new Terms.Agreed(
                        requested.capacity(),
                        requested.voltage(),
                        new TariffId(need("tariff")),
                        find("scheme").map(Scheme::valueOf).orElse(Scheme.SINGLE),
                        find("basicCharge").map(BasicChargeMode::valueOf).orElse(BasicChargeMode.NONE),
                        find("contractDemandKw").map(Power::parse),
                        find("powerFactorStandard").map(PowerFactorStandard::parse),
                        find("timeOfUse").map(Boolean::parseBoolean).orElse(false))
                .marked(find("marks").map(Marks::parse).orElse(Marks.NONE));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(data.get(name));
    }

    /** @throws IllegalArgumentException if no step has asked for it */
    public String need(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no step has collected " + name));
    }
}
