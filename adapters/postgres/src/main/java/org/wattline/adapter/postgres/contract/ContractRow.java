package org.wattline.adapter.postgres.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.PremisesId;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.eligibility.Marks;

/** A row of {@code supply_contract} joined with one of {@code contract_terms}. */
public record ContractRow(
        String no,
        String accountNo,
        UUID customerId,
        UUID premisesId,
        String unitPath,
        String type,
        String state,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceTo,
        long version,
        LocalDate fromDay,
        Optional<LocalDate> toDay,
        BigDecimal capacityKva,
        String voltage,
        String tariff,
        String scheme,
        String basicCharge,
        Optional<BigDecimal> contractDemandKw,
        Optional<String> powerFactor,
        boolean timeOfUse,
        Optional<BigDecimal> plantKw,
        Optional<String> plantTariff,
        String marks,
        Instant recordedAt) {
    /** The contract of rows that are all of the same one, in the order of their terms. */
    static SupplyContract contract(List<ContractRow> rows) {
        ContractRow first = rows.getFirst();
        return new SupplyContract(
                new ContractNo(first.no),
                new AccountNo(first.accountNo),
                new CustomerId(first.customerId),
                new PremisesId(first.premisesId),
                new UnitPath(first.unitPath),
                ContractType.ofCode(first.type).orElseThrow(),
                first.reached(),
                rows.stream().map(ContractRow::terms).toList(),
                new Version(first.version));
    }

    private SupplyContract.Stage reached() {
        return switch (state) {
            case "DRAFT" -> new SupplyContract.Stage.Draft();
            case "IN_FORCE" -> new SupplyContract.Stage.InForce(signedOn.orElseThrow(), inForceFrom.orElseThrow());
            case "TERMINATED" ->
                new SupplyContract.Stage.Terminated(
                        signedOn.orElseThrow(), inForceFrom.orElseThrow(), inForceTo.orElseThrow());
            default -> throw new IllegalStateException("unknown state of a contract: " + state);
        };
    }

    private Terms terms() {
        return new Terms(
                new Span(fromDay, toDay),
                new Terms.Agreed(
                        new Capacity(capacityKva),
                        VoltageLevel.ofCode(voltage).orElseThrow(),
                        new TariffId(tariff),
                        Scheme.valueOf(scheme),
                        BasicChargeMode.ofCode(basicCharge).orElseThrow(),
                        contractDemandKw.map(Power::new),
                        powerFactor.map(PowerFactorStandard::parse),
                        timeOfUse,
                        plantKw.map(kw -> new Plant(new Power(kw), new TariffId(plantTariff.orElseThrow()))),
                        Marks.parse(marks)),
                recordedAt);
    }
}
